import { openWorkbench, type Workbench } from "./workbench";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.close());

const written: readonly (readonly [unknown, unknown, string])[] = [
  ["2024-01-05", 45296, "m/d/yyyy"],
  ["2024年1月5日", 45296, 'yyyy"年"m"月"d"日"'],
  ["1/5", 46027, "d-mmm"],
  ["12", 12, "General"],
  ["1,200", 1200, "#,##0"],
  ["35%", 0.35, "0%"],
  ["8:30", 8.5 / 24, "h:mm"],
  ["TRUE", true, "General"],
  ["2024-02-30", "2024-02-30", "General"],
  ["一、", "一、", "General"],
  ["'001", "001", "General"],
];

test("a program's text becomes what Excel makes of it", async () => {
  await bench.run(async (sheet, context) => {
    const range = sheet.getRange(`A1:A${written.length}`);
    range.values = written.map(([given]) => [given]);
    range.load("values,numberFormat");
    await context.sync();
    expect(range.values).toEqual(written.map(([, value]) => [value]));
    expect(range.numberFormat).toEqual(written.map(([, , format]) => [format]));
  });
});

test("a cell that is text takes everything as it is, also when its column made it text", async () => {
  await bench.run(async (sheet, context) => {
    sheet.getRange("B:B").numberFormat = "@" as unknown as string[][];
    const one = sheet.getRange("A1");
    one.numberFormat = [["@"]];
    one.values = [["2024-01-05"]];
    const column = sheet.getRange("B1:B2");
    column.values = [["001"], ["=1+1"]];
    one.load("values,text");
    column.load("values,formulas");
    await context.sync();
    expect(one.values).toEqual([["2024-01-05"]]);
    expect(column.values).toEqual([["001"], ["=1+1"]]);
  });
});

test("null leaves a cell, an empty text clears it, a wrong size is refused", async () => {
  await bench.run(async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.values = [[1, 2, 3]];
    await context.sync();
    range.values = [[null, "", 9]];
    range.load("values,valueTypes");
    await context.sync();
    expect(range.values).toEqual([[1, "", 9]]);
    expect(range.valueTypes).toEqual([["Double", "Empty", "Double"]]);
  });
  const wrong = bench.run(async (sheet, context) => {
    sheet.getRange("A1:B1").values = [[1]];
    await context.sync();
  });
  await expect(wrong).rejects.toMatchObject({
    code: "InvalidArgument",
    debugInfo: { errorLocation: "Range.values" },
  });
});

test("what begins like a formula is one; an @ is refused", async () => {
  await bench.run(async (sheet, context) => {
    sheet.getRange("A1:A2").values = [["-1-2"], ["+3"]];
    const range = sheet.getRange("A1:A2").load("values,formulas");
    await context.sync();
    expect(range.values).toEqual([[-3], [3]]);
    expect(range.formulas).toEqual([["=-1-2"], [3]]);
  });
  const refused = bench.run(async (sheet, context) => {
    sheet.getRange("A1").values = [["@所有人"]];
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: "InvalidArgument" });
});
