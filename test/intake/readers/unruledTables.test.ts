import fc from "fast-check";
import { readDocument } from "../../../src/intake/readDocument";
import type { Intake } from "../../../src/plan/plan";
import { faultsInAccounts } from "../accounts";
import { onlyPlan } from "../seeds";
import { pdf, type PdfPage } from "./support/pdf";
import { unruledPages, type MadeColumn, type MadeTable } from "./support/unruledTable";

const TITLE = "云岭县2025年重点工作分解表";
const NAMES = ["县教育局", "县发展和改革局", "县自然资源和规划局", "县乡村振兴服务中心", "云岭镇人民政府"];
const COLUMNS: readonly MadeColumn[] = [
  { label: "工作类别", width: 4 },
  { label: "序号", width: 3 },
  { label: "工作任务", width: 22 },
  { label: "牵头单位", width: 8 },
  { label: "完成时限", width: 8 },
];

function read(pages: readonly PdfPage[]): Promise<Intake> {
  return readDocument({ name: "a.pdf", bytes: pdf(pages) });
}

interface MadeTask {
  readonly text: string;
  readonly lead: readonly string[];
  readonly deadline: string;
}

const task = fc.record({
  text: fc
    .array(fc.constantFrom("推进", "园区", "道路改造", "12个", "，", "建成中心", "绿化"), {
      minLength: 3,
      maxLength: 16,
    })
    .map((parts) => `完成${parts.join("")}任务。`),
  lead: fc.shuffledSubarray(NAMES, { minLength: 1, maxLength: 3 }),
  deadline: fc.constantFrom("2025年6月底前", "12月31日前", "持续推进"),
});
const layout = fc.record({ middle: fc.boolean(), padding: fc.constantFrom(0, 4), numbered: fc.boolean() });

/** Groups of tasks, each under one merged cell; without numbers the headings' column goes too. */
function tableOf(groups: readonly (readonly MadeTask[])[], numbered: boolean): MadeTable["rows"] {
  let number = 0;
  return groups.flatMap((tasks, group) =>
    tasks.map(({ text, lead, deadline }, index) => {
      number += 1;
      const cells = [text, lead.join("、"), deadline];
      return numbered ? [index === 0 ? `第${group + 1}类` : null, String(number), ...cells] : cells;
    }),
  );
}

/** Of the rows of all runs most are certain: a reader that marks every row proves nothing. */
const counts = { sure: 0, all: 0 };

test("tables without lines are read back over pages, and what is not marked is right", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(task, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 5 }),
      layout,
      async (groups, { middle, padding, numbered }) => {
        fc.pre(groups.flat().length >= 3);
        const rows = tableOf(groups, numbered);
        const columns = numbered ? COLUMNS : COLUMNS.slice(2);
        const intake = await read(unruledPages({ columns, rows, middle, padding, title: TITLE }));
        const { document, tasks } = onlyPlan(intake);
        expect(document.title).toBe(TITLE);
        const expected = groups.flatMap((list, group) =>
          list.map((one) => ({ ...one, path: numbered ? [`第${group + 1}类`] : [] })),
        );
        if (numbered) expect(tasks.map(({ seq }) => seq)).toEqual(expected.map((_, at) => String(at + 1)));
        const sure = tasks.filter(({ doubts }) => doubts.every(({ code }) => code !== "columnUnclear"));
        counts.sure += sure.length;
        counts.all += tasks.length;
        for (const { text, lead, deadline, path } of sure) {
          expect(expected).toContainEqual({ text, lead, deadline, path });
        }
        expect(faultsInAccounts(intake)).toEqual([]);
      },
    ),
    { numRuns: 15, interruptAfterTimeLimit: 5000, markInterruptAsFailure: false },
  );

  expect(counts.sure).toBeGreaterThan(counts.all * 0.5);
}, 30_000);

const WHOLE: MadeTable = {
  columns: COLUMNS,
  middle: true,
  padding: 0,
  title: TITLE,
  rows: [
    [
      "营商环境",
      "1",
      "完善政务服务平台功能，企业开办一个工作日办结，新增事项120项。",
      "县行政审批局",
      "6月底前",
    ],
    [null, "2", "举办招商活动。", "县商务局、云岭镇人民政府", "12月底前"],
    ["民生保障", "3", "新建学校两所，改造老旧小区，全部投入使用并完善配套道路。", "县教育局", "年底前"],
  ],
};

async function tasksOf(...pages: readonly PdfPage[]): Promise<unknown[]> {
  const { tasks } = onlyPlan(await read(pages));
  return tasks.map(({ seq, path, text, lead, deadline }) => [
    seq,
    path.join(),
    text,
    lead.join("、"),
    deadline,
  ]);
}
const READ = WHOLE.rows.map((row, at) =>
  row[0] === null ? [WHOLE.rows[at - 1]?.[0], ...row.slice(1)] : row,
);
const EXPECTED = READ.map(([path, seq, ...others]) => [seq, path, ...others]);

test("labels over two lines, a title right above them, headings over the width, prose behind the table", async () => {
  const [page = { texts: [] }] = unruledPages(WHOLE);
  expect(await tasksOf(page)).toEqual(EXPECTED);
  const wrapped = page.texts.flatMap((text) =>
    text.text === "牵头单位"
      ? [
          { ...text, text: "牵头", y: text.y - 6 },
          { ...text, text: "单位", y: text.y + 6 },
        ]
      : text.text === TITLE
        ? [{ ...text, y: text.y + 22 }]
        : [text],
  );
  const prose = [
    "以上事项由各单位按照职责分工抓好落实，每季度末将进展情况报县政府督查室，县政府",
    "督查室定期通报。",
  ];
  const below = prose.map((text, at) => ({ text, x: 40, y: 400 + at * 14, size: 10 }));
  expect(await tasksOf({ texts: [...wrapped, ...below] })).toEqual(EXPECTED);
  const heading = { text: "一、优化营商环境，保障改善民生，统筹城乡一体发展", x: 40, y: 115, size: 10 };
  const lower = page.texts.map((text) => (text.y > 105 ? { ...text, y: text.y + 16 } : text));
  expect(await tasksOf({ texts: [...lower, heading] })).toEqual(
    EXPECTED.map(([seq, path, ...others]) => [seq, `${heading.text},${path ?? ""}`, ...others]),
  );
});
