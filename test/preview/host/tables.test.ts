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
