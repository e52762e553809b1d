import { AddinError } from "../errors";
import { type CellRow, type CellValue, fillRange, type Piece, piecesOf, writePieces } from "./cells";
import { columnLetter } from "./columns";
import type { Mark } from "./journal";
import { rowsWritten } from "./rowsWritten";
import type { TablePresent } from "./tablePresent";
import { formatColumns, numberFormat, rule, type TableDraft } from "./tableWriter";

/** Rows to go under a table that stands already, whose columns the clerk may have moved. */
export interface Addition {
  readonly present: TablePresent;
  readonly draft: TableDraft;
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
export function rowsMark({ present, draft }: Addition): Mark {
  const missing = draft.columns.filter(
    ({ header }, index) => !present.headers.includes(header) && draft.rows.some((row) => row[index] !== ""),
  );
  if (missing.length > 0) {
    throw new AddinError("registerDamaged", {
      missing: missing.map(({ header }) => `${present.name}[${header}]`).join("、"),
    });
  }
  const written = rowsWritten(draft);
  return {
    kind: "rows",
    ...written,
    rowsBefore: present.rowsUsed,
    others: present.headers.filter((header) => !written.headers.includes(header)),
  };
}

/**
 * Queues the look at the range that the rows will take. The result is why they have no room there, null when they
 * have: `belowOccupied`, `mergedBelow`.
 */
export function loadBelow(
  context: Excel.RequestContext,
  table: string,
  rows: number,
): () => AddinError | null {
  const found = context.workbook.tables.getItemOrNullObject(table);
  const sheet = found.worksheet.load("name");
  const below = found.getRange().getRowsBelow(Math.max(1, rows)).load("formulas,rowIndex,columnIndex");
  const merged = below.getMergedAreasOrNullObject().load("address");
  return () => {
    if (below.isNullObject) {
      return null;
    }
    // Blank or not: rows that run into merged cells would be cut up, and Excel tells so too late.
    if (!merged.isNullObject) {
      const address = merged.address.replaceAll(/[^,]*!/gu, "");
      return new AddinError("mergedBelow", { table, sheet: sheet.name, address });
    }
    const cells = below.formulas as CellRow[];
    const row = cells.findIndex((line) => line.some((cell) => cell !== ""));
    const column = cells[row]?.findIndex((cell) => cell !== "");
    if (column === undefined) {
      return null;
    }
    const address = `${columnLetter(below.columnIndex + column)}${below.rowIndex + row + 1}`;
    return new AddinError("belowOccupied", { table, sheet: sheet.name, address });
  };
}

/**
 * Queues what Excel stops the batch at when the table is no longer as it was read, as far as the rows depend on it:
 * it begins and ends where it did, its columns stand where they stood, nothing stands in the rows below it, and
 * where its only row was blank, it is so still. The intersection of ranges that do not meet is an error.
 */
export function assertRoom(context: Excel.RequestContext, { present, draft }: Addition): void {
  const table = context.workbook.tables.getItem(present.name);
  const header = table.getHeaderRowRange();
  for (const [offset, name] of present.headers.entries()) {
    table.columns.getItem(name).getHeaderRowRange().getIntersection(header.getCell(0, offset));
  }
  const whole = table.getRange();
  const place = (row: number): Excel.Range => table.worksheet.getRangeByIndexes(row, present.column, 1, 1);
  header.getCell(0, 0).getIntersection(place(present.row));
  whole
    .getLastRow()
    .getCell(0, 0)
    .getIntersection(place(present.row + present.rowCount));
  whole.getResizedRange(draft.rows.length, 0).getUsedRange(true).getLastRow().getIntersection(whole);
  if (present.rowsUsed === 0) {
    for (const run of runsOf(constantColumns({ present, draft }))) {
      const cells = header.getCell(0, run[0]?.target ?? 0).getResizedRange(1, run.length - 1);
      cells.getUsedRange(true).getLastRow().getIntersection(header);
    }
  }
}

/**
 * Queues the rows: the table grows first, so that nothing stands outside it, then formats, then values. Excel finds
 * the place when it comes to it, and every range is made in this batch: what is written in a later one stays with
 * its rows, wherever others move them.
 */
export function* addRows(context: Excel.RequestContext, addition: Addition): Generator<Piece> {
  const { present, draft } = addition;
  const { rows } = draft;
  const table = context.workbook.tables.getItem(present.name);
  const block = growTable(table, present, rows.length);
  const placed = placedColumns(addition);
  for (const { source, target } of placed) {
    const column = draft.columns[source];
    if (column) {
      const range = block.getColumn(target);
      fillRange(range, "numberFormat", numberFormat(column, rows, source));
      if (column.kind === "formula") {
        fillRange(range, "formulas", String(rows[0]?.[source] ?? ""));
      }
    }
  }
  const written = runsOf(constantColumns(addition)).flatMap((run) =>
    piecesOf(
      block.getCell(0, run[0]?.target ?? 0),
      rows.map((row) => run.map(({ source }): CellValue => row[source] ?? "")),
    ),
  );
  formatColumns(draft.columns, (offset) => {
    const target = placed.find(({ source }) => source === offset)?.target;
    return target === undefined ? null : block.getColumn(target);
  });
  for (const run of runsOf(placed)) {
    rule(block.getColumn(run[0]?.target ?? 0).getResizedRange(0, run.length - 1));
  }
  yield* writePieces(written);
  block.format.autofitRows();
}

/** The new rows of a table that has grown by them; a table's only row, when blank, is the first of them. */
function growTable(table: Excel.Table, present: TablePresent, rows: number): Excel.Range {
  const whole = table.getRange();
  const isBlank = present.rowsUsed === 0;
  const last = whole.getLastRow();
  const block = (isBlank ? last : last.getOffsetRange(1, 0)).getResizedRange(rows - 1, 0);
  table.resize(whole.getResizedRange(isBlank ? rows - 1 : rows, 0));
  return block;
}

function constantColumns({ present, draft }: Pick<Addition, "present" | "draft">): Placed[] {
  return placedColumns({ present, draft }).filter(({ source }) => draft.columns[source]?.kind !== "formula");
}

function placedColumns({ present, draft }: Pick<Addition, "present" | "draft">): Placed[] {
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
