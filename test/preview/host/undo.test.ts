import { hearAll } from "./hearing";
import { openWorkbench, type Workbench } from "./workbench";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
  await bench.run(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["编号", "天数"],
      ["a", 1],
      ["b", 2],
    ];
    sheet.tables.add("A1:B3", true).name = "台账";
    await context.sync();
  });
});
afterEach(() => bench.close());

test("what was typed, pasted or cleared is taken back, and the table is as large as it was", async () => {
  const { person } = bench.client;
  const before = bench.workbook.snapshot();
  await person.type("Sheet1", "A4", [["c", "2024-01-05"]]);
  await person.copy("Sheet1", "A2:B2", "A5");
  await person.clear("Sheet1", "A2:B2");
  await person.undo();
  await person.undo();
  await person.undo();
  expect(bench.workbook.snapshot()).toEqual(before);
});

test("a step that made a table is one that the preview can not take back", async () => {
  const { person } = bench.client;
  expect(person.undoDepth).toBe(1);
  await person.type("Sheet1", "D1", [["x"]]);
  expect(person.undoDepth).toBe(2);
  await person.undo();
  await expect(person.undo()).rejects.toMatchObject({ code: "NotImplemented" });
  expect(person.undoDepth).toBe(1);
});

test("reading is no step, and another client's writing is not this person's", async () => {
  const other = await bench.workbook.attach();
  await other.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").load("values");
    await context.sync();
    expect(other.person.undoDepth).toBe(0);
    sheet.getRange("F1").values = [[1]];
    await context.sync();
  });
  expect([other.person.undoDepth, bench.client.person.undoDepth]).toEqual([1, 1]);
  other.detach();
});

test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
  ["Worksheet.delete", (_, context) => context.workbook.worksheets.add("x").delete()],
  ["Worksheet.name", (sheet) => (sheet.name = "改名")],
  ["Worksheet.position", (sheet) => (sheet.position = 0)],
  ["Worksheet.visibility", (_, context) => (context.workbook.worksheets.add("x").visibility = "Hidden")],
  ["WorksheetProtection.protect", (sheet) => sheet.protection.protect()],
  ["WorkbookProtection.protect", (_, context) => context.workbook.protection.protect()],
])("%s empties the undo stack", async (_name, call) => {
  await bench.client.person.type("Sheet1", "D1", [["x"]]);
  await bench.run(async (sheet, context) => {
    call(sheet, context);
    await context.sync();
  });
  expect(bench.client.person.undoDepth).toBe(0);
});

test("cells that have moved since are not taken back to a wrong place", async () => {
  const { person } = bench.client;
  await person.type("Sheet1", "D1", [["x"]]);
  const other = await bench.workbook.attach();
  await other.person.insertRows("Sheet1", 1, 1);
  await expect(person.undo()).rejects.toMatchObject({ code: "NotImplemented" });
  expect(bench.workbook.model.activeSheet.cell(1, 3).value).toBe("x");
  other.detach();
});

test("the add-in's correction is taken back first, then what was typed, and the add-in hears of both", async () => {
  const { person } = bench.client;
  const cell = (): unknown => bench.workbook.model.activeSheet.cell(3, 0).value;
  await person.type("Sheet1", "A4", [["c"]]);
  await bench.run(async (sheet, context) => {
    sheet.getRange("A4").values = [["C-1"]];
    await context.sync();
  });
  const hearing = await hearAll(bench.client);
  await person.undo();
  expect([cell(), await hearing.heard()]).toEqual([
    "c",
    ["Local RangeEdited A4", "Local table RangeEdited A4"],
  ]);
  await person.undo();
  expect([cell(), bench.workbook.model.activeSheet.tables()[0]?.area.rows]).toEqual(["", 3]);
});
