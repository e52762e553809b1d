import { readXlsx } from "../../preview/xlsx/read";
import { writeXlsx } from "../../preview/xlsx/write";
import { generateRegister } from "../../src/commands/generateRegister";
import { undoLast } from "../../src/commands/undoLast";
import { changeCells } from "../../src/workbook/changeCells";
import type { RegisterHeader } from "../../src/workbook/columns";
import type { CellChange } from "../../src/workbook/journal";
import { loadKeyedCells } from "../../src/workbook/keyedCells";
import { recoverPending } from "../../src/workbook/recovery";
import { transact } from "../../src/workbook/transaction";
import { attachBench, type Bench, closeBenches, LATER, openBench } from "./bench";
import { withBetween } from "./between";
import { makePlan, makeTasks } from "./plans";
import { rowOf, rowsOf } from "./watch/watching";

jest.setTimeout(120_000);
afterEach(closeBenches);

const HEADERS: readonly RegisterHeader[] = ["牵头单位", "最新进展"];

/** Writes 已开工 and a lead into the tasks with odd numbers; rows are known by 编号. */
const isOdd = (id: unknown): boolean => /[13579]$/u.test(String(id));

function start({ gateway }: Bench): Promise<number> {
  return transact(
    gateway,
    changeCells({
      command: "editCells",
      load: (context) => loadKeyedCells(context, "台账", "编号", HEADERS),
      draft(cells) {
        if (cells === null) throw new Error("no register");
        const changes = cells.keys.flatMap((key, index): CellChange[] =>
          !isOdd(key)
            ? []
            : HEADERS.map((header) => ({
                key,
                header,
                before: cells.columns.get(header)?.[index] ?? "",
                after: header === "牵头单位" ? "区发展和改革委员会" : "已开工",
              })),
        );
        return { edits: [{ changed: { table: "台账", key: "编号", changes }, cells }], done: changes.length };
      },
    }),
  );
}

async function benchWithRegister(tasks = 6): Promise<Bench> {
  const bench = await openBench();
  const plan = makePlan(makeTasks(tasks));
  await generateRegister.perform(bench.gateway, { plan, defaultDue: "none", asOf: "2024-05-01" });
  return bench;
}

function progress(rows: readonly Record<string, unknown>[]): string {
  return rows.map((row) => `${String(row["编号"]).slice(-1)}${String(row["最新进展"])}`).join(" ");
}

test("cells of many rows change in three round trips, others stay, and undo leaves the workbook as it was", async () => {
  const bench = await benchWithRegister();
  const before = bench.workbook.snapshot();
  const trips = bench.roundTrips();
  expect(await start(bench)).toBe(6);
  expect(bench.roundTrips() - trips).toBe(3);
  expect(progress(await rowsOf(bench))).toBe("1已开工 2 3已开工 4 5已开工 6");
  await bench.client.person.sort("台账", "责任事项", false);
  await bench.client.person.sort("台账", "编号", true);
  await undoLast.perform(bench.gateway, { force: false });
  expect(bench.workbook.snapshot()).toEqual(before);
});

test("200 rows take no more round trips", async () => {
  const bench = await benchWithRegister(200);
  const trips = bench.roundTrips();
  expect(await start(bench)).toBe(200);
  expect(bench.roundTrips() - trips).toBe(3);
});

test("an edit made since is shown and kept; what still stands as written goes back when forced", async () => {
  const bench = await benchWithRegister();
  await start(bench);
  await bench.client.person.sort("台账", "编号", false);
  await bench.client.person.type("责任台账", "L3", [["已竣工"]]);
  await expect(undoLast.perform(bench.gateway, { force: false })).rejects.toMatchObject({
    code: "changedSince",
    parameters: { count: 1, where: "责任台账第 3 行（24市-005）的“最新进展”" },
  });
  expect(progress(await rowsOf(bench))).toBe("6 5已竣工 4 3已开工 2 1已开工");
  await undoLast.perform(bench.gateway, { force: true });
  expect(progress(await rowsOf(bench))).toBe("6 5 4 3 2 1");
});

test("a row that is gone is told; one that a person has put back by hand is not", async () => {
  const bench = await benchWithRegister();
  await start(bench);
  await bench.client.person.type("责任台账", "L2", [[""]]);
  await bench.client.person.deleteTableRows("台账", 2, 1);
  await expect(undoLast.perform(bench.gateway, { force: false })).rejects.toMatchObject({
    parameters: { count: 1, where: "责任台账少了 24市-003" },
  });
});

const FAULTS = {
  error: (bench: Bench, at: number) => bench.client.faults.error(at),
  "error after some actions": (bench: Bench, at: number) => bench.client.faults.partial(at, 30),
  "answer lost": (bench: Bench, at: number) => bench.client.faults.lostAnswer(at),
};

