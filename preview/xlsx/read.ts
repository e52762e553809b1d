import { dateToExcel, Workbook, type CellValue, type Style, type Worksheet } from "@cj-tech-master/excelts";
import { parseAddress, quoteSheet, splitSheet } from "../host/book/address";
import type { CellFormat, Line, LineChange, Scalar, SheetModel, WorkbookModel } from "../host/model";
import { colorOf } from "./colors";
import { fromFormattings } from "./conditionalFormats";
import { withoutPrefixes } from "./newFunctions";
import { fromHeaderText, fromPageSetup } from "./pageSetup";
import { fromSheetProtection } from "./protection";
import { toFormat } from "./styles";
import { DEFAULT_COLUMN_WIDTH, fromColumnWidth, fromSqref } from "./units";
import { fromDataValidation } from "./validations";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** A formula waiting until its sheet has its tables: `[@列]` means nothing before. */
interface PendingFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: Scalar;
}

/** A file's look, with what the file's own defaults say left out. */
type LookOf = (style: Partial<Style>) => CellFormat;

/**
 * Reads the bytes of an .xlsx file into a workbook that is new: its sheets are replaced. What the model cannot hold
 * is left out: `lossesOfFile` lists it.
 * @throws the library's error when the bytes are no .xlsx file
 */
export async function readXlsx(bytes: Uint8Array, into: WorkbookModel): Promise<void> {
  const file = new Workbook();
  await file.xlsx.load(bytes);
  const before = into.sheets();
  // Sheets of a new workbook may be called like those of the file.
  before.forEach((sheet, index) => (sheet.name = `\u200b${index}`));
  const sheets = file.worksheets.map((source) => ({ source, sheet: into.addSheet(source.name) }));
  for (const sheet of before) into.removeSheet(sheet.id);
  const lookOf = (style: Partial<Style>): CellFormat => toFormat(style, file.defaultFont);
  const formulas = sheets.map(({ source, sheet }) => readSheet(source, sheet, lookOf));
  readNames(file, into);
  sheets.forEach(({ sheet }, index) => {
    for (const { row, column, formula, value } of formulas[index] ?? [])
      sheet.write(row, column, { formula, value });
  });
  const active =
    sheets[file.views[0]?.activeTab ?? 0] ?? sheets.find(({ source }) => source.state === "visible");
  if (active !== undefined) into.activeSheet = active.sheet;
  readProperties(file, into);
  await into.settle();
}

/** The library's types promise these, but a file need not have them. */
type FileProperties = Partial<
  Pick<
    Workbook,
    "title" | "subject" | "creator" | "keywords" | "description" | "category" | "manager" | "company"
  >
>;

function readProperties(file: FileProperties, into: WorkbookModel): void {
  into.properties = {
    title: file.title ?? "",
    subject: file.subject ?? "",
    author: file.creator ?? "",
    keywords: file.keywords ?? "",
    comments: file.description ?? "",
    category: file.category ?? "",
    manager: file.manager ?? "",
    company: file.company ?? "",
  };
}

/** Names of the whole workbook; print areas and the like belong to the page setup. */
function readNames(file: Workbook, into: WorkbookModel): void {
  for (const {
    name,
    ranges,
    formulaExpression,
    rawText,
    localSheetId,
    hidden,
  } of file.definedNames.getAllEntries()) {
    if (localSheetId !== undefined || name.startsWith("_xlnm.")) continue;
    const text =
      formulaExpression ?? (ranges.length === 0 ? (rawText ?? "") : ranges.map(asExcelShows).join(","));
    into.setName({ name, formula: `=${withoutPrefixes(text)}`, visible: hidden !== true, comment: "" });
  }
}

/** The library puts every sheet's name in quotes; Excel only those that need it. */
function asExcelShows(reference: string): string {
  const { sheet, local } = splitSheet(reference);
  return sheet === null ? local : `${quoteSheet(sheet)}!${local}`;
}

function readSheet(source: Worksheet, sheet: SheetModel, lookOf: LookOf): readonly PendingFormula[] {
  sheet.visibility = VISIBILITY[source.state];
  sheet.tabColor = colorOf(source.properties.tabColor) ?? "";
  const formulas = readCells(source, sheet, lookOf);
  readLines(source, sheet, lookOf);
  const merged = source.mergedRegions.map(({ top, left, bottom, right }) => ({
    row: top - 1,
    column: left - 1,
    rows: bottom - top + 1,
    columns: right - left + 1,
  }));
  if (merged.length > 0) sheet.merge(merged);
  readTables(source, sheet);
  readRules(source, sheet);
  readView(source, sheet);
  readPage(source, sheet);
  sheet.protection = fromSheetProtection(source.sheetProtection);
  return formulas;
}

