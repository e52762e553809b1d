import { closePeriod } from "../../src/commands/closePeriod";
import { reviewReports } from "../../src/commands/reviewReports";
import { takeBackForms } from "../../src/commands/takeBackForms";
import { undoLast } from "../../src/commands/undoLast";
import { closingOf } from "../../src/ledger/closing";
import type { Ledger } from "../../src/ledger/ledger";
import { readLedger } from "../../src/workbook/ledger/readLedger";
import { recoverPending } from "../../src/workbook/recovery";
import { attachBench, type Bench, closeBenches, LATER } from "../workbook/bench";
import { benchWithReports, Q1 } from "./reportedTasks";

jest.setTimeout(120_000);
afterAll(closeBenches);

const ON = "2024-04-20";
const KEYS = ["24市-001@区民政局@2024Q1", "24市-002@区民政局@2024Q1"];
const close = (bench: Bench, { reports }: Pick<Ledger, "reports">): Promise<number> =>
  closePeriod.perform(bench.gateway, { period: Q1, reports, on: ON });

async function closingIn(bench: Bench): Promise<ReturnType<typeof closingOf>> {
  return closingOf(await readLedger(bench.gateway), Q1);
}

async function keptTexts(bench: Bench): Promise<unknown[]> {
  return bench.client.Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("定稿").columns.getItem("完成情况").getDataBodyRange();
    column.load("values");
    await context.sync();
    return column.values.map(([cell]: unknown[]) => cell);
  });
}

test("closed in three round trips, once; undo opens it again", async () => {
  const bench = await benchWithReports();
  const before = bench.workbook.snapshot();
  const ledger = await readLedger(bench.gateway);
  expect(closingOf(ledger, Q1)).toBeNull();
  const start = bench.roundTrips();
  expect(await close(bench, ledger)).toBe(2);
  expect(bench.roundTrips() - start).toBe(3);
  expect(await closingIn(bench)).toEqual({ on: ON, changed: [], added: [], gone: [] });
  expect(await keptTexts(bench)).toEqual(["已建成 20 个。", "已建成 20 个。"]);
  await expect(close(bench, ledger)).rejects.toMatchObject({
    code: "periodClosed",
    parameters: { period: "2024年第一季度", on: ON },
  });
  await undoLast.perform(bench.gateway, { force: false });
  expect(bench.workbook.snapshot()).toEqual(before);
});

test("cut off at any request, it is closed whole or not at all", async () => {
  for (const at of [1, 2, 3]) {
    const bench = await benchWithReports();
    const before = bench.workbook.snapshot();
    const ledger = await readLedger(bench.gateway);
    bench.client.faults.partial(at, 8);
    const failed = await close(bench, ledger).then(
      () => false,
      () => true,
    );
    const next = await attachBench(bench.workbook, LATER);
    await recoverPending(next.gateway);
    if (failed) expect(bench.workbook.snapshot()).toEqual(before);
    else expect(await closingIn(next)).toMatchObject({ on: ON, gone: [] });
    closeBenches();
  }
});

test("a report that has changed since it was shown is not closed unseen", async () => {
  const bench = await benchWithReports();
  const shown = await readLedger(bench.gateway);
  const [report] = shown.reports;
  if (!report) throw new Error("two reports");
  await reviewReports.perform(bench.gateway, {
    approved: [report],
    returned: [],
    on: ON,
    afterClosing: false,
  });
  const before = bench.workbook.snapshot();
  await expect(close(bench, shown)).rejects.toMatchObject({ code: "reportsChangedSince" });
  expect(bench.workbook.snapshot()).toEqual(before);
});

test("a closed period's reports are changed only when it is agreed; the change shows, what was closed stays", async () => {
  const bench = await benchWithReports();
  await close(bench, await readLedger(bench.gateway));
  const ledger = await readLedger(bench.gateway);
  const [first, second] = ledger.reports;
  if (!first || !second) throw new Error("two reports");
  const verdicts = { approved: [first], returned: [], on: "2024-05-06" };
  const takings = {
    reports: [{ before: second, after: { ...second, text: "只建成 12 个。" }, doneOn: null }],
    steps: [],
  };
  const chosen = { ledger, takings, receivedOn: "2024-05-06" };
  const before = bench.workbook.snapshot();
  const refused = { code: "periodClosed", parameters: { period: "2024年第一季度", on: ON } };
  const [agreed, not] = [{ afterClosing: true }, { afterClosing: false }];
  await expect(reviewReports.perform(bench.gateway, { ...verdicts, ...not })).rejects.toMatchObject(refused);
  await expect(takeBackForms.perform(bench.gateway, { ...chosen, ...not })).rejects.toMatchObject(refused);
  expect(bench.workbook.snapshot()).toEqual(before);

  const start = bench.roundTrips();
  await reviewReports.perform(bench.gateway, { ...verdicts, ...agreed });
  await takeBackForms.perform(bench.gateway, { ...chosen, ...agreed });
  expect(bench.roundTrips() - start).toBe(6);
  expect(await closingIn(bench)).toEqual({ on: ON, changed: KEYS, added: [], gone: [] });
  expect(await keptTexts(bench)).toEqual(["已建成 20 个。", "已建成 20 个。"]);
  await undoLast.perform(bench.gateway, { force: false });
  expect(await closingIn(bench)).toMatchObject({ changed: KEYS.slice(0, 1) });
});
