import { AddinError } from "../errors";
import { type CellRow, type CellValue, fillRange, type Piece, writeRows } from "./cells";
import { fingerprintRows } from "./fingerprint";
import type { Mark } from "./journal";
import type { TablePresent } from "./tablePresent";
import { formatColumns, numberFormat, rule, type TableDraft } from "./tableWriter";

/** Rows to go under a table that stands already, whose columns the clerk may have moved. */
export interface Addition {
  readonly present: TablePresent;
  readonly draft: TableDraft;
  /** Header of the column by which the rows are known. */
  readonly key: string;
}

/** Where each of the draft's columns stands in the table: offsets from its first column. */
interface Placed {
  readonly source: number;
  readonly target: number;
}

/**
 * The mark by which added rows are taken out again.
 * @throws AddinError `registerDamaged` when the table lacks a column that the rows fill
 */
export function rowsMark({ present, draft, key }: Addition): Mark {
  const missing = draft.columns.filter(
    ({ header }, index) => !present.headers.includes(header) && draft.rows.some((row) => row[index] !== ""),
  );
  if (missing.length > 0) {
    throw new AddinError("registerDamaged", {
      missing: missing.map(({ header }) => `${present.name}[${header}]`).join("、"),
    });
  }
  const at = draft.columns.findIndex(({ header }) => header === key);
  return {
    kind: "rows",
    table: present.name,
    key,
    keys: [...new Set(draft.rows.map((row) => String(row[at])))],
    rowsBefore: present.rowsUsed,
    headers: draft.columns.map(({ header }) => header),
    rows: fingerprintRows(draft.rows),
  };
}

/** The range that the rows will take, to be seen blank before anything is written. */
export function loadBelow(context: Excel.RequestContext, table: string, rows: number): () => boolean {
  const below = context.workbook.tables
    .getItemOrNullObject(table)
    .getRange()
    .getRowsBelow(Math.max(1, rows))
    .load("formulas");
  return () =>
    below.isNullObject || (below.formulas as CellRow[]).every((row) => row.every((cell) => cell === ""));
}

/** Queues the rows: the table grows first, so that nothing stands outside it, then formats, then values. */
export function* addRows(sheet: Excel.Worksheet, addition: Addition): Generator<Piece> {
  const { present, draft } = addition;
  const { rows } = draft;
  if (rows.length === 0) {
    return;
  }
  const first = present.row + 1 + present.rowsUsed;
  sheet.tables
    .getItem(present.name)
    .resize(
      sheet.getRangeByIndexes(
        present.row,
        present.column,
        1 + present.rowsUsed + rows.length,
        present.headers.length,
      ),
    );
  const placed = placedColumns(addition);
  for (const { source, target } of placed) {
    const column = draft.columns[source];
    if (column) {
      const range = sheet.getRangeByIndexes(first, present.column + target, rows.length, 1);
      fillRange(range, "numberFormat", numberFormat(column, rows, source));
      if (column.kind === "formula") {
        fillRange(range, "formulas", String(rows[0]?.[source] ?? ""));
      }
    }
  }
  const constant = placed.filter(({ source }) => draft.columns[source]?.kind !== "formula");
  for (const run of runsOf(constant)) {
    const block = rows.map((row) => run.map(({ source }): CellValue => row[source] ?? ""));
    yield* writeRows(sheet, first, present.column + (run[0]?.target ?? 0), block);
  }
  formatColumns(sheet, draft.columns, (offset) => {
    const target = placed.find(({ source }) => source === offset)?.target;
    return target === undefined ? null : { row: first, column: present.column + target, rows: rows.length };
  });
  for (const run of runsOf(placed)) {
    const column = present.column + (run[0]?.target ?? 0);
    rule(sheet.getRangeByIndexes(first, column, rows.length, run.length));
  }
  sheet.getRangeByIndexes(first, present.column, rows.length, present.headers.length).format.autofitRows();
}

function placedColumns({ present, draft }: Addition): Placed[] {
  return draft.columns
    .map(({ header }, source) => ({ source, target: present.headers.indexOf(header) }))
    .filter(({ target }) => target >= 0)
    .sort((a, b) => a.target - b.target);
}

/** Columns of ours that stand side by side: the clerk's own columns between them are not touched. */
function runsOf(placed: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const column of placed) {
    const last = runs.at(-1);
    if (last?.at(-1)?.target === column.target - 1) {
      last.push(column);
    } else {
      runs.push([column]);
    }
  }
  return runs;
}
