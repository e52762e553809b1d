import { openPreview, type Client, type PreviewWorkbook } from "../../../preview/node";

let workbook: PreviewWorkbook;
let client: Client;

beforeEach(async () => {
  workbook = await openPreview({ now: () => new Date(2026, 10, 23) });
  client = await workbook.attach();
});

afterEach(() => {
  client.detach();
  workbook.dispose();
});

test("values written to a new sheet are read back through Microsoft's client", async () => {
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("计划");
    sheet.getRange("A1:B2").values = [
      ["责任事项", "数"],
      ["修路", 3],
    ];
    await context.sync();
    const range = sheet.getRange("A1:B2").load("values,address,text,valueTypes");
    sheet.load("name,position");
    await context.sync();
    expect(range.values).toEqual([
      ["责任事项", "数"],
      ["修路", 3],
    ]);
    expect(range.address).toBe("计划!A1:B2");
    expect(range.valueTypes).toEqual([
      ["String", "String"],
      ["String", "Double"],
    ]);
    expect([sheet.name, sheet.position]).toEqual(["计划", 1]);
  });
});

test("a new workbook is made of an .xlsx file only", async () => {
  await client.Excel.createWorkbook(btoa("PK and so on"));
  await expect(client.Excel.createWorkbook(btoa("text"))).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a formula is calculated before the batch that wrote it is answered", async () => {
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A2").values = [[2], [3]];
    const sum = sheet.getRange("A3");
    sum.formulas = [["=SUM(A1:A2)"]];
    sum.load("values,formulas");
    await context.sync();
    expect(sum.values).toEqual([[5]]);
    expect(sum.formulas).toEqual([["=SUM(A1:A2)"]]);
  });
});

test("a table's structured references calculate and read back as written", async () => {
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const block = sheet.getRange("A1:C3");
    block.values = [
      ["编号", "数量", "两倍"],
      ["a", 3, ""],
      ["b", 4, ""],
    ];
    const table = sheet.tables.add(block, true);
    table.name = "台账";
    const doubled = table.columns.getItem("两倍").getDataBodyRange();
    doubled.formulas = [["=[@数量]*2"], ["=[@数量]*2"]];
    sheet.getRange("E1").formulas = [["=SUM(台账[两倍])"]];
    doubled.load("values,formulas");
    const total = sheet.getRange("E1").load("values");
    await context.sync();
    expect(doubled.values).toEqual([[6], [8]]);
    expect(doubled.formulas).toEqual([["=[@数量]*2"], ["=[@数量]*2"]]);
    expect(total.values).toEqual([[14]]);
  });
});

test("a missing sheet is a null object, and getItem says which statement failed", async () => {
  await client.Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("没有");
    const inside = missing.getRange("A1");
    inside.load("values");
    await context.sync();
    expect(missing.isNullObject).toBe(true);
    expect(inside.isNullObject).toBe(true);
  });
  const failed = client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("没有").load("name");
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("a misspelt property is InvalidArgument, a member the preview lacks ApiNotFound with its name", async () => {
  const misspelt = client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("valuse");
    await context.sync();
  });
  await expect(misspelt).rejects.toMatchObject({ code: "InvalidArgument" });
  const lacking = client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").getSpecialCells("Blanks");
    await context.sync();
  });
  await expect(lacking).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Range.getSpecialCells") as string,
  });
});
