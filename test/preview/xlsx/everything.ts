import type { WorkbookModel } from "../../../preview/host/model";

/** Fills a workbook with one of everything that a register's file holds. */
export async function fillWithEverything(book: WorkbookModel): Promise<void> {
  fillSettings(book);
  fillRegister(book);
  book.addSheet("状态").visibility = "VeryHidden";
  book.properties = { ...book.properties, title: "映川区台账", author: "督查室" };
  await book.settle();
}

function fillSettings(book: WorkbookModel): void {
  const sheet = book.addSheet("方案信息");
  sheet.write(0, 0, { value: "统计截止日" });
  sheet.write(0, 1, { value: 46357, format: { numberFormat: "yyyy-mm-dd", horizontal: "Center" } });
  sheet.visibility = "Hidden";
  book.setName({ name: "统计截止日", formula: "=方案信息!$B$1", visible: true, comment: "" });
}

function fillRegister(book: WorkbookModel): void {
  const sheet = book.activeSheet;
  sheet.name = "责任台账";
  sheet.tabColor = "#1F4E79";
  const rows = [
    ["序号", "责任事项", "到期日", "逾期天数", "状态"],
    [1, "修路", 46300, "", "正常推进"],
    [2, "架桥", 46400, "", "逾期"],
  ];
  rows.forEach((values, row) =>
    values.forEach((value, column) =>
      sheet.write(row, column, {
        value,
        format:
          row === 0
            ? { bold: true, fill: "#1F4E79", fontColor: "#FFFFFF" }
            : { wrap: true, vertical: "Center" },
      }),
    ),
  );
  for (const row of [1, 2]) sheet.write(row, 2, { format: { numberFormat: "yyyy-mm-dd" } });
  sheet.addTable({
    name: "台账",
    area: { row: 0, column: 0, rows: 3, columns: 5 },
    style: "TableStyleLight15",
  });
  for (const row of [1, 2]) sheet.write(row, 3, { formula: "=MAX(0,统计截止日-[@到期日])" });
  sheet.setColumn(1, { size: 210 });
  sheet.setColumn(3, { hidden: true, outline: 1 });
  sheet.setColumn(4, { collapsed: true });
  sheet.setRow(0, { size: 30 });
  sheet.freeze = { rows: 1, columns: 0 };
  sheet.write(5, 0, { value: "合并" });
  sheet.merge([{ row: 5, column: 0, rows: 1, columns: 3 }]);
  addRules(book);
  sheet.pageLayout = {
    ...sheet.pageLayout,
    orientation: "Landscape",
    zoom: { horizontalFitToPages: 1 },
    titleRows: [0, 0],
    headerFooter: {
      ...sheet.pageLayout.headerFooter,
      centerHeader: "台账 && 报表",
      centerFooter: "第 &P 页",
    },
  };
}

function addRules(book: WorkbookModel): void {
  const sheet = book.activeSheet;
  const states = { row: 1, column: 4, rows: 2, columns: 1 };
  sheet.addValidation({
    areas: [states],
    kind: "List",
    operator: null,
    formula1: "正常推进,逾期",
    formula2: null,
    inCellDropDown: true,
    ignoreBlanks: true,
    prompt: null,
    errorAlert: { title: "请从列表中选择", message: "只能填列表中的状态。", style: "Stop", showAlert: true },
  });
  sheet.addConditionalFormat({
    areas: [states],
    kind: "Custom",
    formula: '=$E2="逾期"',
    formula2: null,
    operator: null,
    stopIfTrue: false,
    format: { fill: "#FFC7CE", fontColor: "#9C0006" },
  });
}
