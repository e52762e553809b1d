import type { ICellData } from "@univerjs/core";
import { coerce } from "./book/coercion";
import type { Sheet } from "./book/sheet";
import type { Area } from "./model";

type Typed = string | number | boolean;

/** What a person typed, as the cells that Univer's own editor would write. */
export function cellsOfInput(
  sheet: Sheet,
  area: Area,
  values: readonly (readonly Typed[])[],
  today: Date,
): ICellData[][] {
  return values.map((line, down) =>
    line.map((typed, right) => cellOf(sheet, area.row + down, area.column + right, typed, today)),
  );
}

function cellOf(sheet: Sheet, row: number, column: number, typed: Typed, today: Date): ICellData {
  const change = coerce(typed, sheet.formatAt(row, column).numberFormat, today) ?? { value: typed };
  if (change.formula !== undefined)
    return { f: sheet.toEngineFormula(change.formula, row, column), v: null, p: null };
  const { value = "" } = change;
  const pattern = change.format?.numberFormat;
  const style = pattern === undefined || pattern === null ? {} : { s: { n: { pattern } } };
  if (value === "") return { v: null, f: null, si: null, p: null };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: 3, f: null, si: null, p: null };
  return { v: value, t: typeof value === "number" ? 2 : 1, f: null, si: null, p: null, ...style };
}
