import { generateRegister } from "../../src/commands/generateRegister";
import { setAsOf } from "../../src/commands/setAsOf";
import { setWarningDays } from "../../src/commands/setWarningDays";
import { undoLast } from "../../src/commands/undoLast";
import { readRegister } from "../../src/workbook/readRegister";
import { readStatus } from "../../src/workbook/readStatus";
import { recoverPending } from "../../src/workbook/recovery";
import { attachBench, type Bench, closeBenches, openBench } from "../workbook/bench";
import { makePlan, makeTask } from "../workbook/plans";

afterEach(closeBenches);

/** Judged by 2024-05-20; its one task is due on the 30th. */
async function benchWithRegister(): Promise<Bench> {
  const bench = await openBench();
  const milestone = { raw: "5月30日前", due: "2024-05-30", what: null, kind: "dated" } as const;
  const plan = makePlan([makeTask({ deadline: "5月30日前", milestones: [milestone] })]);
  await generateRegister.perform(bench.gateway, { plan, defaultDue: "none", asOf: "2024-05-20" });
  return bench;
}

async function stateOfTask({ gateway }: Bench): Promise<string | undefined> {
  return (await readRegister(gateway)).tasks[0]?.state;
}

describe("统计截止日", () => {
  test("pinned, it judges by that day in three round trips; released, by today; undone, as it was", async () => {
    const bench = await benchWithRegister();
    const before = bench.workbook.snapshot();
    const start = bench.roundTrips();
    await setAsOf.perform(bench.gateway, { date: "2024-06-03" });
    expect(bench.roundTrips() - start).toBe(3);
    expect(await readStatus(bench.gateway)).toMatchObject({
      asOf: "2024-06-03",
      asOfFollowsToday: false,
      undo: [{ command: "setAsOf" }, { command: "generateRegister" }],
    });
    expect(await stateOfTask(bench)).toBe("逾期");

    await setAsOf.perform(bench.gateway, { date: null });
    expect(await readStatus(bench.gateway)).toMatchObject({ asOfFollowsToday: true });

    await undoLast.perform(bench.gateway, { force: false });
    expect(await readStatus(bench.gateway)).toMatchObject({ asOf: "2024-06-03", asOfFollowsToday: false });
    await undoLast.perform(bench.gateway, { force: false });
    expect(bench.workbook.snapshot()).toEqual(before);
  });

  test("a name that was deleted is said, and nothing is written", async () => {
    const bench = await benchWithRegister();
    await bench.client.Excel.run(async (context) => {
      context.workbook.names.getItem("统计截止日").delete();
      await context.sync();
    });
    const before = bench.workbook.snapshot();
    await expect(setAsOf.perform(bench.gateway, { date: "2024-06-03" })).rejects.toMatchObject({
      code: "registerDamaged",
      parameters: { missing: "统计截止日" },
    });
    expect(bench.workbook.snapshot()).toEqual(before);
  });

  test("cut off at any request, it happens whole or not at all", async () => {
    for (const at of [1, 2, 3]) {
      const bench = await benchWithRegister();
      const before = bench.workbook.snapshot();
      bench.client.faults.partial(at, 2);
      const outcome = await setAsOf.perform(bench.gateway, { date: "2024-06-03" }).then(
        () => "done",
        () => "failed",
      );
      const next = await attachBench(bench.workbook);
      await recoverPending(next.gateway);
      if (outcome === "failed") {
        expect(bench.workbook.snapshot()).toEqual(before);
      } else {
        expect(await readStatus(next.gateway)).toMatchObject({ asOf: "2024-06-03" });
      }
      closeBenches();
    }
  }, 60_000);
});

describe("临期天数", () => {
  test("decides what is 临期, and can be undone", async () => {
    const bench = await benchWithRegister();
    expect(await stateOfTask(bench)).toBe("正常推进");
    await setWarningDays.perform(bench.gateway, { days: 10 });
    expect(await stateOfTask(bench)).toBe("临期");
    expect(await readStatus(bench.gateway)).toMatchObject({ warningDays: 10 });
    await undoLast.perform(bench.gateway, { force: false });
    expect(await readStatus(bench.gateway)).toMatchObject({ warningDays: 7 });
  });
});
