import { adoptWorkPlan } from "../../src/commands/adoptWorkPlan";
import { generateRegister } from "../../src/commands/generateRegister";
import { reviewReports } from "../../src/commands/reviewReports";
import { takeBackForms } from "../../src/commands/takeBackForms";
import { undoLast } from "../../src/commands/undoLast";
import { readForms } from "../../src/documents/returned/readForms";
import { receive } from "../../src/documents/returned/receive";
import type { ReceiveChoices } from "../../src/documents/returned/receipt";
import { takingsOf } from "../../src/documents/returned/takings";
import { writeFormKey } from "../../src/documents/forms/formKey";
import { dateOffers } from "../../src/ledger/adoption";
import type { Ledger } from "../../src/ledger/ledger";
import { changeCells } from "../../src/workbook/changeCells";
import { loadGrowth } from "../../src/workbook/growTables";
import { readLedger } from "../../src/workbook/ledger/readLedger";
import type { ChosenTakings } from "../../src/workbook/ledger/takeBack";
import { draftReportSheet } from "../../src/workbook/ledger/tables";
import { REPORT_TABLE } from "../../src/workbook/names";
import { recoverPending } from "../../src/workbook/recovery";
import { transact } from "../../src/workbook/transaction";
import { page, reportPage } from "../documents/returned/pages";
import { report } from "../documents/returned/ledgers";
import { attachBench, type Bench, closeBenches, LATER, openBench } from "../workbook/bench";
import { makePlan, makeTask } from "../workbook/plans";

jest.setTimeout(120_000);
afterEach(closeBenches);

const Q1 = { year: 2024, quarter: 1 } as const;
const TEXTS = ["建成社区食堂 20 个。", "开展全民阅读活动 100 场。"];
const KEY = { unit: "区民政局", tasks: [1, 2].map((seq) => ({ id: `24市-00${seq}`, also: [] })) };

/** Two tasks, the first reported on by two units; the rows of the first quarter made; judged by 20 May. */
async function benchWithRows(): Promise<Bench> {
  const bench = await openBench();
  const plan = makePlan([
    makeTask({ text: TEXTS[0] ?? "", responsible: ["区民政局", "区教育局"] }),
    makeTask({ seq: "2", text: TEXTS[1] ?? "" }),
  ]);
  await generateRegister.perform(bench.gateway, { plan, defaultDue: "none", asOf: "2024-05-20" });
  const { tasks } = await readLedger(bench.gateway);
  const rows = tasks.flatMap((task) => task.responsible.map((unit) => ({ ...report(task, unit), task })));
  await transact(
    bench.gateway,
    changeCells({
      command: "generateRegister",
      load: (context) => loadGrowth(context, [{ table: REPORT_TABLE, rows: rows.length }]),
      draft: (grow) => ({ edits: [], ...grow(draftReportSheet(rows)), done: null }),
    }),
  );
  return bench;
}

const CHOICES: ReceiveChoices = {
  receivedOn: "2024-04-12",
  units: new Map(),
  tasks: new Map(),
  answers: new Map(),
  sealed: new Set(["区民政局"]),
};

function chosen(ledger: Ledger, ...pages: readonly ReturnType<typeof page>[]): ChosenTakings {
  const forms = pages.flatMap(
    (each, index) => readForms({ name: `${index}.xlsx`, pages: [each] }, index).forms,
  );
  const takings = takingsOf(receive({ forms, strange: [] }, ledger, Q1, CHOICES), ledger, CHOICES);
  return { ledger, takings, receivedOn: CHOICES.receivedOn, afterClosing: false };
}

const REPORTED = reportPage(KEY, [
  ["1", TEXTS[0] ?? "", "=已建成 20 个。", "完成", "场地不足", "24市-001"],
  ["2", TEXTS[1] ?? "", "已办 40 场。", "完成", "", "24市-002"],
]);
const PLANNED = page([
  ["区民政局办理方案"],
  ["序号", "责任事项", "具体工作内容", "完成时限", "分管领导", "责任科室", "我区目标", "编号"],
  ["1", TEXTS[0] ?? "", "选址", "6月底", "何松", "养老科", "12 个", "24市-001"],
  ["", "", "开业", "11月", "", "", "", "24市-001"],
  [writeFormKey({ kind: "workPlan", plan: "24市", period: null, ...KEY })],
]);

async function takeBoth(bench: Bench) {
  return takeBackForms.perform(bench.gateway, chosen(await readLedger(bench.gateway), REPORTED, PLANNED));
}

async function setCell({ client }: Bench, table: string, header: string, row: number, value: string) {
  await client.Excel.run(async (context) => {
    const cells = context.workbook.tables.getItem(table).columns.getItem(header).getDataBodyRange();
    cells.getCell(row, 0).values = [[value]];
    await context.sync();
  });
}

