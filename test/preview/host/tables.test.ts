import { openWorkbench, type Workbench } from "./workbench";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
  await bench.run(async (sheet, context) => {
    const block = sheet.getRange("A1:C4");
    block.values = [
      ["编号", "责任单位", "逾期天数"],
      ["a", "区住建局", 3],
      ["b", "区教育局", 1],
      ["c", "区发改局", 2],
    ];
    sheet.tables.add(block, true).name = "台账";
    await context.sync();
  });
});
afterEach(() => bench.close());

test("rows are added, read and deleted; the table's area follows", async () => {
  await bench.run(async (sheet, context) => {
    const table = sheet.tables.getItem("台账");
    table.rows.add(undefined, [["d", "区财政局", 9]]);
    await context.sync();
    const range = table.getRange().load("address,values");
    await context.sync();
    expect(range.address).toBe("Sheet1!A1:C5");
    expect(range.values[4]).toEqual(["d", "区财政局", 9]);
    table.rows.getItemAt(0).delete();
    const count = table.rows.getCount();
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    expect(count.value).toBe(3);
    expect(body.values.map((row) => row[0] as string)).toEqual(["b", "c", "d"]);
  });
});

test("a column is added at the end with a name and formulas that calculate", async () => {
  await bench.run(async (sheet, context) => {
    const table = sheet.tables.getItem("台账");
    table.columns.add(undefined, [["两倍"], ["=[@逾期天数]*2"], ["=[@逾期天数]*2"], ["=[@逾期天数]*2"]]);
    const column = table.columns.getItem("两倍").load("name,index,values");
    await context.sync();
    expect(column.index).toBe(3);
    expect(column.values).toEqual([["两倍"], [6], [2], [4]]);
  });
});

test("resize, rename of a header, and references by the new name", async () => {
  await bench.run(async (sheet, context) => {
    const table = sheet.tables.getItem("台账");
    sheet.getRange("A5:C5").values = [["e", "区财政局", 10]];
    table.resize("A1:C5");
    sheet.getRange("C1").values = [["天数"]];
    await context.sync();
    sheet.getRange("E1").formulas = [["=SUM(台账[天数])"]];
    const sum = sheet.getRange("E1").load("values");
    await context.sync();
    expect(sum.values).toEqual([[16]]);
  });
});

test("a filter is set and hides rows, and is cleared", async () => {
  await bench.run(async (sheet, context) => {
    const table = sheet.tables.getItem("台账");
    table.columns.getItem("责任单位").filter.applyValuesFilter(["区住建局"]);
    await context.sync();
    const hidden = [2, 3, 4].map((row) => sheet.getRange(`A${row}`).load("rowHidden"));
    table.autoFilter.load("isDataFiltered");
    await context.sync();
    expect(table.autoFilter.isDataFiltered).toBe(true);
    expect(hidden.map((range) => range.rowHidden)).toEqual([false, true, true]);
    table.clearFilters();
    await context.sync();
    const shown = sheet.getRange("A3").load("rowHidden");
    await context.sync();
    expect(shown.rowHidden).toBe(false);
  });
});

test("sorting moves whole rows", async () => {
  await bench.run(async (sheet, context) => {
    const table = sheet.tables.getItem("台账");
    table.sort.apply([{ key: 2, ascending: true }]);
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    expect(body.values.map((row) => row[0] as string)).toEqual(["b", "c", "a"]);
  });
});

test.each(["A1", "1台账", "有 空格", "台账"])("the name %s is refused", async (name) => {
  const refused = bench.run(async (sheet, context) => {
    sheet.getRange("H1:H2").values = [["x"], ["y"]];
    sheet.tables.add("H1:H2", true).name = name;
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("deleting leaves nothing, converting leaves the cells", async () => {
  await bench.run(async (sheet, context) => {
    sheet.tables.getItem("台账").convertToRange();
    await context.sync();
    const gone = sheet.tables.getItemOrNullObject("台账");
    const cells = sheet.getRange("A2").load("values");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
    expect(cells.values).toEqual([["a"]]);
    sheet.tables.add("A1:C4", true).delete();
    const used = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
});

/** Formulas of a block. */
function formulas(address: string): Promise<unknown[][]> {
  return bench.run(async (sheet, context) => {
    const range = sheet.getRange(address).load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
}

test("formulas and names follow a header that is renamed, by a program or by hand", async () => {
  await bench.run(async (sheet, context) => {
    sheet.getRange("D1").values = [["两倍"]];
    sheet.tables.getItem("台账").resize("A1:D4");
    sheet.getRange("D2:D4").formulas = [["=[@逾期天数]*2"], ["=[@逾期天数]*2"], ["=[@逾期天数]*2"]];
    sheet.getRange("F1:F2").formulas = [["=SUM(台账[逾期天数])"], ["=SUM(台账[[逾期天数]:[两倍]])"]];
    context.workbook.names.add("各天数", "=台账[逾期天数]");
    await context.sync();
    sheet.getRange("C1").values = [["天数"]];
    const sums = sheet.getRange("F1:F2").load("values");
    await context.sync();
    expect(sums.values).toEqual([[6], [18]]);
  });
  expect(await formulas("D2:F2")).toEqual([["=[@天数]*2", "", "=SUM(台账[[天数]:[两倍]])"]]);
  await bench.client.person.type("Sheet1", "C1", [["天 数"]]);
  expect(await formulas("D2:F2")).toEqual([["=[@[天 数]]*2", "", "=SUM(台账[[天 数]:[两倍]])"]]);
  expect(bench.workbook.model.names()[0]?.formula).toBe("=台账[天 数]");
});

test("a header is never empty and never twice the same", async () => {
  await bench.client.person.type("Sheet1", "C1", [["编号"]]);
  await bench.client.person.clear("Sheet1", "B1");
  expect(await formulas("A1:C1")).toEqual([["编号", "列1", "编号2"]]);
});

test("columns that are moved keep what formulas say of them", async () => {
  await bench.client.person.type("Sheet1", "F1", [["=SUM(台账[逾期天数])"]]);
  await bench.client.person.moveColumns("Sheet1", "C", "A");
  await bench.client.person.insertColumns("Sheet1", "B", 1);
  expect(await formulas("G1")).toEqual([["=SUM(台账[逾期天数])"]]);
  expect(bench.workbook.model.activeSheet.cell(0, 6).value).toBe(6);
});

test.each([
  ["3:3", "Up"],
  ["A3:C3", "Up"],
] as const)("deleting the cells %s makes the table smaller", async (address, direction) => {
  await bench.run(async (sheet, context) => {
    sheet.getRange(address).delete(direction);
    const range = sheet.tables.getItem("台账").getRange().load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A1:C3");
  });
});
