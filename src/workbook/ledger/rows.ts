/** Rows of the tables beside the register, read by header. */
import { fromSerial } from "../../plan/date";
import type { CellRow, CellValue } from "../cells";

/** A row by header; "" for a column that the table lacks. */
export type Read<Header extends string = string> = (header: Header) => CellValue;

/** Queues the reading of a table's rows; none where there is no such table. Blank rows are left out. */
export function loadRows(context: Excel.RequestContext, name: string): () => Read[] {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("values");
  return () => {
    if (table.isNullObject) return [];
    const places = new Map((header.values[0] ?? []).map((label: unknown, index) => [String(label), index]));
    const rows = (body.values as CellRow[]).filter((row) => row.some((cell) => cell !== ""));
    return rows.map((row) => (wanted) => row[places.get(wanted) ?? -1] ?? "");
  };
}

/** A day, or null for a blank cell and for text that nobody has made a date yet. */
export function dateOf(cell: CellValue): string | null {
  return typeof cell === "number" ? fromSerial(cell) : null;
}

export function textOf(cell: CellValue): string {
  return String(cell).trim();
}

export function numberOf(cell: CellValue): number | null {
  const number = Number(cell);
  return textOf(cell) === "" || !Number.isFinite(number) ? null : number;
}
