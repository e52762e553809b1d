import { confirmDuties } from "../../src/commands/confirmDuties";
import { generateRegister } from "../../src/commands/generateRegister";
import { sendForms, type SendFormsInput } from "../../src/commands/sendForms";
import { undoLast } from "../../src/commands/undoLast";
import { draftForms, type FormsDraft } from "../../src/documents/forms/draftForms";
import type { FormRequest } from "../../src/documents/forms/formRequest";
import { offeredDuties, nextDuty } from "../../src/ledger/calendar";
import type { Ledger } from "../../src/ledger/ledger";
import { readLedger } from "../../src/workbook/ledger/readLedger";
import { recoverPending } from "../../src/workbook/recovery";
import { describeSeed, onlyPlan, readSeed } from "../intake/seeds";
import { attachBench, type Bench, closeBenches, openBench } from "../workbook/bench";
import { makePlan, makeTask } from "../workbook/plans";

jest.setTimeout(120_000);
afterEach(closeBenches);

const Q1 = { year: 2024, quarter: 1 } as const;

function request(ledger: Ledger, fields: Partial<FormRequest> = {}): FormRequest {
  return {
    kinds: ["report"],
    plans: ledger.plans.map(({ name }) => name),
    period: Q1,
    supportReports: false,
    withProgress: false,
    withDoneOn: false,
    workPlanOfAll: [],
    ...fields,
  };
}

async function benchWithRegister(): Promise<Bench> {
  const bench = await openBench();
  const tasks = [
    makeTask({ responsible: ["区民政局", "区教育局"] }),
    makeTask({ seq: "2", lead: ["区教育局"], support: ["区财政局"] }),
  ];
  await generateRegister.perform(bench.gateway, {
    plan: makePlan(tasks),
    defaultDue: "none",
    asOf: "2024-04-02",
  });
  return bench;
}

async function input(bench: Bench, fields: Partial<FormRequest> = {}): Promise<SendFormsInput> {
  const ledger = await readLedger(bench.gateway);
  return { draft: draftForms(ledger, request(ledger, fields)), title: "发表清单", note: "" };
}

async function keys(bench: Bench): Promise<string[]> {
  return (await readLedger(bench.gateway)).reports.map(({ key }) => key);
}

const ROWS = ["24市-001@区民政局@2024Q1", "24市-001@区教育局@2024Q1", "24市-002@区教育局@2024Q1"];

describe("发表", () => {
  test("every form and every row once, in three round trips; again only what is new; undone, as it was", async () => {
    const bench = await benchWithRegister();
    const before = bench.workbook.snapshot();
    const first = await input(bench);
    const start = bench.roundTrips();
    const done = await sendForms.perform(bench.gateway, first);
    expect(bench.roundTrips() - start).toBe(3);
    expect(done.files.map(({ name }) => name)).toEqual([
      "区民政局_2024年第一季度完成情况.xlsx",
      "区教育局_2024年第一季度完成情况.xlsx",
      "发表清单.xlsx",
    ]);
    expect([done.added, await keys(bench)]).toEqual([3, ROWS]);

    // Somebody else's pane still shows what was to be sent before.
    expect((await sendForms.perform(bench.gateway, first)).added).toBe(0);
    const again = await sendForms.perform(bench.gateway, await input(bench));
    expect([again.added, again.files.length, await keys(bench)]).toEqual([0, 3, ROWS]);

    const once = bench.workbook.snapshot();
    const wider = await input(bench, { supportReports: true });
    const between = bench.roundTrips();
    expect((await sendForms.perform(bench.gateway, wider)).added).toBe(1);
    expect(bench.roundTrips() - between).toBe(3);
    expect(await keys(bench)).toEqual([...ROWS, "24市-002@区财政局@2024Q1"]);
    await undoLast.perform(bench.gateway, { force: false });
    expect(await keys(bench)).toEqual(ROWS);
    expect(bench.workbook.snapshot()).toEqual(once);
    await undoLast.perform(bench.gateway, { force: false });
    await undoLast.perform(bench.gateway, { force: false });
    expect(bench.workbook.snapshot()).toEqual(before);
  });

  test("cancelled while files are made, nothing is written", async () => {
    const bench = await benchWithRegister();
    const before = bench.workbook.snapshot();
    const stop = new AbortController();
    const control = { signal: stop.signal, onProgress: () => stop.abort() };
    await expect(sendForms.perform(bench.gateway, await input(bench), control)).rejects.toMatchObject({
      code: "cancelled",
    });
    expect(bench.workbook.snapshot()).toEqual(before);
  });

  test("cut off at any request, its rows are there whole or not at all", async () => {
    for (const at of [1, 2, 3]) {
      const bench = await benchWithRegister();
      const sent = await input(bench);
      const before = bench.workbook.snapshot();
      bench.client.faults.partial(at, 2);
      const outcome = await sendForms.perform(bench.gateway, sent).then(
        () => "done",
        () => "failed",
      );
      const next = await attachBench(bench.workbook);
      await recoverPending(next.gateway);
      if (outcome === "failed") expect(bench.workbook.snapshot()).toEqual(before);
      else expect(await keys(next)).toEqual(ROWS);
      closeBenches();
    }
  });
});

