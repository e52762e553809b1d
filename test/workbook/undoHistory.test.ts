import { generateRegister } from "../../src/commands/generateRegister";
import { undoBackTo } from "../../src/commands/undoBackTo";
import { undoLast } from "../../src/commands/undoLast";
import { readStatus } from "../../src/workbook/readStatus";
import { type Bench, closeBenches, openBench } from "./bench";
import { pinAsOf } from "./pinAsOf";
import { makePlan, makeTasks } from "./plans";

jest.setTimeout(60_000);
afterEach(closeBenches);

async function register(bench: Bench, level: "省" | "市" | "区", tasks = 3): Promise<void> {
  const plan = makePlan(makeTasks(tasks), { title: `2024年${level}责任分解方案`, level });
  await generateRegister.perform(bench.gateway, { plan, defaultDue: "none" });
}

async function history(bench: Bench): Promise<string[]> {
  const status = await readStatus(bench.gateway);
  return status.kind === "register" ? status.undo.map(({ command, serial }) => `${serial} ${command}`) : [];
}

const refused = (code: string, parameters: object = {}): Error =>
  expect.objectContaining({ code, parameters: expect.objectContaining(parameters) as object }) as Error;

describe("a named cell", () => {
  test("holds what it held before, formula and all", async () => {
    const bench = await openBench();
    await register(bench, "市");
    const before = bench.workbook.snapshot();
    await pinAsOf(bench.gateway, 45_000);
    expect(bench.workbook.snapshot()).not.toEqual(before);
    await undoLast.perform(bench.gateway, { force: false });
    expect(bench.workbook.snapshot()).toEqual(before);
  });

  test("changed by hand since: it is shown, and put back when the clerk insists", async () => {
    const bench = await openBench();
    await register(bench, "市");
    const before = bench.workbook.snapshot();
    await pinAsOf(bench.gateway, 45_000);
    await bench.client.person.type("方案信息", "B1", [[45_100]]);
    await expect(undoLast.perform(bench.gateway, { force: false })).rejects.toThrow(
      refused("changedSince", { count: 1, where: "统计截止日 方案信息!B1" }),
    );
    await undoLast.perform(bench.gateway, { force: true });
    expect(bench.workbook.snapshot()).toEqual(before);
  });

  test("a command that fails puts it back, unless somebody has written there meanwhile", async () => {
    const bench = await openBench();
    await register(bench, "市");
    const before = bench.workbook.snapshot();
    bench.client.faults.error(3);
    await expect(pinAsOf(bench.gateway, 45_000)).rejects.toThrow(refused("excelRefused"));
    expect(bench.workbook.snapshot()).toEqual(before);
  });
});

describe("撤销到这一步", () => {
  test("takes back several, newest first, and leaves the workbook as before the oldest of them", async () => {
    const bench = await openBench();
    await register(bench, "市");
    const before = bench.workbook.snapshot();
    await register(bench, "省");
    await pinAsOf(bench.gateway, 45_000);
    await register(bench, "区");
    expect(await history(bench)).toEqual([
      "4 generateRegister",
      "3 setAsOf",
      "2 generateRegister",
      "1 generateRegister",
    ]);
    expect(await undoBackTo.perform(bench.gateway, { serial: 2, force: false })).toEqual({
      commands: ["generateRegister", "setAsOf", "generateRegister"],
    });
    expect(bench.workbook.snapshot()).toEqual(before);
  });

  test("stops where something was changed since, and says how far it came", async () => {
    const bench = await openBench();
    await register(bench, "市");
    await pinAsOf(bench.gateway, 45_000);
    await bench.client.person.type("方案信息", "B1", [[45_100]]);
    await register(bench, "省");
    await expect(undoBackTo.perform(bench.gateway, { serial: 1, force: false })).rejects.toThrow(
      refused("changedSince", { count: 1, undone: 1 }),
    );
    expect(await history(bench)).toEqual(["2 setAsOf", "1 generateRegister"]);
  });

  test("nothing is undone when that command has been taken back already", async () => {
    const bench = await openBench();
    await register(bench, "市");
    await pinAsOf(bench.gateway, 45_000);
    await undoLast.perform(bench.gateway, { force: false });
    await expect(undoBackTo.perform(bench.gateway, { serial: 2, force: false })).rejects.toThrow(
      refused("nothingToUndo"),
    );
    expect(await history(bench)).toEqual(["1 generateRegister"]);
  });
});
