import fc from "fast-check";
import { generateRegister } from "../../src/commands/generateRegister";
import { undoLast } from "../../src/commands/undoLast";
import { recoverPending } from "../../src/workbook/recovery";
import { readStatus } from "../../src/workbook/readStatus";
import { readStateCells } from "../../src/workbook/stateCells";
import type { WorkbookStatus } from "../../src/workbook/status";
import { type Bench, closeBenches } from "../workbook/bench";
import { inExcel, SECOND, withRegister } from "./register";

afterEach(closeBenches);
jest.setTimeout(60_000);

const STATE = "_台账状态";

/** Somebody has unhidden the state sheet and types into it. */
function typeInState(bench: Bench, address: string, text: string): Promise<void> {
  return bench.client.person.type(STATE, address, [[text]]);
}

async function refused(bench: Bench): Promise<string> {
  const before = bench.workbook.snapshot();
  const error: unknown = await generateRegister.perform(bench.gateway, SECOND).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(bench.workbook.snapshot()).toEqual(before);
  return error instanceof Error ? error.message : "not refused";
}

async function damagesOf(bench: Bench): Promise<Extract<WorkbookStatus, { kind: "damaged" }>["damages"]> {
  const status = await readStatus(bench.gateway);
  expect(status.kind).toBe("damaged");
  return status.kind === "damaged" ? status.damages : [];
}

describe("a register that was taken apart", () => {
  test("turned into a range: says where it stands, and nothing is written", async () => {
    const bench = await withRegister();
    await bench.client.person.renameSheet("责任台账", "2024年台账");
    await bench.client.person.convertToRange("台账");
    expect(await damagesOf(bench)).toEqual([
      { kind: "tableIsRange", table: "台账", sheet: "2024年台账", row: 0, column: 0, width: 34 },
    ]);
    expect(await refused(bench)).toContain('registerDamaged {"missing":"台账"}');
  });

  test("given another name: says which", async () => {
    const bench = await withRegister();
    await inExcel(bench, ({ tables }) => {
      tables.getItem("台账").name = "表1";
    });
    expect(await damagesOf(bench)).toEqual([{ kind: "tableRenamed", table: "台账", name: "表1" }]);
    expect(await refused(bench)).toContain("registerDamaged");
  });

  test("deleted with its cells: says that it is gone", async () => {
    const bench = await withRegister();
    await bench.client.person.deleteTable("台账");
    expect(await damagesOf(bench)).toEqual([{ kind: "tableGone", table: "台账" }]);
    expect(await refused(bench)).toContain("registerDamaged");
  });

  test("a column that everything hangs on, and the as-of date's name", async () => {
    const bench = await withRegister();
    await inExcel(bench, ({ tables, names }) => {
      tables.getItem("台账").columns.getItem("编号").delete();
      names.getItem("统计截止日").delete();
    });
    expect(await damagesOf(bench)).toEqual([
      { kind: "columnGone", table: "台账", column: "编号" },
      { kind: "nameGone", name: "统计截止日" },
    ]);
    expect(await refused(bench)).toContain('"台账[编号]、统计截止日"');
  });

  test("a column that can be done without: the register is worked with, and says so", async () => {
    const bench = await withRegister();
    await bench.client.person.deleteColumns("责任台账", "AD", 1);
    expect(await readStatus(bench.gateway)).toMatchObject({
      kind: "register",
      damages: [{ kind: "columnGone", table: "台账", column: "组号" }],
    });
    expect(await generateRegister.perform(bench.gateway, SECOND)).toMatchObject({ tasks: 2 });
  });

  test("made by a later version: looked at, never changed", async () => {
    const bench = await withRegister();
    await typeInState(bench, "B1", "9");
    const status = await readStatus(bench.gateway);
    expect(status).toEqual({ kind: "later", version: 9 });
    expect(generateRegister.precondition(status)?.code).toBe("registerIsLater");
    expect(await refused(bench)).toContain("registerIsLater");
  });
});

describe("the hidden state sheet", () => {
  test("deleted: the register is known by its tables, and the next command makes the sheet again", async () => {
    const bench = await withRegister();
    await inExcel(bench, ({ worksheets }) => {
      worksheets.getItem(STATE).delete();
    });
    const before = bench.workbook.snapshot();
    expect(await readStatus(bench.gateway)).toMatchObject({
      kind: "register",
      tasks: 3,
      undo: [],
      hasLostJournal: true,
    });
    await generateRegister.perform(bench.gateway, SECOND);
    const status = await readStatus(bench.gateway);
    expect(status).toMatchObject({ kind: "register", tasks: 5, undo: [{ command: "generateRegister" }] });
    expect(status).not.toHaveProperty("hasLostJournal");
    await undoLast.perform(bench.gateway, { force: false });
    expect(bench.workbook.snapshot()).toEqual(before);
  });

  test.each([
    ["its mark", "A1", "我的备忘"],
    ["its version", "B1", "？"],
    ["a note far below", "A30", "记得打电话"],
    ["a note where claims stand", "B7", "x"],
    ["a note where claims stand, on the entry's row", "C2", "{}"],
  ])("typed over at %s: mended, and the next command goes on", async (_what, address, text) => {
    const bench = await withRegister();
    await typeInState(bench, address, text);
    expect(await readStatus(bench.gateway)).toMatchObject({ kind: "register", tasks: 3 });
    expect(await generateRegister.perform(bench.gateway, SECOND)).toMatchObject({ tasks: 2 });
    const status = await readStatus(bench.gateway);
    expect(status).toMatchObject({ kind: "register", tasks: 5 });
    await undoLast.perform(bench.gateway, { force: false });
    expect(await readStatus(bench.gateway)).toMatchObject({ kind: "register", tasks: 3 });
  });

  test("typed over at the start of the pane: mended", async () => {
    const bench = await withRegister();
    const before = bench.workbook.snapshot();
    await typeInState(bench, "B30", "x");
    expect(await recoverPending(bench.gateway)).toBeNull();
    expect(bench.workbook.snapshot()).toEqual(before);
  });

  test("an entry typed over: that step can not be undone, and it is said", async () => {
    const bench = await withRegister();
    await typeInState(bench, "D2", "{");
    const before = bench.workbook.snapshot();
    await expect(undoLast.perform(bench.gateway, { force: false })).rejects.toThrow(
      expect.objectContaining({ code: "journalDamaged" }) as Error,
    );
    expect(bench.workbook.snapshot()).toEqual(before);
  });

  test("whatever is typed, reading it finds an entry or damage, and never throws", () => {
    const cell = fc.oneof(fc.string(), fc.json(), fc.integer(), fc.constant(""));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell)), fc.nat(20), (values, rowIndex) => {
        const { entries, damaged } = readStateCells({ rowIndex, columnIndex: 0, values });
        const used = values.filter(
          (cells, offset) => rowIndex + offset > 0 && cells.some((each) => String(each) !== ""),
        );
        expect(entries.length + damaged.length).toBe(used.length);
      }),
    );
  });
});

describe("a cell that is being edited", () => {
  test("the command waits, and goes on by itself when the edit ends", async () => {
    const bench = await withRegister();
    await bench.client.person.beginEdit();
    const before = bench.workbook.snapshot();
    let hasEnded = false;
    const running = generateRegister.perform(bench.gateway, SECOND).finally(() => {
      hasEnded = true;
    });
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    expect(hasEnded).toBe(false);
    expect(bench.workbook.snapshot()).toEqual(before);
    await bench.client.person.endEdit();
    expect(await running).toMatchObject({ tasks: 2 });
  });
});
