import type { CellRow, CellValue } from "./cells";

/** A table as it stands in the workbook now, wherever the clerk has put its columns. */
export interface TablePresent {
  readonly name: string;
  readonly sheet: string;
  readonly isSheetVisible: boolean;
  /** Of the header row; zero-based. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Data rows. */
  readonly rowCount: number;
  /** Data rows in use: Excel keeps one blank row in a table that holds nothing. */
  readonly rowsUsed: number;
}

/** Queues the reading of where a table stands. Null when there is no such table. */
export function loadTable(context: Excel.RequestContext, name: string): () => TablePresent | null {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const header = table.getHeaderRowRange().load("values,rowIndex,columnIndex");
  const body = table.getDataBodyRange().load("rowCount");
  const firstRow = body.getRow(0).load("formulas");
  const sheet = table.worksheet.load("name,visibility");
  return () => {
    if (header.isNullObject) {
      return null;
    }
    const isBlank = body.rowCount === 1 && isBlankRow((firstRow.formulas as CellRow[])[0] ?? []);
    return {
      name,
      sheet: sheet.name,
      isSheetVisible: sheet.visibility === "Visible",
      row: header.rowIndex,
      column: header.columnIndex,
      headers: (header.values[0] ?? []).map(String),
      rowCount: body.rowCount,
      rowsUsed: isBlank ? 0 : body.rowCount,
    };
  };
}

/** Queues the reading of one column's constants, top to bottom; empty when there is no such column. */
export function loadColumn(context: Excel.RequestContext, table: string, header: string): () => CellValue[] {
  const column = context.workbook.tables
    .getItemOrNullObject(table)
    .columns.getItemOrNullObject(header)
    .getDataBodyRange()
    .load("values");
  return () => (column.isNullObject ? [] : (column.values as CellRow[]).map((row) => row[0] ?? ""));
}

/** Nothing but formulas, which Excel fills down by itself. */
export function isBlankRow(row: CellRow): boolean {
  return row.every((cell) => cell === "" || String(cell).startsWith("="));
}
