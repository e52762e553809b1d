import type { Matrix } from "../../src/functions/cells";
import { FunctionError } from "../../src/functions/functionError";
import { tasks } from "../../src/functions/tasks";
import { workload } from "../../src/functions/workload";
import { workloadTable } from "../../src/functions/workloadTable";
import { cell, column, LEFT_OUT, reasonOf } from "./support";

const MARCH_31 = 45016;
const JUNE_30 = 45107;
const JULY_31 = 45138;
const HEADERS = [
  "状态",
  "协办单位",
  "编号",
  "牵头单位",
  "责任单位",
  "主报单位",
  "分管领导",
  "共性",
  "具体单位",
  "到期日",
  "上报完成日期",
  "办结日期",
  "核验人",
  "我的备注",
  "办理状态",
];

interface Row {
  readonly [header: string]: string | number;
}

/** A register whose columns the clerk has moved, with one of the clerk's own. */
function register(...rows: Row[]): Matrix {
  return [
    HEADERS,
    ...rows.map((row, index) =>
      HEADERS.map((header) => row[header] ?? (header === "编号" ? `甲-${index}` : "")),
    ),
  ];
}

const REGISTER = register(
  {
    牵头单位: "县教育局",
    责任单位: "县财政局、县教育局",
    协办单位: "县住建局",
    分管领导: "王某",
    状态: "逾期",
    到期日: MARCH_31,
  },
  {
    责任单位: "县教育局，县住房和城乡建设局（县园林局）",
    主报单位: "县教育局（默认）",
    状态: "正常推进",
    到期日: JULY_31,
  },
  {
    牵头单位: "县财政局",
    协办单位: "县教育局；各乡镇人民政府",
    状态: "办结（按期）",
    到期日: MARCH_31,
    办结日期: MARCH_31,
    核验人: "李某",
  },
  { 责任单位: "各乡镇人民政府、县直各部门", 共性: "是", 状态: "共性" },
  { 牵头单位: "县财政局", 责任单位: "各相关部门", 具体单位: "县教育局", 状态: "临期", 到期日: JUNE_30 },
  { 责任单位: "县教育局", 状态: "暂缓", 办理状态: "暂缓", 到期日: MARCH_31 },
);

const UNITS: Matrix = [
  ["类型", "名称", "简称和别名", "挂牌名称", "成员", "停用"],
  ["部门", "县教育局", "教育局", "", "", ""],
  ["部门", "县财政局", "", "", "", ""],
  ["部门", "县住房和城乡建设局", "县住建局", "县园林局", "", ""],
  ["", "各乡镇人民政府", "各乡镇", "", "东乡、西乡", ""],
  ["下级政府", "东乡", "", "", "", ""],
  ["下级政府", "西乡", "", "", "", ""],
];

const count = (unit: string, role = "", state = "", units: Matrix = LEFT_OUT): unknown =>
  workload(cell(unit), REGISTER, cell(role), cell(state), units)[0]?.[0];

describe("PLAN.WORKLOAD", () => {
  test.each([
    ["all of them, each once", "县教育局", "", "", 5],
    ["at its highest role", "县教育局", "牵头", "", 1],
    ["as responsible where it does not lead", "县教育局", "责任", "", 3],
    ["as support", "县教育局", "协办", "", 1],
    ["as responsible by the open collective's 具体单位", "县教育局", "责任", "临期", 1],
    ["late", "县教育局", "", "逾期", 1],
    ["closed, in whatever way", "县财政局", "", "办结", 1],
    ["closed in time", "县财政局", "", "办结（按期）", 1],
    [
      "reported: where it leads, is marked as the default, or alone is responsible",
      "县教育局",
      "主报",
      "",
      3,
    ],
    ["not reported, where another one is marked as the default", "县住房和城乡建设局", "主报", "", 0],
    ["common ones", "县教育局", "共性", "", 1],
    ["the column's whole name for a role", "县教育局", "牵头单位", "", 1],
    ["a second nameplate for its host", "县住房和城乡建设局", "", "", 1],
    ["nobody's", "县卫健局", "", "", 0],
  ])("counts %s", (_, unit, role, state, expected) => {
    expect(count(unit, role, state)).toBe(expected);
  });

  test("understands aliases, nameplates and collectives by the vocabulary", () => {
    expect(count("教育局", "", "", UNITS)).toBe(5);
    expect(count("县住建局", "", "", UNITS)).toBe(2);
    expect(count("县园林局", "", "", UNITS)).toBe(2);
    expect(count("东乡", "", "", UNITS)).toBe(0);
    expect(count("东乡", "共性", "", UNITS)).toBe(2);
    expect(count("各乡镇", "协办", "", UNITS)).toBe(1);
  });

  test("counts the reports of a list that does not say who reports for the lead, else for all responsible", () => {
    const list: Matrix = [
      ["牵头单位", "责任单位", "协办单位", "主报单位", "具体单位"],
      ["县教育局", "县财政局", "", "", ""],
      ["", "县教育局、县财政局", "县住建局", "", ""],
      ["", "县教育局、县财政局", "", "县财政局(默认)", ""],
      ["", "县住建局（县园林局）", "", "县住建局（县园林局）", ""],
      ["", "各相关部门", "", "各相关部门（默认）", "教育局"],
    ];
    const reports = workload(
      column("县教育局", "县财政局", "县住房和城乡建设局"),
      list,
      cell("主报"),
      LEFT_OUT,
      UNITS,
    );
    expect(reports).toEqual([[3], [2], [1]]);
  });

  test("says so where the vocabulary does not know the unit, beside the others' answers", () => {
    const [[first] = [], [second] = []] = workload(
      column("县教委", "县财政局"),
      REGISTER,
      LEFT_OUT,
      LEFT_OUT,
      UNITS,
    );
    expect(first).toEqual(new FunctionError("notAvailable", "“县教委”不在单位库中"));
    expect(second).toBe(3);
  });

  test("leaves blank cells of a list of units blank, and a row of #N/A uncounted", () => {
    const broken = [...REGISTER, HEADERS.map(() => "#N/A")];
    expect(workload(column("县财政局", ""), broken, LEFT_OUT, LEFT_OUT, LEFT_OUT)).toEqual([[3], [""]]);
  });

  test("counts a copied row once, as long as its 编号 is the same", () => {
    const [headers = [], first = [], ...rest] = REGISTER;
    expect(
      workload(cell("县教育局"), [headers, first, first, ...rest], LEFT_OUT, LEFT_OUT, LEFT_OUT),
    ).toEqual([[5]]);
  });

  test("says what is wrong with its arguments", () => {
    expect(
      reasonOf(() => workload(cell("县教育局"), [["事项"], ["甲"]], LEFT_OUT, LEFT_OUT, LEFT_OUT)),
    ).toContain("台账[#All]");
    expect(reasonOf(() => workload(cell("县教育局"), LEFT_OUT, LEFT_OUT, LEFT_OUT, LEFT_OUT))).toContain(
      "台账[#All]",
    );
    expect(reasonOf(() => workload(cell("县教育局"), REGISTER, cell("主办"), LEFT_OUT, LEFT_OUT))).toContain(
      "“主办”",
    );
    expect(
      reasonOf(() => workload(cell("县教育局"), REGISTER, LEFT_OUT, LEFT_OUT, [["单位"], ["甲"]])),
    ).toContain("“名称”");
  });
});