describe("报送日历", () => {
  const offered = (ledger: Ledger) => offeredDuties(ledger, 2024);

  test("days that no notice states are listed once, as the system's, and date the reports", async () => {
    const bench = await benchWithRegister();
    const before = bench.workbook.snapshot();
    const duties = offered(await readLedger(bench.gateway));
    const start = bench.roundTrips();
    expect(await confirmDuties.perform(bench.gateway, duties)).toBe(4);
    expect(bench.roundTrips() - start).toBe(3);
    expect(await confirmDuties.perform(bench.gateway, duties)).toBe(0);
    const ledger = await readLedger(bench.gateway);
    expect(offered(ledger)).toEqual([]);
    expect(ledger.duties[0]).toMatchObject({
      key: "24市@完成情况@2024Q1",
      what: "2024年第一季度完成情况",
      due: "2024-04-10",
      direction: "对下收",
      source: "系统建议（文件未规定）",
      to: "云溪区人民政府办公室",
    });
    expect(nextDuty(ledger)?.day).toBe("2024-04-10");
    expect(draftForms(ledger, request(ledger)).reports[0]?.dueOn).toBe("2024-04-10");
    await undoLast.perform(bench.gateway, { force: false });
    await undoLast.perform(bench.gateway, { force: false });
    expect(bench.workbook.snapshot()).toEqual(before);
  });

  test("a register made before these columns were goes on: duties, a further plan, undo", async () => {
    const bench = await benchWithRegister();
    await bench.client.Excel.run(async (context) => {
      const { tables, names } = context.workbook;
      for (const header of ["期次", "方向", "表式", "来源", "报送号"]) {
        tables.getItem("报送日历").columns.getItem(header).delete();
      }
      for (const header of ["办理方案表式", "完成情况表式"]) {
        tables.getItem("方案").columns.getItem(header).delete();
      }
      names.getItem("遇休息日").delete();
      await context.sync();
    });
    const before = bench.workbook.snapshot();
    const duties = offered(await readLedger(bench.gateway));
    expect(await confirmDuties.perform(bench.gateway, duties)).toBe(4);
    const ledger = await readLedger(bench.gateway);
    expect([offered(ledger), ledger.daysOff]).toEqual([[], "before"]);
    expect(ledger.duties[0]).toMatchObject({ key: "24市@完成情况@2024Q1", kind: "report", period: Q1 });
    const duty = { raw: "请报送。", what: "办理方案", due: "2024-03-01", who: [], tasks: [], to: null };
    const plan = makePlan([makeTask({ text: "另一件事。" })], { level: "省", title: "省", duties: [duty] });
    await generateRegister.perform(bench.gateway, { plan, defaultDue: "none" });
    expect((await readLedger(bench.gateway)).duties.at(-1)).toMatchObject({ plan: "24省", kind: "workPlan" });
    await undoLast.perform(bench.gateway, { force: false });
    await undoLast.perform(bench.gateway, { force: false });
    expect(bench.workbook.snapshot()).toEqual(before);
  });
});

describeSeed("two plans of one district", () => {
  test("forms for all units: every reported task once in its unit's form, every row once", async () => {
    const bench = await openBench();
    for (const number of ["000", "001"]) {
      const plan = onlyPlan(await readSeed(number));
      await generateRegister.perform(bench.gateway, { plan, defaultDue: "none", asOf: "2022-04-02" });
    }
    const period = { year: 2022, quarter: 1 } as const;
    const sent = await input(bench, { period, kinds: ["workPlan", "report"] });
    const done = await sendForms.perform(bench.gateway, sent);
    const ledger = await readLedger(bench.gateway);
    expect(done).toMatchObject({ added: ledger.reports.length });
    expect(new Set(ledger.reports.map(({ key }) => key)).size).toBe(ledger.reports.length);
    expect(done.files).toHaveLength(new Set(ledger.reports.map(({ unit }) => unit)).size + 1);
    expect(answers(sent.draft)).toEqual(
      ledger.reports.map(({ taskId, unit }) => `${taskId}@${unit}`).toSorted(),
    );
    // 97 to 101 name everybody and are nobody's; only item 32 has to be planned, by the unit that has it.
    const common = ledger.tasks.filter((task) => task.common).map(({ id }) => id);
    expect(ledger.reports.filter(({ taskId }) => common.includes(taskId))).toEqual([]);
    expect(workPlans(sent.draft)).toEqual([["区发展和改革委员会", "22市-032"]]);
  });
});

/** What the forms ask, linked tasks too. */
function answers({ forms }: Pick<FormsDraft, "forms">): string[] {
  return forms
    .flatMap(({ unit, blocks }) =>
      blocks
        .filter(({ kind }) => kind === "report")
        .flatMap(({ key }) => key.tasks.flatMap(({ id, also }) => [id, ...also]))
        .map((id) => `${id}@${unit}`),
    )
    .toSorted();
}

function workPlans({ forms }: Pick<FormsDraft, "forms">): string[][] {
  return forms.flatMap(({ unit, blocks }) =>
    blocks.filter(({ kind }) => kind === "workPlan").map(({ rows }) => [unit, ...rows.map(({ id }) => id)]),
  );
}
