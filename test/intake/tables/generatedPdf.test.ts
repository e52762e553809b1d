import fc from "fast-check";
import { readDocument } from "../../../src/intake/readDocument";
import { faultsInAccounts } from "../accounts";
import { onlyPlan } from "../seeds";
import { asPdfText, type PdfCell } from "./printPdf";

interface MadeRow {
  readonly text: string;
  readonly units: readonly (readonly string[])[];
}

const WIDTH = 36;
const HAN = "一二三四五六七八九";
const text = fc
  .array(fc.constantFrom("推进", "园区", "道路", "改造", "绿化", "服务", "12个", "“一站式”", "，"), {
    minLength: 4,
    maxLength: 30,
  })
  .map((parts) => `完成${parts.join("")}任务。`);
const NAMES = [
  "教育局",
  "发改委",
  "公安分局",
  "行政审批局",
  "国土规划分局",
  "江北经济开发区",
  "滨江新区建设管理局",
];
const collectives = fc.subarray(["各相关部门", "各街道"], { minLength: 0, maxLength: 2 });
/** A name stands in one column of a row. */
const row = (columns: number): fc.Arbitrary<MadeRow> =>
  fc
    .record({
      words: text,
      all: fc.shuffledSubarray(NAMES, { minLength: 1 }),
      ends: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns - 1, maxLength: columns - 1 }),
      everybody: collectives,
    })
    .map(({ words, all, ends, everybody }) => {
      const cuts = [0, ...ends.map((end) => Math.max(1, end)).sort((a, b) => a - b), all.length];
      const units = cuts.slice(1).map((end, index) => all.slice(cuts[index], end));
      return { text: words, units: [...units.slice(0, -1), [...(units.at(-1) ?? []), ...everybody]] };
    });
const groups = (columns: number): fc.Arbitrary<MadeRow[][]> =>
  fc.array(fc.array(row(columns), { minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 6 });

const LABELS = ["牵头单位 配合单位", "牵头单位 责任单位 配合单位"];

/** A page a group: the header, the group's heading, its rows. */
function print(made: readonly (readonly MadeRow[])[], labels: string): string {
  const pages = made.map((rows, index) => {
    const heading: PdfCell = { lines: [`第${HAN.charAt(index)}方面`, "工作"], at: 3, centred: true };
    const cells = rows.map((one, at): PdfCell[] => [
      ...(at === 0 ? [heading] : []),
      { lines: one.text.match(new RegExp(`.{1,${WIDTH}}`, "gu")) ?? [], at: 8, centred: false },
      ...one.units.map((lines, column) => ({ lines, at: 52 + column * 12, centred: true })),
    ]);
    return `工作类目 目标要求 ${labels}\n${asPdfText(cells)}\n`;
  });
  return `2024年云岭县重点工作责任分解方案\n\n${pages.join("\n\n")}`;
}

test.each(LABELS)("a PDF's table under %s is read back, and what is not marked is right", async (labels) => {
  const columns = labels.split(" ").length;
  await fc.assert(
    fc.asyncProperty(groups(columns), async (made) => {
      const intake = await readDocument({ text: print(made, labels) });
      const { tasks } = onlyPlan(intake);
      const rows = made.flatMap((list, index) =>
        list.map((one) => ({ ...one, path: [`第${HAN.charAt(index)}方面工作`] })),
      );
      expect(tasks.map((task) => [task.path, task.text])).toEqual(rows.map((one) => [one.path, one.text]));
      tasks.forEach((task, index) => {
        const units = columns === 2 ? [task.lead, task.support] : [task.lead, task.responsible, task.support];
        const expected = rows[index]?.units ?? [];
        const marked = task.doubts.some(({ code }) => code === "columnUnclear");
        if (marked) expect(units.flat()).toEqual(expected.flat());
        else expect(units).toEqual(expected);
      });
      expect(faultsInAccounts(intake)).toEqual([]);
    }),
    { numRuns: 20, interruptAfterTimeLimit: 4000, markInterruptAsFailure: false },
  );
});

test("blank lines tell four lead units from two that help, where the document prints them by rule", async () => {
  const known: MadeRow[] = [
    ["发改委", "教育局", "公安分局", "各街道"],
    ["教育局", "江北经济开发区", "发改委"],
    ["公安分局", "发改委", "教育局", "国土规划分局", "各街道"],
    ["发改委", "教育局", "行政审批局", "各街道"],
    ["行政审批局", "各相关部门", "各街道"],
  ].map(([lead = "", ...others]) => ({ text: "完成道路改造12个。", units: [[lead], others] }));
  const asked: MadeRow = {
    text: "完成园区道路改造、绿化和“一站式”服务，推进滨江地区的各项改造任务，改善服务，提升各个园区的水平。",
    units: [
      ["发改委", "教育局", "公安分局", "国土规划分局"],
      ["各相关单位", "各相关街道"],
    ],
  };
  const intake = await readDocument({ text: print([[...known, asked]], "牵头单位 配合单位") });
  const last = onlyPlan(intake).tasks.at(-1);
  expect(last).toMatchObject({ lead: asked.units[0], support: asked.units[1], doubts: [] });
  const few = await readDocument({ text: print([[...known.slice(0, 2), asked]], "牵头单位 配合单位") });
  expect(onlyPlan(few).tasks.at(-1)?.doubts).toMatchObject([{ code: "columnUnclear" }]);
});
