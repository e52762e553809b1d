import type { Client } from "../../../preview/node";
import { openWorkbench, type Workbench } from "./workbench";

let bench: Workbench;
let other: Client;
beforeEach(async () => {
  bench = await openWorkbench();
  await bench.run(async (sheet, context) => {
    sheet.getRange("B2:C3").values = [
      ["编号", "天数"],
      ["a", 1],
    ];
    sheet.tables.add("B2:C3", true).name = "台账";
    context.workbook.worksheets.add("二");
    await context.sync();
  });
  other = await bench.workbook.attach();
});
afterEach(() => {
  other.detach();
  bench.close();
});

/** Hears what the person at a client chooses; each call waits for what was sent and gives it. */
async function hearChoices({ Excel }: Client): Promise<() => Promise<string[]>> {
  const lines: string[] = [];
  const take = (line: string): Promise<void> => {
    lines.push(line);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.onSelectionChanged.add(({ address }) => take(address));
    worksheets.onActivated.add(() => take("activated"));
    worksheets.onDeactivated.add(() => take("deactivated"));
    tables
      .getItem("台账")
      .onSelectionChanged.add(({ address, isInsideTable }) =>
        take(isInsideTable ? `inside ${address}` : "outside"),
      );
    await context.sync();
  });
  return async () => {
    await where({ Excel });
    return lines.splice(0);
  };
}

/** Sheet and cells that the client's person has selected, and the active cell. */
async function where({ Excel }: Pick<Client, "Excel">): Promise<string[]> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return [sheet.name, selected.address, cell.address];
  });
}

type Corners = readonly [top: number, left: number, bottom: number, right: number];

/** What Univer's grid does when a person selects there; the active cell is the last area's first. */
function selectAtGrid(areas: readonly Corners[], more: object = {}, rangeType = 0): Promise<boolean> {
  const selections = areas.map(([startRow, startColumn, endRow, endColumn], index) => ({
    range: { startRow, startColumn, endRow, endColumn, rangeType },
    primary:
      index < areas.length - 1
        ? null
        : { startRow, startColumn, endRow: startRow, endColumn: startColumn, isMerged: false },
  }));
  const parameters = { subUnitId: "sheet-0", selections, ...more };
  return bench.workbook.model.engine.runAsPerson("sheet.operation.set-selections", parameters);
}

test("what is selected at the grid is heard by its client alone, as Excel tells it", async () => {
  const [mine, theirs] = [await hearChoices(bench.client), await hearChoices(other)];
  await selectAtGrid([[2, 1, 2, 1]]);
  expect(await mine()).toEqual(["B3", "inside B3"]);
  await selectAtGrid([[2, 1, 2, 1]]);
  expect(await mine()).toEqual([]);
  await selectAtGrid([[4, 4, 4, 5]]);
  expect(await mine()).toEqual(["E5:F5", "outside"]);
  expect(await where(bench.client)).toEqual(["Sheet1", "Sheet1!E5:F5", "Sheet1!E5"]);
  expect(await theirs()).toEqual([]);
  expect(await where(other)).toEqual(["Sheet1", "Sheet1!A1", "Sheet1!A1"]);
});

test("a pointer that is down still tells nothing", async () => {
  const heard = await hearChoices(bench.client);
  await selectAtGrid([[4, 4, 4, 4]], { type: 0 });
  await selectAtGrid([[4, 4, 5, 5]], { type: 1 });
  expect(await heard()).toEqual([]);
  await selectAtGrid([[4, 4, 6, 6]], { type: 2 });
  expect(await heard()).toEqual(["E5:G7"]);
});

test("whole columns are as long as Excel's, and several areas are no selected range", async () => {
  const heard = await hearChoices(bench.client);
  await selectAtGrid([[0, 1, 999, 2]], {}, 2);
  expect(await heard()).toEqual(["B:C", "inside B:C"]);
  await selectAtGrid([
    [4, 4, 4, 4],
    [6, 4, 7, 4],
  ]);
  await expect(where(bench.client)).rejects.toMatchObject({ code: "InvalidSelection" });
});

test("another sheet chosen at the grid is activated, and what was selected there is selected still", async () => {
  const heard = await hearChoices(bench.client);
  await selectAtGrid([[4, 4, 4, 4]]);
  const choose = (subUnitId: string): Promise<boolean> =>
    bench.workbook.model.engine.runAsPerson("sheet.operation.set-worksheet-active", { subUnitId });
  await choose(bench.workbook.model.sheetByName("二")?.id ?? "");
  expect(await heard()).toEqual(["E5", "deactivated", "activated"]);
  expect(await where(bench.client)).toEqual(["二", "二!A1", "二!A1"]);
  await choose("sheet-0");
  expect(await where(bench.client)).toEqual(["Sheet1", "Sheet1!E5", "Sheet1!E5"]);
});

test("each client looks where it will, and a grid that becomes another's shows that one's view", async () => {
  const { model } = bench.workbook;
  await other.person.select("二", "C4:D5");
  expect(model.activeSheet.name).toBe("Sheet1");
  expect(await where(bench.client)).toEqual(["Sheet1", "Sheet1!A1", "Sheet1!A1"]);
  expect(await where(other)).toEqual(["二", "二!C4:D5", "二!C4"]);
  other.takeGrid();
  expect(model.activeSheet.name).toBe("二");
  const heard = await hearChoices(bench.client);
  await selectAtGrid([[8, 8, 8, 8]]);
  expect(await heard()).toEqual([]);
});