test.each(Object.entries(FAULTS))("%s at any request: whole, or as it was", async (_name, inject) => {
  for (let at = 1; at <= 3; at += 1) {
    const bench = await benchWithRegister();
    const before = bench.workbook.snapshot();
    inject(bench, at);
    const failed = await start(bench).then(
      () => false,
      () => true,
    );
    if (failed) {
      expect(bench.workbook.snapshot()).toEqual(before);
    } else {
      expect(progress(await rowsOf(bench))).toBe("1已开工 2 3已开工 4 5已开工 6");
    }
    closeBenches();
  }
});

test("Excel gone while it wrote: the next start puts back what was written, and keeps what others wrote since", async () => {
  const bench = await benchWithRegister();
  bench.client.faults.hostGone(3);
  await expect(start(bench)).rejects.toMatchObject({ code: "excelGone" });
  await bench.client.person.type("责任台账", "L4", [["已竣工"]]);
  const next = await attachBench(bench.workbook, LATER);
  expect(await recoverPending(next.gateway)).toMatchObject({ command: "editCells" });
  expect(progress(await rowsOf(next))).toBe("1 2 3已竣工 4 5 6");
  expect(await rowOf(next, "24市-005")).toMatchObject({ 牵头单位: "", 最新进展: "" });
});

test("undo cut off at any request happens whole or not at all", async () => {
  for (let at = 1; at <= 6; at += 1) {
    const bench = await benchWithRegister();
    const before = progress(await rowsOf(bench));
    await start(bench);
    bench.client.faults.partial(at, 6);
    const undone = await undoLast.perform(bench.gateway, { force: false }).then(
      () => true,
      () => false,
    );
    await recoverPending((await attachBench(bench.workbook, LATER)).gateway);
    expect(progress(await rowsOf(bench))).toBe(undone ? before : "1已开工 2 3已开工 4 5已开工 6");
    closeBenches();
  }
});

describe("another client", () => {
  const MEANWHILE = {
    "sorts the rows": (other: Bench) => other.client.person.sort("台账", "编号", false),
    "inserts a row above": (other: Bench) => other.client.person.insertRows("责任台账", 2, 1),
    "deletes the first row": (other: Bench) => other.client.person.deleteTableRows("台账", 0, 1),
    "moves the table down": (other: Bench) => other.client.person.insertRows("责任台账", 1, 2),
  };

  test.each(Object.entries(MEANWHILE))("%s before the writing: each row has its own", async (_name, act) => {
    const bench = await benchWithRegister();
    const other = await attachBench(bench.workbook);
    let armed = true;
    const mine = withBetween(bench, async (request) => {
      if (request === 2 && armed) {
        armed = false;
        await act(other);
      }
    });
    await start(mine);
    const rows = (await rowsOf(mine)).filter((row) => row["编号"] !== "");
    for (const row of rows) {
      expect([row["编号"], row["最新进展"]]).toEqual([row["编号"], isOdd(row["编号"]) ? "已开工" : ""]);
    }
  });

  test("edits one of the cells before the writing: the edit is taken for what was there", async () => {
    const bench = await benchWithRegister();
    const other = await attachBench(bench.workbook);
    const mine = withBetween(bench, async (request) => {
      if (request === 2) await other.client.person.type("责任台账", "L4", [["他人所写"]]);
    });
    await start(mine);
    expect(progress(await rowsOf(mine))).toBe("1已开工 2 3已开工 4 5已开工 6");
    await undoLast.perform(bench.gateway, { force: false });
    expect(progress(await rowsOf(mine))).toBe("1 2 3他人所写 4 5 6");
  });

  test("sorts between the look and the undoing: its rows are not touched", async () => {
    const bench = await benchWithRegister();
    await start(bench);
    const other = await attachBench(bench.workbook);
    const mine = withBetween(bench, async (request) => {
      if (request === 5) await other.client.person.sort("台账", "编号", false);
    });
    await undoLast.perform(mine.gateway, { force: false });
    expect(progress(await rowsOf(mine))).toBe("6 5 4 3 2 1");
  });
});

test("taken back after save and open", async () => {
  const bench = await benchWithRegister();
  await start(bench);
  const again = await openBench();
  await readXlsx(await writeXlsx(bench.workbook.model), again.workbook.model);
  await undoLast.perform(again.gateway, { force: false });
  expect(progress(await rowsOf(again))).toBe("1 2 3 4 5 6");
});

test("what undo could not remember is refused before anything is written", async () => {
  const bench = await benchWithRegister();
  const before = bench.workbook.snapshot();
  const long = changeCells({
    command: "editCells",
    load: (context) => loadKeyedCells(context, "台账", "编号", ["备注"]),
    draft(cells) {
      if (cells === null) throw new Error("no register");
      const changes = cells.keys.map((key) => ({
        key,
        header: "备注",
        before: "",
        after: "长".repeat(300_000),
      }));
      return { edits: [{ changed: { table: "台账", key: "编号", changes }, cells }], done: null };
    },
  });
  await expect(transact(bench.gateway, long)).rejects.toMatchObject({ code: "changeTooLarge" });
  expect(bench.workbook.snapshot()).toEqual(before);
});
