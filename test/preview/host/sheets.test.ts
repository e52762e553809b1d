import { openWorkbench, type Workbench } from "./workbench";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.close());

test("looks are read back, for cells, whole columns and the sheet", async () => {
  await bench.run(async (sheet, context) => {
    const block = sheet.getRange("A1:B2");
    block.format.font.bold = true;
    block.format.fill.color = "#EEE";
    block.format.columnWidth = 90;
    block.format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("D:E").format.wrapText = true;
    sheet.getRange("D:E").columnHidden = true;
    sheet.getRange("B2").format.font.bold = false;
    await context.sync();
    const some = "format/font/bold,format/fill/color,format/columnWidth";
    const first = sheet.getRange("A1").load(some);
    const mixed = sheet.getRange("A1:B2").load("format/font/bold");
    const column = sheet.getRange("D9").load("format/wrapText,columnHidden");
    const edge = sheet.getRange("A2").format.borders.getItem("EdgeBottom").load("style");
    await context.sync();
    expect([first.format.font.bold, first.format.fill.color, first.format.columnWidth]).toEqual([
      true,
      "#EEEEEE",
      90,
    ]);
    expect(mixed.format.font.bold).toBeNull();
    expect([column.format.wrapText, column.columnHidden]).toEqual([true, true]);
    expect(edge.style).toBe("Continuous");
  });
});

test("rows inserted above move values, formulas, names and kept ranges", async () => {
  await bench.run(async (sheet, context) => {
    sheet.getRange("B9:B10").formulas = [[45000], ["=B9+1"]];
    context.workbook.names.add("统计截止日", sheet.getRange("B9"));
    const kept = sheet.getRange("B9");
    await context.sync();
    sheet.getRange("3:4").insert("Down");
    await context.sync();
    kept.load("address,values");
    const moved = sheet.getRange("B12").load("values,formulas");
    const name = context.workbook.names.getItem("统计截止日").load("formula");
    await context.sync();
    expect([kept.address, kept.values]).toEqual(["Sheet1!B11", [[45000]]]);
    expect(moved.values).toEqual([[45001]]);
    expect(moved.formulas).toEqual([["=B11+1"]]);
    expect(name.formula).toBe("=Sheet1!$B$11");
  });
});

test("cells deleted and inserted move their neighbours only", async () => {
  await bench.run(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      [1, "x"],
      [2, "y"],
      [3, "z"],
    ];
    sheet.getRange("A1").delete("Up");
    await context.sync();
    const range = sheet.getRange("A1:B3").load("values");
    await context.sync();
    expect(range.values).toEqual([
      [2, "x"],
      [3, "y"],
      ["", "z"],
    ]);
  });
});

test("validation is read back, checked, cut and refused when its list is too long", async () => {
  await bench.run(async (sheet, context) => {
    const range = sheet.getRange("C2:C9");
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
    range.dataValidation.prompt = { title: "题", message: "文", showPrompt: true };
    sheet.getRange("C3").values = [["丙"]];
    const invalid = range.dataValidation.getInvalidCellsOrNullObject().load("address");
    range.dataValidation.load("rule,type,prompt");
    await context.sync();
    expect(range.dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: "甲,乙" } });
    expect(range.dataValidation.prompt).toMatchObject({ title: "题" });
    expect(invalid.address).toBe("Sheet1!C3");
    sheet.getRange("C4").dataValidation.clear();
    const cut = sheet.getRange("C4").dataValidation.load("type");
    const left = sheet.getRange("C5").dataValidation.load("type");
    await context.sync();
    expect([cut.type, left.type]).toEqual(["None", "List"]);
  });
  const refused = bench.run(async (sheet, context) => {
    sheet.getRange("C2").dataValidation.rule = { list: { inCellDropDown: true, source: "甲".repeat(256) } };
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("conditional formats: the newest is first, and the order can be changed", async () => {
  await bench.run(async (sheet, context) => {
    const formats = sheet.getRange("A2:B9").conditionalFormats;
    const custom = formats.add("Custom");
    custom.custom.rule.formula = "=$A2>1";
    custom.custom.format.fill.color = "#ff0000";
    formats.add("CellValue").cellValue.rule = { formula1: "5", operator: "GreaterThan" };
    await context.sync();
    formats.load("items/type");
    custom.custom.rule.load("formula");
    await context.sync();
    expect(formats.items.map(({ type }) => type as string)).toEqual(["CellValue", "Custom"]);
    expect(custom.custom.rule.formula).toBe("=$A2>1");
    formats.clearAll();
    const count = formats.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test("page layout, freeze, outline, protection and settings are part of the snapshot", async () => {
  const seen = [bench.workbook.snapshot()];
  const steps: ((sheet: Excel.Worksheet, context: Excel.RequestContext) => void)[] = [
    (sheet) => sheet.pageLayout.setPrintTitleRows("$1:$1"),
    (sheet) => sheet.freezePanes.freezeRows(1),
    (sheet) => sheet.getRange("F:H").group("ByColumns"),
    (sheet) => sheet.protection.protect(),
    (_sheet, context) => context.workbook.settings.add("k", 1),
    (sheet) => {
      sheet.showGridlines = false;
    },
  ];
  for (const step of steps) {
    await bench.run(async (sheet, context) => {
      step(sheet, context);
      await context.sync();
    });
    const after = bench.workbook.snapshot();
    expect(after).not.toEqual(seen.at(-1));
    seen.push(after);
  }
});

test("a protected sheet refuses edits, except where a cell is not locked", async () => {
  await bench.run(async (sheet, context) => {
    sheet.getRange("A1").format.protection.locked = false;
    sheet.protection.protect();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  });
  const refused = bench.run(async (sheet, context) => {
    sheet.getRange("A2").values = [[1]];
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: "AccessDenied" });
});

test.each(["a/b", "", "名".repeat(32)])("the sheet name %p is refused", async (name) => {
  const refused = bench.run(async (_sheet, context) => {
    context.workbook.worksheets.add("x").name = name;
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("the last visible sheet stays", async () => {
  const refused = bench.run(async (sheet, context) => {
    sheet.delete();
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: "InvalidOperation" });
});

test("names follow a sheet that is renamed, and stay with it", async () => {
  await bench.run(async (sheet, context) => {
    const { names, worksheets } = context.workbook;
    names.add("甲", worksheets.add("方案信息").getRange("B1"));
    names.add("乙", sheet.getRange("C3:C4"));
    await context.sync();
    worksheets.getItem("方案信息").name = "2024 年's 设置";
    await context.sync();
    const first = names.getItem("甲").getRange().load("address");
    const formula = names.getItem("甲").load("formula");
    const second = names.getItem("乙").getRange().load("address");
    await context.sync();
    expect(first.address).toBe("'2024 年''s 设置'!B1");
    expect(formula.formula).toBe("='2024 年''s 设置'!$B$1");
    expect(second.address).toBe("Sheet1!C3:C4");
  });
});
