import { generateRegister } from "../../../src/commands/generateRegister";
import { undoLast } from "../../../src/commands/undoLast";
import { attachBench, closeBenches, openBench } from "../bench";
import { makePlan, makeTasks } from "../plans";
import { codes, openWatching, rowOf, rowsOf, SHEET, TASKS, typeInto, watch, type Watching } from "./watching";

jest.setTimeout(180_000);
afterEach(closeBenches);

const ids = async (bench: Watching): Promise<unknown[]> => (await rowsOf(bench)).map((row) => row["编号"]);

describe("two clients", () => {
  test("only the one whose person made the edit puts it right", async () => {
    const mine = await openWatching();
    const theirs = await watch(await attachBench(mine.workbook));
    await typeInto(mine, "24市-002", "到期日", "2024年9月底");
    await mine.rest();
    await theirs.rest();
    expect(codes(mine)).toEqual(["dateRead"]);
    expect(theirs.notices).toEqual([]);
    expect(theirs.watcher.othersSeenAt()).not.toBeNull();
    expect(mine.watcher.othersSeenAt()).toBeNull();
    expect(theirs.changes()).toBeGreaterThan(0);
    // It has taken note: the same word typed there is a new edit, and no Ctrl+Z of its own doing.
    await typeInto(theirs, "24市-002", "到期日", "2024年10月底");
    await theirs.rest();
    expect(codes(theirs)).toEqual(["dateRead"]);
  });

  test.each([
    ["sorts the rows", (other: Watching) => other.client.person.sort("台账", "责任事项", false)],
    ["inserts a row above", (other: Watching) => other.client.person.insertRows(SHEET, 2, 1)],
    ["deletes the row above", (other: Watching) => other.client.person.deleteTableRows("台账", 0, 1)],
  ])(
    "one %s between the other's reading and writing: every task keeps what is its own",
    async (_name, meanwhile) => {
      const first = await openWatching();
      await first.watcher.stop();
      const other = await watch(await attachBench(first.workbook));
      let armed = false;
      const mine = await watch(first, async (request) => {
        if (armed && request === 2) {
          armed = false;
          await meanwhile(other);
        }
      });
      armed = true;
      await typeInto(mine, "24市-003", "到期日", "2024年9月底");
      await mine.rest();
      await other.rest();
      const rows = (await rowsOf(mine)).filter((row) => row["编号"] !== "");
      const due = rows.map((row) => [row["编号"], row["责任事项"], row["到期日"], row["到期日来源"]]);
      const expected = [
        ["24市-001", TASKS[0]?.text, 45_473, "文件"],
        ["24市-002", TASKS[1]?.text, "", ""],
        ["24市-003", TASKS[2]?.text, 45_565, "督查室"],
        ["24市-004", TASKS[3]?.text, "", ""],
      ];
      expect(due.sort()).toEqual(expected.filter(([id]) => rows.some((row) => row["编号"] === id)));
      expect(mine.failures).toEqual([]);
    },
  );

  test("one takes the register back between the other's reading and writing: no failure is told", async () => {
    const first = await openWatching();
    await first.watcher.stop();
    const other = await attachBench(first.workbook);
    let armed = false;
    const mine = await watch(first, async (request) => {
      if (armed && request === 2) {
        armed = false;
        await undoLast.perform(other.gateway, { force: true });
      }
    });
    armed = true;
    await typeInto(mine, "24市-003", "到期日", "2024年9月底");
    await mine.rest();
    expect(armed).toBe(false);
    expect(mine.failures).toEqual([]);
    expect(mine.workbook.model.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  test("both add a row at once: the numbers differ", async () => {
    const first = await openWatching();
    await first.watcher.stop();
    const other = await watch(await attachBench(first.workbook));
    let armed = false;
    const mine = await watch(first, async (request) => {
      if (armed && request === 2) {
        armed = false;
        await other.client.person.type(SHEET, "C7", [["他们的"]]);
        await other.rest();
      }
    });
    armed = true;
    await mine.client.person.type(SHEET, "C6", [["我们的"]]);
    await mine.rest();
    await other.rest();
    const given = (await ids(mine)).slice(4);
    expect(given).toHaveLength(2);
    expect(new Set(given).size).toBe(2);
  });
});

describe("beside commands", () => {
  test("rows that a command writes are taken as they are, and edits made meanwhile put right", async () => {
    const bench = await openWatching();
    bench.watcher.suspend();
    const plan = makePlan(makeTasks(3), { title: "2024年省责任分解方案", level: "省" });
    await generateRegister.perform(bench.gateway, { plan, defaultDue: "none" });
    await typeInto(bench, "24市-002", "到期日", "2024年9月底");
    expect(bench.looks()).toBe(0);
    await bench.watcher.resume();
    expect((await rowOf(bench, "24市-002"))["到期日"]).toBe(45_565);
    expect(await ids(bench)).toEqual([
      "24市-001",
      "24市-002",
      "24市-003",
      "24市-004",
      "24省-001",
      "24省-002",
      "24省-003",
    ]);
    expect(codes(bench)).toEqual(["dateRead"]);
  });

  test("a command taken back leaves the workbook as it was", async () => {
    const bench = await openWatching();
    const before = bench.workbook.snapshot();
    bench.watcher.suspend();
    const plan = makePlan(makeTasks(3), { title: "2024年省责任分解方案", level: "省" });
    await generateRegister.perform(bench.gateway, { plan, defaultDue: "none" });
    await bench.watcher.resume();
    bench.watcher.suspend();
    await undoLast.perform(bench.gateway, { force: false });
    await bench.watcher.resume();
    await bench.rest();
    expect(bench.workbook.snapshot()).toEqual(before);
  });
});

describe("统计截止日", () => {
  const asOf = (bench: Watching): Promise<unknown> =>
    bench.client.Excel.run(async (context) => {
      const cell = context.workbook.names.getItem("统计截止日").getRange().load("formulas");
      await context.sync();
      return (cell.formulas as unknown[][])[0]?.[0];
    });

  test("pinned, typed as text, released, mistyped", async () => {
    const bench = await openWatching();
    await bench.client.person.type("方案信息", "B1", [["2024-06-30"]]);
    await bench.rest();
    expect(await asOf(bench)).toBe(45_473);
    await bench.client.person.type("方案信息", "B1", [["2022年9月底"]]);
    await bench.rest();
    expect(await asOf(bench)).toBe(44_834);
    await bench.client.person.type("方案信息", "B1", [["月底"]]);
    await bench.rest();
    expect(await asOf(bench)).toBe(44_834);
    await bench.client.person.clear("方案信息", "B1");
    await bench.rest();
    expect(await asOf(bench)).toBe("=TODAY()");
    expect(codes(bench)).toEqual(["asOfRead", "asOfRestored", "asOfReleased"]);
  });
});

describe("round trips", () => {
  test("an edit that calls for nothing is one; one on another sheet is none", async () => {
    const bench = await openWatching();
    await typeInto(bench, "24市-002", "备注", "照旧");
    await bench.rest();
    expect(bench.looks()).toBe(1);
    await bench.client.person.type("Sheet1", "A30", [["区新单位"]]);
    await bench.rest();
    expect(bench.looks()).toBe(0);
    // What names mean may have changed: every row is read, which is one more.
    await bench.client.person.type("单位库", "A30", [["区新单位"]]);
    await bench.rest();
    expect(bench.looks()).toBe(2);
    expect(bench.changes()).toBeGreaterThan(0);
  });

  test("500 rows by ten columns pasted at once: as many as for one cell", async () => {
    const bench = await openWatching();
    const rows = Array.from({ length: 500 }, (_, index) => [
      ...[index + 5, "二、其他", `事项 ${index}`, "周岚", "", "区民政局", "", "9月底前"],
    ]);
    await bench.client.person.type(SHEET, "A6", rows);
    await bench.rest();
    expect(bench.looks()).toBeLessThanOrEqual(4);
    const after = await rowsOf(bench);
    expect(after).toHaveLength(504);
    expect(after.at(-1)).toMatchObject({ 编号: "24市-504", 方案: "24市", 到期日: 45_565 });
    expect(bench.notices.map(({ code, parameters }) => [code, parameters["count"]])).toEqual([
      ["idGiven", 500],
      ["deadlineRead", 500],
    ]);
  });
});

describe("trouble", () => {
  test("a sheet that is protected is told once; the edit is put right when it is open again", async () => {
    const first = await openWatching();
    await first.watcher.stop();
    let armed = false;
    const bench = await watch(first, async (request) => {
      if (armed && request === 2) await first.client.person.protect(SHEET);
    });
    armed = true;
    await typeInto(bench, "24市-002", "到期日", "2024年9月底");
    await bench.rest();
    armed = false;
    await bench.client.person.type("方案信息", "B2", [[5]]);
    await bench.rest();
    expect(bench.failures).toEqual([expect.objectContaining({ code: "sheetProtected" })]);
    expect((await rowOf(bench, "24市-002"))["到期日"]).toBe("2024年9月底");
    await bench.client.person.unprotect(SHEET);
    await bench.client.person.type("方案信息", "B2", [[7]]);
    await bench.rest();
    expect(await rowOf(bench, "24市-002")).toMatchObject({ 到期日: 45_565, 到期日来源: "督查室" });
    expect(bench.failures).toHaveLength(1);
  });

  test("a workbook without a register is left alone", async () => {
    const bench = await watch(await openBench());
    await bench.client.person.type("Sheet1", "A1", [["编号"]]);
    await bench.rest();
    expect(bench.notices).toEqual([]);
    expect(bench.failures).toEqual([]);
  });

  test("a register of a later version is left alone", async () => {
    const first = await openWatching();
    await first.watcher.stop();
    await first.client.person.type("_台账状态", "B1", [["2"]]);
    await first.client.person.clear(SHEET, "M2");
    const bench = await watch(first);
    await bench.rest();
    expect((await ids(bench))[0]).toBe("");
    expect(bench.notices).toEqual([]);
    expect(bench.failures).toEqual([]);
  });

  test("after it was stopped nothing is done", async () => {
    const bench = await openWatching();
    await bench.watcher.stop();
    await bench.client.person.clear(SHEET, "M2");
    await bench.rest();
    expect((await ids(bench))[0]).toBe("");
    expect(bench.looks()).toBe(0);
  });
});
