import { BadFormula, type Sheet } from "../book/sheet";
import { coerce } from "../book/coercion";
import { renameHeaders } from "../book/tableHeaders";
import type { Scalar } from "../model";
import { invalidArgument } from "../protocol/errors";
import { changed } from "./events";
import type { RangeTarget } from "./rangeTarget";
import { block, text } from "./values";

/** Excel gives no values of more cells than this. */
const MOST_CELLS = 5_000_000;

function grid<Value>(range: RangeTarget, read: (row: number, column: number) => Value): Value[][] | null {
  const { area } = range;
  if (area.rows * area.columns > MOST_CELLS) return null;
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (_unused, right) => read(area.row + down, area.column + right)),
  );
}

export function values(range: RangeTarget): Scalar[][] | null {
  return grid(range, (row, column) => range.sheet.cellsOf.value(row, column));
}

/** Formulas where there are any, values elsewhere. */
export function formulas(range: RangeTarget): Scalar[][] | null {
  const { cellsOf } = range.sheet;
  return grid(range, (row, column) => cellsOf.formula(row, column) ?? cellsOf.value(row, column));
}

export function texts(range: RangeTarget): string[][] | null {
  const { sheet } = range;
  return grid(range, (row, column) =>
    displayed(sheet, sheet.cellsOf.value(row, column), sheet.formatAt(row, column).numberFormat ?? "General"),
  );
}

/** A value as the cell shows it. */
export function displayed({ engine }: Sheet, value: Scalar, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return engine.modules.numfmt.format(numberFormat, value, { locale: "zh-CN" }).trim();
}

export function valueTypes(range: RangeTarget): string[][] | null {
  return grid(range, (row, column) => valueType(range.sheet.cellsOf.value(row, column)));
}

function valueType(value: Scalar): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/.test(value) ? "Error" : "String";
}

export function numberFormats(range: RangeTarget): string[][] | null {
  return grid(range, (row, column) => range.sheet.formatAt(row, column).numberFormat ?? "General");
}

/** Writes values or formulas as Excel would take them from a program, one block or one value for all. */
export function write(range: RangeTarget, given: unknown): void {
  range.assertEditable();
  const { sheet, area, session } = range;
  if (area.rows * area.columns > MOST_CELLS) throw invalidArgument("The range is too large to be written.");
  const at = block(given, area.rows, area.columns);
  const before = area.rows * area.columns === 1 ? sheet.cellsOf.value(area.row, area.column) : null;
  const inherited = inheritedNumberFormat(range);
  for (const { row, column, down, right } of range.places()) {
    const numberFormat = sheet.cellsOf.numberFormat(row, column) ?? inherited(row, column);
    const change = coerce(at(down, right), numberFormat, session.now());
    if (change === undefined)
      throw invalidArgument(`${JSON.stringify(at(down, right))} is no value for a cell.`);
    if (change !== null) writeCell(range, row, column, change);
  }
  renameHeaders(session.book, sheet, area);
  changed(range, "RangeEdited", before);
}

function writeCell(
  range: RangeTarget,
  row: number,
  column: number,
  change: Parameters<RangeTarget["sheet"]["write"]>[2],
): void {
  try {
    range.sheet.write(row, column, change);
  } catch (error) {
    if (error instanceof BadFormula) throw invalidArgument(`${error.message} is no formula for this cell.`);
    throw error;
  }
}

/** The number format of rows, columns and the sheet, looked up once for a block. */
function inheritedNumberFormat({ sheet }: RangeTarget): (row: number, column: number) => string | undefined {
  const rows = new Set(sheet.rowsSet());
  const columns = new Map(
    sheet.columnsSet().map((index) => [index, sheet.column(index).format.numberFormat]),
  );
  const whole = sheet.defaultFormat.numberFormat;
  return (row, column) =>
    (rows.has(row) ? sheet.row(row).format.numberFormat : undefined) ?? columns.get(column) ?? whole;
}

export function writeNumberFormats(range: RangeTarget, given: unknown): void {
  range.assertEditable();
  const { area, sheet } = range;
  if (!Array.isArray(given)) {
    applyFormat(range, { numberFormat: text(given) });
    return;
  }
  const at = block(given, area.rows, area.columns);
  for (const { row, column, down, right } of range.places()) {
    const numberFormat = at(down, right);
    if (numberFormat !== null) sheet.write(row, column, { format: { numberFormat: text(numberFormat) } });
  }
}

/** Changes the look of every cell; whole rows, columns and sheets are changed as such. */
export function applyFormat(
  range: RangeTarget,
  format: Parameters<RangeTarget["sheet"]["write"]>[2]["format"],
): void {
  if (format === undefined) return;
  const { sheet, area } = range;
  if (!range.isWholeRows && !range.isWholeColumns) {
    for (const { row, column } of range.places()) sheet.write(row, column, { format });
    return;
  }
  if (range.isWholeRows && range.isWholeColumns) sheet.changeDefaultFormat(format);
  else if (range.isWholeRows) sheet.rowsOf.set(area.row, { format }, area.rows);
  else sheet.columnsOf.set(area.column, { format }, area.columns);
  for (const { row, column } of sheet.cellsOf.within(area)) sheet.write(row, column, { format });
}
