/** How tables that are made when first needed are told: their columns, their sheet, their cells. */
import { toSerial } from "../../plan/date";
import type { CellRow, CellValue } from "../cells";
import type { SheetDraft } from "../sheetDraft";
import type { TableColumn } from "../tableWriter";

type Named<Header extends string> = TableColumn & { readonly header: Header };

export const text = <Header extends string>(header: Header, width: number): Named<Header> => ({
  header,
  kind: "text",
  width,
  centred: false,
});
export const word = <Header extends string>(
  header: Header,
  width: number,
  choices?: readonly string[],
): Named<Header> => ({ header, kind: "text", width, centred: true, ...(choices ? { choices } : {}) });
export const date = <Header extends string>(header: Header): Named<Header> => ({
  header,
  kind: "date",
  width: 72,
  centred: true,
});

/** A cell that says yes or nothing. */
export const YES = "是";

/** What a row shows of its task beside its 编号: as it was when the row was made. */
export interface TaskShown {
  readonly seq: string;
  readonly text: string;
}

/** A sheet that holds one table. */
export function sheetOf(
  sheet: string,
  table: string,
  key: string,
  columns: readonly TableColumn[],
  rows: readonly CellRow[],
): SheetDraft {
  return { name: sheet, settings: [], tables: [{ name: table, key, row: 0, column: 0, columns, rows }] };
}

/** A day as a cell. */
export function dateCell(day: string | null): CellValue {
  return day === null ? "" : toSerial(day);
}

export function yesCell(value: boolean): CellValue {
  return value ? YES : "";
}