describe("PLAN.WORKLOADTABLE", () => {
  test("counts every unit once a task, judged by the as-of date, with a foot that adds up", () => {
    expect(workloadTable(REGISTER, UNITS, cell(MARCH_31 + 1))).toEqual([
      ["单位", "牵头", "责任", "协办", "承担", "共性", "办结", "逾期", "按期办结率"],
      ["县教育局", 1, 3, 1, 5, 1, 1, 1, 0.5],
      ["县财政局", 2, 1, 0, 3, 1, 1, 1, 0.5],
      ["县住房和城乡建设局", 0, 1, 1, 2, 1, 0, 1, 0],
      ["东乡", 0, 0, 0, 0, 2, 0, 0, "—"],
      ["西乡", 0, 0, 0, 0, 2, 0, 0, "—"],
      ["各乡镇人民政府", 0, 0, 1, 1, 1, 1, 0, 1],
      ["县直各部门", 0, 0, 0, 0, 1, 0, 0, "—"],
      ["合计 11 件次，涉及 5 件，另有共性 1 件", "", "", "", "", "", "", "", ""],
    ]);
  });

  test("reads dates that are typed as text, and passes over what is none", () => {
    const list: Matrix = [
      ["责任单位", "到期日"],
      ["县教育局", "2023年3月31日"],
      ["县教育局", "2023.3"],
      ["县教育局", "尽快"],
      ["县教育局", "#N/A"],
    ];
    expect(workloadTable(list, LEFT_OUT, cell("2023年4月1日"))[1]).toEqual([
      "县教育局",
      0,
      4,
      0,
      4,
      0,
      0,
      2,
      0,
    ]);
  });

  test("takes the states of a list without due dates as they stand", () => {
    const list: Matrix = [
      ["责任单位", "状态"],
      ["县教育局", "办结（按期）"],
      ["县教育局", "逾期"],
    ];
    expect(workloadTable(list, LEFT_OUT, cell(JULY_31))[1]).toEqual(["县教育局", 0, 2, 0, 2, 0, 1, 1, "—"]);
  });

  test("asks for the as-of date", () => {
    expect(reasonOf(() => workloadTable(REGISTER, UNITS, LEFT_OUT))).toBe("请给出统计截止日");
  });
});

describe("PLAN.TASKS", () => {
  const ids = (...args: Parameters<typeof tasks>): unknown[] => tasks(...args).map((row) => row[2]);

  test("gives a unit's rows as they stand, under the header row", () => {
    const answer = tasks(cell("县财政局"), REGISTER, cell("牵头"), LEFT_OUT, LEFT_OUT);
    expect(answer).toEqual([HEADERS, REGISTER[3], REGISTER[5]]);
  });

  test("gives a leader's rows, and those of a state", () => {
    expect(ids(cell("王某"), REGISTER, LEFT_OUT, LEFT_OUT, LEFT_OUT)).toEqual(["编号", "甲-0"]);
    expect(ids(cell("县教育局"), REGISTER, LEFT_OUT, cell("暂缓"), LEFT_OUT)).toEqual(["编号", "甲-5"]);
  });

  test("lists as many as PLAN.WORKLOAD counts by the same vocabulary", () => {
    expect(ids(cell("教育局"), REGISTER, LEFT_OUT, LEFT_OUT, UNITS)).toHaveLength(1 + 5);
  });

  test("says that there are none", () => {
    expect(reasonOf(() => tasks(cell("县教育局"), REGISTER, LEFT_OUT, cell("待核验"), LEFT_OUT))).toBe(
      "没有“县教育局”的事项",
    );
    expect(reasonOf(() => tasks(LEFT_OUT, REGISTER, LEFT_OUT, LEFT_OUT, LEFT_OUT))).toBe(
      "请给出单位或领导的名称",
    );
  });
});
