import { generateRegister } from "../../../src/commands/generateRegister";
import { undoLast } from "../../../src/commands/undoLast";
import { type Report, reportKey, workStepKey, type WorkStep } from "../../../src/ledger/report";
import { changeCells } from "../../../src/workbook/changeCells";
import { loadGrowth, together } from "../../../src/workbook/growTables";
import { readLedger } from "../../../src/workbook/ledger/readLedger";
import { draftReportSheet, draftWorkPlanSheet } from "../../../src/workbook/ledger/tables";
import { REPORT_TABLE, WORK_PLAN_TABLE } from "../../../src/workbook/names";
import { transact } from "../../../src/workbook/transaction";
import { type Bench, closeBenches, openBench } from "../bench";
import { makePlan, makeTask } from "../plans";

afterEach(closeBenches);

const TASK = { seq: "1", text: "建成社区食堂 20 个。" };
const Q1 = { year: 2024, quarter: 1 } as const;

function report(unit: string): Report & { readonly task: typeof TASK } {
  return {
    task: TASK,
    key: reportKey("24市-001", unit, Q1),
    period: Q1,
    plan: "24市",
    taskId: "24市-001",
    unit,
    role: "责任",
    text: "=已建成 12 个。",
    unitState: "正常",
    progress: "60%",
    difficulty: "场地不足",
    state: "已报",
    dueOn: "2024-04-10",
    reportedOn: "2024-04-11",
    late: true,
    approvedBy: "周岚",
    approvedOn: "2024-04-09",
    sealed: "收到",
    returnReason: "没有数据",
    returnedOn: "2024-04-12",
    file: "区民政局.xlsx",
  };
}

const STEP: WorkStep & { readonly task: typeof TASK } = {
  task: TASK,
  key: workStepKey("24市-001", "区民政局", 2),
  plan: "24市",
  taskId: "24市-001",
  unit: "区民政局",
  step: 2,
  text: "开工建设",
  deadline: "6月底前",
  due: "2024-06-30",
  deputy: "何松",
  section: "养老科",
  person: "冷莹",
  ownTarget: "20 个",
  standard: "验收合格",
  adopted: true,
  receivedOn: "2024-03-01",
  file: "区民政局.docx",
};

/** A command that only adds rows, as forms that go out and come back do. */
function add(reports: readonly ReturnType<typeof report>[], steps: readonly (typeof STEP)[]) {
  return changeCells({
    command: "generateRegister",
    load: (context) =>
      loadGrowth(context, [
        { table: REPORT_TABLE, rows: reports.length },
        { table: WORK_PLAN_TABLE, rows: steps.length },
      ]),
    draft: (grow) => ({
      edits: [],
      ...together([grow(draftReportSheet(reports)), grow(draftWorkPlanSheet(steps))]),
      done: null,
    }),
  });
}

async function benchWithPlan(): Promise<Bench> {
  const bench = await openBench();
  const task = makeTask({
    lead: ["区商务局"],
    support: ["区教育局"],
    responsible: ["区民政局", "区财政局"],
    deadline: "6月底前",
    milestones: [{ raw: "6月底前", due: "2024-06-30", what: null, kind: "dated" }],
  });
  await generateRegister.perform(bench.gateway, {
    plan: makePlan([task, makeTask({ common: true })], {
      duties: [
        {
          raw: "请于4月10日前报送。",
          what: "完成情况",
          due: "2024-04-10",
          who: [],
          tasks: ["1"],
          to: "督查室",
        },
      ],
    }),
    defaultDue: "none",
    asOf: "2024-05-20",
  });
  return bench;
}

test("every row of the workbook as records, in four round trips", async () => {
  const bench = await benchWithPlan();
  await transact(bench.gateway, add([report("区民政局")], [STEP]));
  const start = bench.roundTrips();
  const ledger = await readLedger(bench.gateway);
  expect(bench.roundTrips() - start).toBe(4);
  expect(ledger).toMatchObject({ asOf: "2024-05-20", warningDays: 7 });
  expect(ledger.plans).toMatchObject([{ name: "24市", level: "市", year: 2024, issuedOn: "2024-02-20" }]);
  expect(ledger.duties).toMatchObject([{ plan: "24市", what: "完成情况", due: "2024-04-10", tasks: ["1"] }]);
  expect(ledger.tasks).toMatchObject([
    {
      id: "24市-001",
      seq: "1",
      path: ["一、重点工作"],
      text: "建成社区食堂 20 个。",
      lead: ["区商务局"],
      responsible: ["区民政局", "区财政局"],
      support: ["区教育局"],
      reporters: ["区商务局"],
      due: "2024-06-30",
      dueSource: "文件",
      common: false,
    },
    { id: "24市-002", common: true, due: null },
  ]);
  expect(ledger.units?.map(({ name }) => name)).toContain("区商务局");
  const { task: _task, ...expected } = report("区民政局");
  expect(ledger.reports).toEqual([expected]);
  const { task: _shown, ...step } = STEP;
  expect(ledger.workSteps).toEqual([step]);
});

test("tables are made when first needed, grow afterwards, and one step takes each back", async () => {
  const bench = await benchWithPlan();
  const before = bench.workbook.snapshot();
  const start = bench.roundTrips();
  await transact(bench.gateway, add([report("区民政局")], []));
  expect(bench.roundTrips() - start).toBe(3);
  const once = bench.workbook.snapshot();
  await transact(bench.gateway, add([report("区教育局"), report("区商务局")], [STEP]));
  expect((await readLedger(bench.gateway)).reports.map(({ unit }) => unit)).toEqual([
    "区民政局",
    "区教育局",
    "区商务局",
  ]);
  await undoLast.perform(bench.gateway, { force: false });
  expect(bench.workbook.snapshot()).toEqual(once);
  await undoLast.perform(bench.gateway, { force: false });
  expect(bench.workbook.snapshot()).toEqual(before);
});
