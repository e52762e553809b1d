import type { Matrix } from "../../src/functions/cells";

/** One way in which `COUNTIF(range,"*"&unit&"*")` counts wrong, as the smallest list that shows it. */
export interface CountifMistake {
  readonly why: string;
  readonly unit: string;
  /** A list of its own, with its header row. */
  readonly register: Matrix;
  /** 单位库 beside it, where the answer needs one. */
  readonly vocabulary?: Matrix;
}

const list = (...rows: string[][]): Matrix => [
  ["编号", "牵头单位", "责任单位", "协办单位", "具体单位", "共性"],
  ...rows.map((row, index) => [`甲-${index}`, ...row]),
];

export const COUNTIF_MISTAKES: readonly CountifMistake[] = [
  {
    why: "a name inside a longer name",
    unit: "区教育局",
    register: list(["区教育局", "", "", "", ""], ["区教育局分局", "", "", "", ""]),
  },
  {
    why: "one task that names the unit twice",
    unit: "区教育局",
    register: list(["区教育局", "区财政局、区教育局", "", "", ""]),
  },
  {
    why: "a unit named only as somebody's second nameplate",
    unit: "区园林局",
    register: list(
      ["区住房和城乡建设局", "", "", "", ""],
      ["区住房和城乡建设局（区园林局）", "", "", "", ""],
    ),
    vocabulary: [
      ["名称", "挂牌名称"],
      ["区住房和城乡建设局", "区园林局"],
    ],
  },
  {
    why: "another spelling of the name",
    unit: "区发展和改革局",
    register: list(["区发改局", "", "", "", ""], ["区发展和改革局", "", "", "", ""]),
    vocabulary: [
      ["名称", "简称和别名"],
      ["区发展和改革局", "区发改局"],
    ],
  },
  {
    why: "各相关部门 with the unit as its 具体单位",
    unit: "区教育局",
    register: list(["", "各相关部门", "", "区教育局", ""]),
  },
  {
    why: "a task addressed to everybody (共性)",
    unit: "各街道办事处",
    register: list(["", "各街道办事处", "", "", ""], ["", "区各部门、各街道办事处", "", "", "是"]),
  },
];
