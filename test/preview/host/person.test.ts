import type { Client } from "../../../preview/node";
import { hearAll, type Hearing } from "./hearing";
import { openWorkbench, type Workbench } from "./workbench";

let bench: Workbench;
let mine: Hearing;
let theirs: Hearing;
let other: Client;
beforeEach(async () => {
  bench = await openWorkbench();
  other = await bench.workbook.attach();
  await bench.run(async (sheet, context) => {
    const block = sheet.getRange("A1:D4");
    block.values = [
      ["编号", "责任单位", "天数", "两倍"],
      ["a", "区住建局", 3, ""],
      ["b", "区教育局", 1, ""],
      ["c", "区发改局", 2, ""],
    ];
    const table = sheet.tables.add(block, true);
    table.name = "台账";
    sheet.getRange("D2:D4").formulas = [["=[@天数]*2"], ["=[@天数]*2"], ["=[@天数]*2"]];
    await context.sync();
  });
  [mine, theirs] = [await hearAll(bench.client), await hearAll(other)];
});
afterEach(() => {
  other.detach();
  bench.close();
});

/** The formulas or values of a block, with where the table lies. */
async function see(address: string): Promise<{ table: string; cells: unknown[][] }> {
  return bench.run(async (sheet, context) => {
    const range = sheet.getRange(address).load("formulas");
    const table = sheet.tables.getItem("台账").getRange().load("address");
    await context.sync();
    return { table: table.address.replace("Sheet1!", ""), cells: range.formulas as unknown[][] };
  });
}

async function expectHeard(...lines: string[]): Promise<void> {
  const view = /^(de)?activated|^selected/;
  expect(await mine.heard()).toEqual(lines.map((line) => (view.test(line) ? line : `Local ${line}`)));
  expect(await theirs.heard()).toEqual(
    lines.filter((line) => !view.test(line)).map((line) => `Remote ${line}`),
  );
}

test("typing one cell tells what was there, typing a block does not", async () => {
  await bench.client.person.type("Sheet1", "B2", [["区文旅局"]]);
  await expectHeard("RangeEdited B2 区住建局→区文旅局", "table RangeEdited B2");
  await bench.client.person.type("Sheet1", "F1", [["1月", "2024-01-05"]]);
  await expectHeard("RangeEdited F1:G1");
  expect((await see("F1:G1")).cells).toEqual([["1月", 45296]]);
});

test("an add-in knows its own writes from what its person does", async () => {
  const sources: string[] = [];
  await bench.run(async (sheet, context) => {
    sheet.onChanged.add((event) => Promise.resolve(void sources.push(event.triggerSource)));
    await context.sync();
    sheet.getRange("H1").values = [[1]];
    await context.sync();
  });
  await bench.client.person.type("Sheet1", "H1", [[2]]);
  await mine.heard();
  expect(sources).toEqual(["ThisLocalAddin", "Unknown"]);
});

test("the Delete key empties cells and leaves their look", async () => {
  await bench.run(async (sheet, context) => {
    sheet.getRange("B2").format.font.bold = true;
    await context.sync();
  });
  await bench.client.person.clear("Sheet1", "B2:C2");
  await expectHeard("RangeEdited B2:C2", "table RangeEdited B2:C2");
  expect((await see("A2:C2")).cells).toEqual([["a", "", ""]]);
  expect(bench.workbook.model.activeSheet.cell(1, 1).format.bold).toBe(true);
});

test("what is typed right below the table becomes its row, calculated columns and looks going on", async () => {
  await bench.run(async (sheet, context) => {
    sheet.getRange("B2:B4").numberFormat = [["@"], ["@"], ["@"]];
    await context.sync();
  });
  await bench.client.person.type("Sheet1", "B5", [["001"]]);
  await expectHeard("RangeEdited B5 →001", "table RangeEdited B5");
  expect(await see("A5:D5")).toEqual({ table: "A1:D5", cells: [["", "001", "", "=[@天数]*2"]] });
});

