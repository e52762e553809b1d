import type { CellRow, CellValue } from "./cells";
import { fingerprintRows } from "./fingerprint";
import type { Mark, RowsWritten } from "./journal";
import type { Present } from "./present";
import { fingerprintNow } from "./rowsWritten";
import { loadTable, type TablePresent } from "./tablePresent";
import { type Grid, loadGrid } from "./tableRows";

type SheetMark = Extract<Mark, { readonly kind: "sheet" }>;
type RowsMark = Extract<Mark, { readonly kind: "rows" }>;

/** Rows that a command wrote, beside the rows that stand there now. */
export interface Written {
  readonly sheet: string;
  readonly before: readonly string[];
  /** Keys of the rows before; null where rows have none. */
  readonly keys: readonly string[] | null;
  readonly now: readonly RowNow[];
}

export interface RowNow {
  readonly print: string;
  readonly key: string | null;
  /** As Excel numbers it. */
  readonly row: number;
}

/** Queues the reading of what a mark speaks of; the result is called after the round trip. */
export function* loadWritten(
  context: Excel.RequestContext,
  mark: Mark,
  present: Present,
): Generator<number, () => Written[]> {
  if (mark.kind === "rows") {
    return yield* loadAddedRows(context, mark, present);
  }
  if (mark.kind === "sheet" && mark.rows !== null) {
    return yield* loadMadeSheet(context, mark, present);
  }
  return () => [];
}

function* loadAddedRows(
  context: Excel.RequestContext,
  mark: RowsMark,
  present: Present,
): Generator<number, () => Written[]> {
  const seen = present.tables.get(mark.table);
  if (seen === undefined) {
    return () => [];
  }
  const body = context.workbook.tables.getItem(mark.table).getDataBodyRange();
  const table = loadTable(context, mark.table);
  const grid = yield* loadGrid(body, { rows: seen.rowCount, columns: seen.headers.length });
  return () => {
    const rows = tableRows(mark, mark.others, table(), grid());
    const ours = rows.filter(({ key }) => key !== null && mark.keys.includes(key));
    return [{ sheet: seen.sheet, before: mark.rows, keys: mark.keys, now: ours }];
  };
}

function* loadMadeSheet(
  context: Excel.RequestContext,
  mark: SheetMark,
  present: Present,
): Generator<number, () => Written[]> {
  const sheet = present.made.get(mark.name);
  const used = sheet === undefined ? undefined : present.used.get(sheet);
  if (sheet === undefined || used === undefined) {
    return () => [];
  }
  const range = context.workbook.worksheets.getItem(sheet).getUsedRange(true);
  const tables = mark.tables.map((written) => ({ written, table: loadTable(context, written.table) }));
  const grid = yield* loadGrid(range, used);
  return () => {
    const cells = grid();
    const found = tables.map(({ written, table }) => ({ written, table: table() }));
    return [
      ...found.map(({ written, table }) => ({
        sheet,
        before: written.rows,
        keys: written.keys,
        now: tableRows(written, [], table, table === null || cells === null ? null : bodyOf(table, cells)),
      })),
      {
        sheet,
        before: mark.rows ?? [],
        keys: null,
        now: cells === null ? [] : outside(cells, found),
      },
    ];
  };
}

function tableRows(
  written: RowsWritten,
  others: readonly string[],
  table: TablePresent | null,
  grid: Grid | null,
): RowNow[] {
  if (table === null || grid === null) {
    return [];
  }
  const at = table.headers.indexOf(written.key);
  return grid.cells.map((row, index) => ({
    print: fingerprintNow(written, others, table.headers, row),
    key: String(row[at] ?? ""),
    row: grid.row + index + 1,
  }));
}

/** The data rows of a table, cut out of the sheet's cells. */
function bodyOf(table: TablePresent, grid: Grid): Grid {
  const row = table.row + 1;
  const column = table.column;
  const cells = Array.from({ length: table.rowCount }, (_, down) =>
    table.headers.map((_header, right) => cellAt(grid, row + down, column + right)),
  );
  return { sheet: grid.sheet, row, column, cells };
}

function cellAt(grid: Grid, row: number, column: number): CellValue {
  return grid.cells[row - grid.row]?.[column - grid.column] ?? "";
}

/** The rows of a sheet from column A on, without what stands in its tables. */
function outside(grid: Grid, tables: readonly { readonly table: TablePresent | null }[]): RowNow[] {
  const blocks = tables.flatMap(({ table }) => table ?? []);
  const width = grid.column + (grid.cells[0]?.length ?? 0);
  return grid.cells.map((_cells, index) => {
    const row = grid.row + index;
    const cells: CellRow = Array.from({ length: width }, (_, column) =>
      blocks.some((block) => isInside(block, row, column)) ? "" : cellAt(grid, row, column),
    );
    return { print: fingerprintRows([cells])[0] ?? "", key: null, row: row + 1 };
  });
}

function isInside(table: TablePresent, row: number, column: number): boolean {
  return (
    row >= table.row &&
    row <= table.row + table.rowCount &&
    column >= table.column &&
    column < table.column + table.headers.length
  );
}
