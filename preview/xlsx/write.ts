import type { CellValue, Worksheet } from "@cj-tech-master/excelts";
import { columnLetters } from "../host/book/address";
import { toEngineReferences } from "../host/book/structuredReferences";
import type { Cell, CellFormat, NamedItem, Scalar, SheetModel, Table, WorkbookModel } from "../host/model";
import { withCharts } from "./charts";
import { toFormatting } from "./conditionalFormats";
import { FoldedWorkbook } from "./foldedWorkbook";
import { withPrefixes } from "./newFunctions";
import { toHeaderText, toPageSetup } from "./pageSetup";
import { toSheetProtection } from "./protection";
import { toColor, toStyle } from "./styles";
import { rangeAddress, withoutEquals } from "./units";
import { toDataValidation } from "./validations";

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
const ERRORS = [
  "#N/A",
  "#REF!",
  "#NAME?",
  "#DIV/0!",
  "#NULL!",
  "#VALUE!",
  "#NUM!",
  "#SPILL!",
  "#CALC!",
] as const;
type ErrorText = (typeof ERRORS)[number];

/**
 * The workbook as the bytes of an .xlsx file, formulas with their last results. What a file cannot hold is left
 * out: `lossesOfModel` lists it, and is to be asked first.
 */
export async function writeXlsx(model: WorkbookModel): Promise<Uint8Array> {
  await model.settle();
  const file = new FoldedWorkbook();
  setProperties(file, model);
  for (const sheet of model.sheets()) {
    file.takeLinesFrom(sheet);
    writeSheet(file.addWorksheet(sheet.name, { state: STATES[sheet.visibility] }), sheet);
  }
  for (const item of model.names()) writeName(file, item);
  const activeTab = model.sheets().findIndex((sheet) => sheet.id === model.activeSheet.id);
  file.views = [{ x: 0, y: 0, width: 24000, height: 12000, firstSheet: 0, activeTab, visibility: "visible" }];
  // The library's check of its own output takes longer than the writing; the tests look at the files instead.
  return withCharts(new Uint8Array(await file.xlsx.writeBuffer({ validate: false })), model.sheets());
}

function setProperties(file: FoldedWorkbook, { properties }: WorkbookModel): void {
  file.title = properties.title;
  file.subject = properties.subject;
  file.creator = properties.author;
  file.keywords = properties.keywords;
  file.description = properties.comments;
  file.category = properties.category;
  file.manager = properties.manager;
  file.company = properties.company;
}

function writeName(file: FoldedWorkbook, { name, formula, visible }: NamedItem): void {
  const text = withPrefixes(withoutEquals(formula));
  const isReference = /^('(?:[^']|'')+'|[^'!()]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/i.test(text);
  if (!isReference) file.definedNames.addFormula(name, text);
  else if (visible) file.definedNames.add(text, name);
  else file.definedNames.addHidden(text, name);
}

function writeSheet(target: Worksheet, sheet: SheetModel): void {
  if (sheet.tabColor !== "") target.properties.tabColor = toColor(sheet.tabColor);
  target.properties.outlineLevelCol = Math.max(
    0,
    ...sheet.columnsSet().map((index) => sheet.column(index).outline),
  );
  target.properties.outlineLevelRow = Math.max(
    0,
    ...sheet.rowsSet().map((index) => sheet.row(index).outline),
  );
  writeCells(target, sheet);
  for (const area of sheet.merges()) target.mergeCellsWithoutStyle(rangeAddress(area));
  for (const table of sheet.tables()) writeTable(target, table);
  writeRules(target, sheet);
  writeView(target, sheet);
  const pages = sheet.pageLayout.headerFooter;
  target.pageSetup = { ...target.pageSetup, ...toPageSetup(sheet.pageLayout) };
  target.headerFooter.oddHeader = toHeaderText(pages.leftHeader, pages.centerHeader, pages.rightHeader);
  target.headerFooter.oddFooter = toHeaderText(pages.leftFooter, pages.centerFooter, pages.rightFooter);
  if (sheet.protection !== null) target.sheetProtection = toSheetProtection(sheet.protection);
}

function writeView(target: Worksheet, sheet: SheetModel): void {
  const { rows, columns } = sheet.freeze;
  const shared = { showGridLines: sheet.showGridlines };
  target.views =
    rows === 0 && columns === 0
      ? [{ state: "normal", ...shared }]
      : [
          {
            state: "frozen",
            xSplit: columns,
            ySplit: rows,
            topLeftCell: `${columnLetters(columns)}${rows + 1}`,
            ...shared,
          },
        ];
}

function writeCells(target: Worksheet, sheet: SheetModel): void {
  const columnFormats = new Map(sheet.columnsSet().map((index) => [index, sheet.column(index).format]));
  const rowFormats = new Map(sheet.rowsSet().map((index) => [index, sheet.row(index).format]));
  const tableAt = tableFinder(sheet.tables());
  for (const { row, column, cell } of sheet.cells()) {
    const written = target.getCell(row + 1, column + 1);
    // A file's cell has one whole look: what it would take from its row or column is spelt out.
    const format: CellFormat = { ...columnFormats.get(column), ...rowFormats.get(row), ...cell.format };
    written.style = toStyle(format);
    written.value = toValue(cell, tableAt(row, column));
  }
}

function toValue({ value, formula }: Cell, table: Table | null): CellValue {
  if (formula === null) return value === "" ? null : toResult(value);
  // Files know `[@列]` only in its long form.
  const long = toEngineReferences(formula, table) ?? formula;
  return { formula: withPrefixes(withoutEquals(long)), result: toResult(value) };
}

function toResult(value: Scalar): Scalar | { error: ErrorText } {
  return isError(value) ? { error: value } : value;
}

function isError(value: Scalar): value is ErrorText {
  return ERRORS.some((error) => error === value);
}

function tableFinder(tables: readonly Table[]): (row: number, column: number) => Table | null {
  return (row, column) =>
    tables.find(
      ({ area }) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    ) ?? null;
}

function writeTable(target: Worksheet, table: Table): void {
  const { area } = table;
  const firstRow = area.row + (table.showHeaders ? 1 : 0);
  const rows: CellValue[][] = [];
  // The library writes a table's rows into its cells: it gets back what they hold.
  for (let row = firstRow; row < area.row + area.rows; row++) {
    rows.push(table.columns.map((_, index) => target.getCell(row + 1, area.column + index + 1).value));
  }
  target.addTable({
    name: table.name,
    ref: `${columnLetters(area.column)}${area.row + 1}`,
    headerRow: table.showHeaders,
    columns: table.columns.map(({ name }) => ({
      name,
      ...(table.showFilterButton ? {} : { filterButton: false }),
    })),
    rows,
    style: {
      theme: table.style,
      showRowStripes: table.showBandedRows,
      showFirstColumn: table.highlightFirstColumn,
    },
  });
}

function writeRules(target: Worksheet, sheet: SheetModel): void {
  for (const validation of sheet.validations()) {
    const written = toDataValidation(validation);
    if (written === null) continue;
    for (const area of validation.areas) target.dataValidations.add(`range:${rangeAddress(area)}`, written);
  }
  sheet.conditionalFormats().forEach((format, index) => {
    target.addConditionalFormatting(toFormatting(format, index + 1));
  });
}