test("what is typed right beside the table becomes its column, with a header", async () => {
  await bench.client.person.type("Sheet1", "E3", [["备忘"]]);
  expect(await see("E1:E3")).toEqual({ table: "A1:E4", cells: [["列1"], [""], ["备忘"]] });
  await bench.client.person.type("Sheet1", "F1", [["我的列"]]);
  expect((await see("F1")).table).toBe("A1:F4");
});

test("a table does not grow over what stands below it", async () => {
  await bench.run(async (sheet, context) => {
    sheet.getRange("C5").values = [["说明"]];
    await context.sync();
  });
  await bench.client.person.type("Sheet1", "A5", [["x"]]);
  expect((await see("A5")).table).toBe("A1:D4");
});

test("copied cells are adjusted, cut cells are followed", async () => {
  await bench.client.person.type("Sheet1", "G1", [[7], ["=G1+1"], ["=G2"]]);
  await mine.heard();
  await theirs.heard();
  await bench.client.person.copy("Sheet1", "G2", "H2");
  await expectHeard("RangeEdited H2");
  await bench.client.person.cut("Sheet1", "G2", "J9");
  await expectHeard("RangeEdited G2", "RangeEdited J9");
  expect((await see("G1:J9")).cells.flat().filter((value) => value !== "")).toEqual([
    7,
    "=H1+1",
    "=J9",
    "=G1+1",
  ]);
});

test("a copied row pasted below the table makes it grow", async () => {
  await bench.client.person.copy("Sheet1", "A2:D2", "A5");
  await expectHeard("RangeEdited A5:D5", "table RangeEdited A5:D5");
  expect(await see("A5:D5")).toEqual({ table: "A1:D5", cells: [["a", "区住建局", 3, "=[@天数]*2"]] });
});

test("whole rows put into the table and taken out of it", async () => {
  await bench.client.person.insertRows("Sheet1", 3, 2);
  await expectHeard("RowInserted 3:4", "table RowInserted 3:4");
  expect(await see("A3:D5")).toEqual({
    table: "A1:D6",
    cells: [
      ["", "", "", "=[@天数]*2"],
      ["", "", "", "=[@天数]*2"],
      ["b", "区教育局", 1, "=[@天数]*2"],
    ],
  });
  await bench.client.person.deleteRows("Sheet1", 2, 3);
  await expectHeard("RowDeleted 2:4", "table RowDeleted 2:4");
  expect(await see("A2:A3")).toEqual({ table: "A1:D3", cells: [["b"], ["c"]] });
});

test("rows of a table on a sheet that is not shown", async () => {
  await bench.client.person.addSheet("另一张");
  await bench.run(async (_sheet, context) => {
    context.workbook.worksheets.getItem("另一张").activate();
    await context.sync();
  });
  await bench.client.person.deleteRows("Sheet1", 3, 1);
  await bench.client.person.insertRows("Sheet1", 1, 2);
  expect(await see("A3:A5")).toEqual({ table: "A3:D5", cells: [["编号"], ["a"], ["c"]] });
});

test("rows of the table alone leave what stands beside it", async () => {
  await bench.client.person.type("Sheet1", "G3", [["旁边"]]);
  await mine.heard();
  await theirs.heard();
  await bench.client.person.insertTableRows("台账", 1, 1);
  await expectHeard("RowInserted A3:D3", "table RowInserted A3:D3");
  expect(await see("A3:G3")).toEqual({
    table: "A1:D5",
    cells: [["", "", "", "=[@天数]*2", "", "", "旁边"]],
  });
  await bench.client.person.deleteTableRows("台账", 0, 2);
  await expectHeard("RowDeleted A2:D3", "table RowDeleted A2:D3");
  expect((await see("A2:A3")).cells).toEqual([["b"], ["c"]]);
});

