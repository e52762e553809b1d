import fc from "fast-check";
import { readDocument } from "../../src/intake/readDocument";
import { faultsInAccounts } from "./accounts";
import { onlyPlan } from "./seeds";

interface Made {
  readonly text: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly leader: string;
}

const TITLE = "2024年清江县重点工作任务责任分解表";

const words = fc
  .array(fc.constantFrom("推进", "园区", "道路", "绿化", "服务", "改造", "“一件事”", "3个", "1.2万户"), {
    minLength: 4,
    maxLength: 18,
  })
  .map((parts) => `加快${parts.join("")}建成投用。`);
const unit = fc.constantFrom(
  "县教育局",
  "县住建局（县人防办）",
  "县财政局",
  "清江经开区管委会",
  "各乡、镇、街道办事处",
  "县公安局交警大队",
  "县文化和旅游局",
  "人行清江县支行",
);
const made: fc.Arbitrary<Made> = fc
  .record({
    text: words,
    units: fc.uniqueArray(unit, { minLength: 2, maxLength: 5 }),
    leads: fc.integer({ min: 1, max: 2 }),
    leader: fc.constantFrom("周一鸣", "沈秋", "何苗"),
  })
  .map(({ text, units, leads, leader }) => {
    const count = Math.min(leads, units.length - 1);
    return { text, leader, lead: units.slice(0, count), support: units.slice(count) };
  });

type Print = (item: Made, index: number) => string;

const list = (names: readonly string[]): string => names.join("、");
const table =
  (open: string, between: string, close: string): Print =>
  ({ text, lead, support, leader }, index) =>
    `${open}${[String(index + 1), text, leader, list(lead), list(support)].join(between)}${close}`;
const HEADER = ["序号", "工作任务", "责任领导", "牵头单位", "配合单位"];

/** One way to print a list: what stands above it and how each task is printed. `leaders`: it prints them. */
interface Layout {
  readonly above: string;
  readonly print: Print;
  readonly leaders: boolean;
}

const LAYOUTS: Record<string, Layout> = {
  "units in a sentence": {
    above: "",
    leaders: false,
    print: ({ text, lead, support }, index) =>
      `${index + 1}. ${text}由${list(lead)}牵头，${list(support)}配合。`,
  },
  "units in a bracket, by words": {
    above: "",
    leaders: false,
    print: ({ text, lead, support }, index) =>
      `（${index + 1}）${text}（${list(lead)}牵头，${list(support)}配合）`,
  },
  "labels in brackets": {
    above: "",
    leaders: true,
    print: ({ text, lead, support, leader }, index) =>
      `${index + 1}、${text}\n【责任领导】${leader}\n【牵头单位】${list(lead)}\n【配合单位】${list(support)}`,
  },
  "labels above their values": {
    above: "",
    leaders: true,
    print: ({ text, lead, support, leader }, index) =>
      `${index + 1}．${text}\n责任领导\n${leader}\n牵头单位\n${list(lead)}\n配合单位\n${list(support)}`,
  },
  "labels behind a dash": {
    above: "",
    leaders: true,
    print: ({ text, lead, support, leader }, index) =>
      `${index + 1}. ${text}\n——牵头单位：${list(lead)}；配合单位：${list(support)}；责任领导：${leader}`,
  },
  "numbered records": {
    above: "",
    leaders: true,
    print: ({ text, lead, support, leader }, index) =>
      `序号 ${index + 1}\n任务：${text}\n责任领导：${leader}\n牵头单位：${list(lead)}\n配合单位：${list(support)}\n`,
  },
  "records without numbers": {
    above: "",
    leaders: true,
    print: ({ text, lead, support, leader }) =>
      `工作任务：${text}\n牵头部门：${list(lead)}\n参与单位：${list(support)}\n挂点领导：${leader}\n`,
  },
  "paragraphs without numbers": {
    above: "一、重点工作",
    leaders: false,
    print: ({ text, lead, support }) => `${text}（牵头单位：${list(lead)}；配合单位：${list(support)}）`,
  },
  "paragraphs without numbers over labelled lines": {
    above: "重点工作",
    leaders: true,
    print: ({ text, lead, support, leader }) =>
      `${text}\n牵头领导：${leader}\n牵头部门：${list(lead)}\n参与单位：${list(support)}\n`,
  },
  "division in words": {
    above: "一、重点工作",
    leaders: true,
    print: ({ text, lead, support, leader }, index) =>
      `${index + 1}﹒${text}\n分管县领导：${leader}\n部门分工：${list(lead)}牵头，${list(support)}等配合。`,
  },
  "posts and companions in a bracket": {
    above: "",
    leaders: true,
    print: ({ text, lead, support, leader }, index) =>
      `（${index + 1}）${text}（${leader}副县长负责，${list(lead)}会同${list(support)}）`,
  },
  "labels that are said": {
    above: "",
    leaders: false,
    print: ({ text, lead, support }, index) =>
      `${index + 1}．${text}牵头单位为${list(lead)}，配合单位为${list(support)}。`,
  },
  "numbered matters": {
    above: "",
    leaders: true,
    print: ({ text, lead, support, leader }, index) =>
      `任务${index + 1}：${text}\n责任领导：${leader}\n主办单位：${list(lead)}\n协办单位：${list(support)}\n责任科室：综合科\n`,
  },
  bullets: {
    above: "一、重点工作",
    leaders: false,
    print: ({ text, lead, support }) => `◆${text}牵头单位：${list(lead)}；配合单位：${list(support)}`,
  },
  "a markdown table": {
    above: `| ${HEADER.join(" | ")} |\n| --- | --- | --- | --- | --- |`,
    leaders: true,
    print: table("| ", " | ", " |"),
  },
  "a table with strokes between cells only": {
    above: HEADER.join(" | "),
    leaders: true,
    print: table("", " | ", ""),
  },
  "a table with a header of two rows": {
    above: "序号\t工作任务\t责任领导\t责任单位\t\n\t\t\t牵头单位\t配合单位",
    leaders: true,
    print: table("", "\t", ""),
  },
  "a table with a cell a line": { above: HEADER.join("\n"), leaders: true, print: table("", "\n", "") },
};

jest.setTimeout(60_000);
test.each(Object.entries(LAYOUTS))("%s: what is made is read back whole", async (_, layout) => {
  await fc.assert(
    fc.asyncProperty(fc.array(made, { minLength: 2, maxLength: 9 }), async (items) => {
      const text = [TITLE, layout.above, ...items.map(layout.print)].filter((part) => part !== "").join("\n");
      const intake = await readDocument({ text });
      expect(faultsInAccounts(intake)).toEqual([]);
      const { tasks, document } = onlyPlan(intake);
      expect(document).toMatchObject({ title: TITLE, year: 2024, level: "县" });
      expect(tasks.map((task) => task.text)).toEqual(items.map((item) => item.text));
      expect(tasks.map((task) => task.lead)).toEqual(items.map((item) => item.lead));
      expect(tasks.map((task) => task.support)).toEqual(items.map((item) => item.support));
      expect(tasks.map((task) => task.leaders)).toEqual(
        items.map((item) => (layout.leaders ? [item.leader] : [])),
      );
      expect(tasks.flatMap((task) => task.doubts)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
