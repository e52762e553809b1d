import type { Client } from "../../../preview/node";
import { openWorkbench, type Workbench } from "./workbench";

let bench: Workbench;
let other: Client;
beforeEach(async () => {
  bench = await openWorkbench();
  other = await bench.workbook.attach();
});
afterEach(() => {
  other.detach();
  bench.close();
});

interface Heard {
  readonly address: string;
  readonly source: string;
  readonly changeType: string;
}

/** Listens to the whole workbook; resolves each time with what was heard next. */
async function listen(client: Client): Promise<() => Promise<Heard>> {
  const heard: Heard[] = [];
  const waiting: ((event: Heard) => void)[] = [];
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      const { address, source, changeType } = event;
      const take = waiting.shift();
      if (take) take({ address, source, changeType });
      else heard.push({ address, source, changeType });
      return Promise.resolve();
    });
    await context.sync();
  });
  return () => {
    const next = heard.shift();
    return next ? Promise.resolve(next) : new Promise((resolve) => waiting.push(resolve));
  };
}

test("an edit is Local to its author and Remote to the others", async () => {
  const mine = await listen(bench.client);
  const theirs = await listen(other);
  await bench.run(async (sheet, context) => {
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  expect(await mine()).toEqual({ address: "B2:C3", source: "Local", changeType: "RangeEdited" });
  expect(await theirs()).toEqual({ address: "B2:C3", source: "Remote", changeType: "RangeEdited" });
});

test("what is done at Univer's grid is the first client's, and tables grow there too", async () => {
  await bench.run(async (sheet, context) => {
    sheet.getRange("A1:B2").values = [
      ["编号", "天数"],
      ["a", 1],
    ];
    sheet.tables.add("A1:B2", true).name = "台账";
    await context.sync();
  });
  const mine = await listen(bench.client);
  const theirs = await listen(other);
  await bench.workbook.model.engine.runAsPerson("sheet.command.set-range-values", {
    subUnitId: "sheet-0",
    range: { startRow: 2, startColumn: 0, endRow: 2, endColumn: 0 },
    value: { v: "b", t: 1 },
  });
  expect(await mine()).toEqual({ address: "A3", source: "Local", changeType: "RangeEdited" });
  expect(await theirs()).toMatchObject({ source: "Remote" });
  expect(bench.workbook.model.activeSheet.tables()[0]?.area.rows).toBe(3);
});

test("between two requests of one client the other's work is seen", async () => {
  await bench.run(async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    await other.Excel.run(async (theirs) => {
      theirs.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[2]];
      await theirs.sync();
    });
    const range = sheet.getRange("A1").load("values");
    await context.sync();
    expect(range.values).toEqual([[2]]);
  });
});