test("forms fill cells that stand and add steps, in three round trips; undo leaves all as it was", async () => {
  const bench = await benchWithRows();
  const before = bench.workbook.snapshot();
  const ledger = await readLedger(bench.gateway);
  const start = bench.roundTrips();
  const done = await takeBackForms.perform(bench.gateway, chosen(ledger, REPORTED, PLANNED));
  expect(bench.roundTrips() - start).toBe(3);
  expect(done).toEqual({ reports: 2, steps: 2, tasks: ["24市-001", "24市-002"], skipped: [] });

  const { reports, workSteps, tasks } = await readLedger(bench.gateway);
  expect(reports.map(({ unit, taskId, text, state }) => [unit, taskId, text, state])).toEqual([
    ["区民政局", "24市-001", "=已建成 20 个。", "已报"],
    ["区教育局", "24市-001", "", "未报"],
    ["区民政局", "24市-002", "已办 40 场。", "已报"],
  ]);
  expect(reports[0]).toMatchObject({
    late: true,
    sealed: "收到",
    approvedBy: "王敏",
    reportedOn: "2024-04-12",
  });
  expect(workSteps.map(({ key, due, section }) => [key, due, section])).toEqual([
    ["24市-001@区民政局#1", "2024-06-30", "养老科"],
    ["24市-001@区民政局#2", "2024-11-30", "养老科"],
  ]);
  // Of two units one has not reported: the task is not done, and the text says whose it is.
  expect(tasks.map(({ progress, reportedDoneOn }) => [progress, reportedDoneOn])).toEqual([
    ["区民政局：=已建成 20 个。", null],
    ["已办 40 场。", "2024-04-12"],
  ]);
  await undoLast.perform(bench.gateway, { force: false });
  expect(bench.workbook.snapshot()).toEqual(before);
});

test("the same files again change nothing; a row that somebody else has changed is left and told", async () => {
  const bench = await benchWithRows();
  const ledger = await readLedger(bench.gateway);
  await setCell(bench, REPORT_TABLE, "完成情况", 2, "手工填的。");
  const done = await takeBackForms.perform(bench.gateway, chosen(ledger, REPORTED));
  expect(done).toMatchObject({ reports: 1, skipped: ["24市-002@区民政局@2024Q1"] });
  expect((await readLedger(bench.gateway)).tasks[1]?.progress).toBe("");
  const again = chosen(await readLedger(bench.gateway), REPORTED);
  expect(again.takings).toEqual({ reports: [], steps: [] });
});

test("the days of a work plan are adopted, in three round trips, and taken back", async () => {
  const bench = await benchWithRows();
  await takeBoth(bench);
  const before = bench.workbook.snapshot();
  const offers = dateOffers(await readLedger(bench.gateway));
  expect(offers).toMatchObject([
    { due: "2024-06-30", finalDue: "2024-11-30", ownTarget: "12 个", heldBy: null, isAdopted: false },
  ]);
  const start = bench.roundTrips();
  const done = await adoptWorkPlan.perform(bench.gateway, offers);
  expect(bench.roundTrips() - start).toBe(3);
  expect(done).toEqual({ tasks: ["24市-001"], skipped: [] });
  const ledger = await readLedger(bench.gateway);
  expect(ledger.tasks[0]).toMatchObject({
    due: "2024-06-30",
    finalDue: "2024-11-30",
    dueSource: "办理方案",
    dueKind: "限期",
    ownTarget: "12 个",
  });
  expect(dateOffers(ledger)).toMatchObject([{ isAdopted: true }]);
  // What was offered before is no longer as it was shown.
  await expect(adoptWorkPlan.perform(bench.gateway, offers)).rejects.toMatchObject({
    code: "allChangedSince",
    parameters: { count: 1 },
  });
  await undoLast.perform(bench.gateway, { force: false });
  expect(bench.workbook.snapshot()).toEqual(before);
});

test("reports are approved and sent back, in three round trips, and what comes next is 补报", async () => {
  const bench = await benchWithRows();
  await takeBoth(bench);
  const before = bench.workbook.snapshot();
  const [first, , last] = (await readLedger(bench.gateway)).reports;
  if (!first || !last) throw new Error("three rows");
  const start = bench.roundTrips();
  const verdicts = {
    approved: [first],
    returned: [{ report: last, reason: "未回应目标 100 场" }],
    on: "2024-04-15",
    afterClosing: false,
  };
  expect(await reviewReports.perform(bench.gateway, verdicts)).toEqual({
    approved: 1,
    returned: 1,
    skipped: [],
  });
  expect(bench.roundTrips() - start).toBe(3);
  const ledger = await readLedger(bench.gateway);
  expect(
    ledger.reports.map(({ state, returnReason, returnedOn }) => [state, returnReason, returnedOn]),
  ).toEqual([
    ["审核通过", "", null],
    ["未报", "", null],
    ["退回", "未回应目标 100 场", "2024-04-15"],
  ]);
  const next = reportPage(KEY, [["2", TEXTS[1] ?? "", "已办 100 场。", "完成", "", "24市-002"]]);
  expect(chosen(ledger, next).takings.reports.map(({ after }) => after.state)).toEqual(["补报"]);
  await undoLast.perform(bench.gateway, { force: false });
  expect(bench.workbook.snapshot()).toEqual(before);
});

test("cut off at the request that writes or confirms: whole, or as it was", async () => {
  for (const [at, actions] of [
    [2, 30],
    [2, 80],
    [3, 1],
  ] as const) {
    const bench = await benchWithRows();
    const ledger = await readLedger(bench.gateway);
    const before = bench.workbook.snapshot();
    bench.client.faults.partial(at, actions);
    const isDone = await takeBackForms.perform(bench.gateway, chosen(ledger, REPORTED, PLANNED)).then(
      () => true,
      () => false,
    );
    const next = await attachBench(bench.workbook, LATER);
    await recoverPending(next.gateway);
    if (isDone) expect((await readLedger(next.gateway)).workSteps).toHaveLength(2);
    else expect(bench.workbook.snapshot()).toEqual(before);
    closeBenches();
  }
});
