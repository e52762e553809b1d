import { generateRegister } from "../../src/commands/generateRegister";
import { undoLast } from "../../src/commands/undoLast";
import { readStatus } from "../../src/workbook/readStatus";
import { recoverPending } from "../../src/workbook/recovery";
import { attachBench, type Bench, closeBenches, LATER, openBench } from "../workbook/bench";
import { makePlan, makeTask, makeTasks } from "../workbook/plans";

jest.setTimeout(60_000);
afterEach(closeBenches);

const first = { plan: makePlan(makeTasks(4)), defaultDue: "none", asOf: "2024-05-01" } as const;
const second = {
  plan: makePlan([makeTask({ lead: ["区商务局"], leaders: ["何松"] }), makeTask({ seq: "2" })], {
    title: "2024年省《政府工作报告》涉及我区目标任务责任分解方案",
    level: "省",
  }),
  defaultDue: "none",
} as const;

async function benchWithRegister(): Promise<Bench> {
  const bench = await openBench();
  await bench.client.person.type("Sheet1", "A1", [["原有内容"]]);
  await generateRegister.perform(bench.gateway, first);
  return bench;
}

describe("one Ctrl+Z too many behind a command", () => {
  test("takes back its confirmation only: the register stays, and the command can be taken back", async () => {
    const bench = await openBench();
    const before = bench.workbook.snapshot();
    await generateRegister.perform(bench.gateway, first);
    const made = bench.workbook.snapshot();
    await bench.client.person.undo();
    expect(bench.workbook.snapshot()).not.toEqual(made);
    expect(await readStatus(bench.gateway)).toMatchObject({ kind: "register", undo: [{ serial: 1 }] });
    expect(await recoverPending(bench.gateway)).toBeNull();
    expect(bench.workbook.snapshot()).toEqual(made);
    await bench.client.person.undo();
    await undoLast.perform(bench.gateway, { force: false });
    expect(bench.workbook.snapshot()).toEqual(before);
  });
});

describe("撤销上一步", () => {
  test("after 生成台账 the workbook is exactly as it was", async () => {
    const bench = await openBench();
    await bench.client.person.type("Sheet1", "A1", [["原有内容"]]);
    const before = bench.workbook.snapshot();
    await generateRegister.perform(bench.gateway, first);
    expect(await undoLast.perform(bench.gateway, { force: false })).toEqual({ command: "generateRegister" });
    expect(bench.workbook.snapshot()).toEqual(before);
  });

  test("after a second plan the register of the first is exactly as it was", async () => {
    const bench = await benchWithRegister();
    const before = bench.workbook.snapshot();
    await generateRegister.perform(bench.gateway, second);
    expect(await readStatus(bench.gateway)).toMatchObject({ kind: "register", tasks: 6 });
    await undoLast.perform(bench.gateway, { force: false });
    expect(bench.workbook.snapshot()).toEqual(before);
  });

  test("a row changed by hand since is shown and kept, until the clerk insists", async () => {
    const bench = await benchWithRegister();
    await bench.client.person.type("责任台账", "L3", [["已进场施工"]]);
    const before = bench.workbook.snapshot();
    await expect(undoLast.perform(bench.gateway, { force: false })).rejects.toThrow(
      expect.objectContaining({
        code: "changedSince",
        parameters: { count: 1, where: "责任台账第 3 行（24市-002）" },
      }) as Error,
    );
    expect(bench.workbook.snapshot()).toEqual(before);
    await undoLast.perform(bench.gateway, { force: true });
    expect(await readStatus(bench.gateway)).toMatchObject({ kind: "other", sheets: ["Sheet1"] });
  });

  test("sorting the register is no change of its rows", async () => {
    const bench = await benchWithRegister();
    await bench.client.Excel.run(async (context) => {
      context.workbook.tables.getItem("台账").sort.apply([{ key: 2, ascending: false }]);
      await context.sync();
    });
    await expect(undoLast.perform(bench.gateway, { force: false })).resolves.toEqual({
      command: "generateRegister",
    });
  });

  test("nothing to undo is said", async () => {
    const { gateway } = await openBench();
    await expect(undoLast.perform(gateway, { force: false })).rejects.toThrow(
      expect.objectContaining({ code: "nothingToUndo" }) as Error,
    );
  });

  test("cut off at any request, it happens whole or not at all", async () => {
    const bench = await benchWithRegister();
    const start = bench.roundTrips();
    await undoLast.perform(bench.gateway, { force: false });
    const requests = bench.roundTrips() - start;
    let proved = 0;
    for (let at = 1; at <= requests; at += 1) {
      const trial = await benchWithRegister();
      const before = trial.workbook.snapshot();
      trial.client.faults.partial(at, 6);
      const outcome = await undoLast.perform(trial.gateway, { force: false }).then(
        () => "done",
        () => "failed",
      );
      const next = await attachBench(trial.workbook, LATER);
      await recoverPending(next.gateway);
      if (outcome === "done") {
        expect(await readStatus(next.gateway)).toMatchObject({ kind: "other", sheets: ["Sheet1"] });
      } else {
        expect(trial.workbook.snapshot()).toEqual(before);
      }
      closeBenches();
      proved += 1;
    }
    expect(`${proved} of ${requests}`).toBe("6 of 6");
  }, 60_000);
});