function readCells(source: Worksheet, sheet: SheetModel, lookOf: LookOf): readonly PendingFormula[] {
  const formulas: PendingFormula[] = [];
  source.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.isMerged && cell.master !== cell) return;
      const place = { row: cell.row - 1, column: cell.col - 1 };
      const format = lookOf(cell.style);
      const value = toScalar(cell.value);
      if (cell.formula) {
        formulas.push({
          ...place,
          formula: `=${withoutPrefixes(cell.formula)}`,
          value: toScalar(cell.result),
        });
      }
      if (value === "" && Object.keys(format).length === 0) return;
      sheet.write(place.row, place.column, { ...(cell.formula ? {} : { value }), format });
    });
  });
  return formulas;
}

/** A cell's value as Excel's client sees it: dates are serial numbers, rich text is text. */
function toScalar(value: CellValue): Scalar {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return dateToExcel(value);
  if (typeof value !== "object") return value;
  if ("error" in value) return value.error;
  if ("text" in value) return value.text;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("checkbox" in value) return value.checkbox;
  return "result" in value ? toScalar(value.result) : "";
}

function readLines(source: Worksheet, sheet: SheetModel, lookOf: LookOf): void {
  source.columns.forEach((column, index) => {
    // The library gives every column a width: Excel's own stands for none.
    const width = column.width ?? DEFAULT_COLUMN_WIDTH;
    const size = width === DEFAULT_COLUMN_WIDTH ? null : fromColumnWidth(width);
    const line = { size, hidden: column.hidden, outline: column.outlineLevel };
    const before = index === 0 ? null : sheet.column(index - 1);
    const change = changeOf(line, lookOf(column.style), before);
    if (change !== null) sheet.setColumn(index, change);
  });
  source.eachRow({ includeEmpty: true }, (row) => {
    const index = row.number - 1;
    const line = { size: row.height ?? null, hidden: row.hidden, outline: row.outlineLevel };
    const before = index === 0 ? null : sheet.row(index - 1);
    const change = changeOf(line, lookOf(row.style), before);
    if (change !== null) sheet.setRow(index, change);
  });
}

/**
 * Null for a line like any other. The library does not read which line carries a folded group's button: it is the
 * one after the group.
 */
function changeOf(
  line: Pick<Line, "size" | "hidden" | "outline">,
  format: CellFormat,
  before: Line | null,
): LineChange | null {
  const collapsed = before !== null && before.hidden && before.outline > line.outline;
  const isPlain = line.size === null && !line.hidden && line.outline === 0 && !collapsed;
  return isPlain && Object.keys(format).length === 0 ? null : { ...line, collapsed, format };
}

function readTables(source: Worksheet, sheet: SheetModel): void {
  for (const { model } of source.getTables()) {
    const area = parseAddress(model.tableRef ?? model.ref);
    if (area === null) throw new Error(`Table ${model.name} has no place: ${model.tableRef ?? model.ref}`);
    sheet.addTable({
      name: model.name,
      area: model.totalsRow === true ? { ...area, rows: area.rows - 1 } : area,
      showHeaders: model.headerRow !== false,
      style: model.style?.theme ?? "",
      showBandedRows: model.style?.showRowStripes === true,
      highlightFirstColumn: model.style?.showFirstColumn === true,
      showFilterButton:
        model.autoFilterRef !== undefined && !model.columns.every((c) => c.filterButton === false),
    });
  }
}

function readRules(source: Worksheet, sheet: SheetModel): void {
  for (const [address, given] of Object.entries(source.dataValidations.model)) {
    if (given === undefined) continue;
    const validation = fromDataValidation(given, fromSqref(address.replace(/^range:/, "")));
    if (validation !== null) sheet.addValidation(validation);
  }
  // Each one that is added comes first.
  for (const format of fromFormattings(source.conditionalFormattings).reverse())
    sheet.addConditionalFormat(format);
}

function readView(source: Worksheet, sheet: SheetModel): void {
  const view = source.views[0];
  if (view === undefined) return;
  sheet.showGridlines = view.showGridLines !== false;
  if (view.state === "frozen") sheet.freeze = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
}

/** The library's types promise a header and footer, but a sheet from a file has them only where the file does. */
interface Page extends Pick<Worksheet, "pageSetup"> {
  readonly headerFooter?: Worksheet["headerFooter"];
}

function readPage(source: Page, sheet: SheetModel): void {
  const header = fromHeaderText(source.headerFooter?.oddHeader);
  const footer = fromHeaderText(source.headerFooter?.oddFooter);
  const pages = {
    leftHeader: header.L,
    centerHeader: header.C,
    rightHeader: header.R,
    leftFooter: footer.L,
    centerFooter: footer.C,
    rightFooter: footer.R,
  };
  sheet.pageLayout = fromPageSetup(source.pageSetup, pages, sheet.pageLayout);
}