test("columns are inserted with a header, deleted, moved and hidden", async () => {
  const { person } = bench.client;
  await person.insertColumns("Sheet1", "B", 1);
  expect(await see("A1:C1")).toEqual({ table: "A1:E4", cells: [["编号", "列1", "责任单位"]] });
  await person.deleteColumns("Sheet1", "B", 1);
  await person.moveColumns("Sheet1", "C", "A");
  expect(await see("A1:D2")).toEqual({
    table: "A1:D4",
    cells: [
      ["天数", "编号", "责任单位", "两倍"],
      [3, "a", "区住建局", "=[@天数]*2"],
    ],
  });
  await person.hideColumns("Sheet1", "B:C", true);
  await bench.run(async (sheet, context) => {
    const hidden = sheet.getRange("B1:C1").load("columnHidden");
    const twice = sheet.getRange("D2").load("values");
    const named = sheet.tables.getItem("台账").columns.getItem("天数").load("index");
    await context.sync();
    expect([hidden.columnHidden, twice.values[0]?.[0], named.index]).toEqual([true, 6, 0]);
  });
});

test("sorting moves rows and says so; filtering hides them", async () => {
  await bench.client.person.sort("台账", "天数", true);
  await expectHeard("RangeEdited A2:D4", "table RangeEdited A2:D4", "sorted A2:D4");
  expect((await see("A2:A4")).cells).toEqual([["b"], ["c"], ["a"]]);
  await bench.client.person.filter("台账", "责任单位", ["区发改局"]);
  await bench.run(async (sheet, context) => {
    const rows = [2, 3, 4].map((row) => sheet.getRange(`A${row}`).load("rowHidden"));
    await context.sync();
    expect(rows.map(({ rowHidden }) => rowHidden)).toEqual([true, false, true]);
  });
});

test("sheets are added, renamed, deleted, protected", async () => {
  const { person } = bench.client;
  await person.addSheet("新表");
  await person.renameSheet("新表", "改名");
  await person.protect("改名");
  await expect(person.type("改名", "A1", [["x"]])).rejects.toMatchObject({ code: "AccessDenied" });
  await person.unprotect("改名");
  await person.deleteSheet("改名");
  await expectHeard(
    "sheet added sheet-1",
    "deactivated sheet-0",
    "activated sheet-1",
    "renamed 新表 改名",
    "protected true",
    "protected false",
    "deactivated sheet-1",
    "activated sheet-0",
    "sheet deleted sheet-1",
  );
});

test("a protected structure refuses clients and persons alike", async () => {
  const { person } = bench.client;
  await person.protect(null);
  await expect(person.addSheet("x")).rejects.toMatchObject({ code: "AccessDenied" });
  const adding = other.Excel.run(async (context) => {
    context.workbook.worksheets.add("x");
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code: "AccessDenied" });
  await bench.run(async (_sheet, context) => {
    const protection = context.workbook.protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(true);
    context.workbook.protection.unprotect();
    await context.sync();
  });
  await person.addSheet("x");
});

test("merging raises nothing, and cells of a table are not merged", async () => {
  await bench.client.person.merge("Sheet1", "G1:H1");
  await expectHeard();
  await expect(bench.client.person.merge("Sheet1", "A2:B2")).rejects.toMatchObject({
    code: "InvalidOperation",
  });
});

test("a table is turned into a range, or deleted with its cells", async () => {
  await bench.client.person.convertToRange("台账");
  await expectHeard("table deleted 台账");
  await bench.run(async (sheet, context) => {
    const table = sheet.tables.add("A1:D4", true);
    table.name = "台账";
    await context.sync();
  });
  await bench.client.person.deleteTable("台账");
  expect(bench.workbook.model.activeSheet.used(true)).toBeNull();
});

test("selecting on another sheet activates it", async () => {
  await other.Excel.run(async (context) => {
    context.workbook.worksheets.add("新表");
    await context.sync();
  });
  expect(await mine.heard()).toEqual(["Remote sheet added sheet-1"]);
  await theirs.heard();
  await bench.client.person.select("新表", "B2:C3");
  await expectHeard("deactivated sheet-0", "activated sheet-1", "selected B2:C3");
});
