import type { CellRow, CellValue } from "./cells";
import type { JournalEntry, Mark } from "./journal";
import { loadNamedCell, type NamedCell, writeNamedCell } from "./namedCell";
import { clearEntry, STATE_SHEET } from "./stateSheet";
import { isBlankRow, loadColumn, loadTable, type TablePresent } from "./tablePresent";

type RowsMark = Extract<Mark, { readonly kind: "rows" }>;

/** A table that rows were added to, and the data rows (from 0) that are ours to take out. */
interface AddedRows {
  readonly table: TablePresent;
  readonly indices: readonly number[];
}

/** What is in the workbook now, so that only what still stands is unmade. */
export interface Present {
  readonly sheets: ReadonlyMap<string, { readonly id: string }>;
  readonly names: ReadonlySet<string>;
  readonly added: ReadonlyMap<string, AddedRows>;
  /** By name. */
  readonly cells: ReadonlyMap<string, NamedCell>;
}

/** How far a roll back goes where a person has changed a cell since: it is left, or put back all the same. */
export type Reach = "ours" | "all";

/** Queues the reading of what an entry's marks speak of. The result may be called after the next sync. */
export function loadPresent(context: Excel.RequestContext, entry: JournalEntry): () => Present {
  const sheets = context.workbook.worksheets.load("items/name,items/id");
  const names = context.workbook.names.load("items/name");
  const added = entry.marks.flatMap((mark) =>
    mark.kind === "rows" ? [{ mark, rows: loadAdded(context, mark) }] : [],
  );
  const cells = entry.marks.flatMap((mark) =>
    mark.kind === "cell" ? [{ name: mark.name, cell: loadNamedCell(context, mark.name) }] : [],
  );
  return () => ({
    sheets: new Map(sheets.items.map((sheet) => [sheet.name, { id: sheet.id }])),
    names: new Set(names.items.map((item) => item.name)),
    added: new Map(
      added.flatMap(({ mark, rows }) => {
        const found = rows();
        return found === null ? [] : [[mark.table, found]];
      }),
    ),
    cells: new Map(
      cells.flatMap(({ name, cell }): [string, NamedCell][] => {
        const found = cell();
        return found === null ? [] : [[name, found]];
      }),
    ),
  });
}

function loadAdded(context: Excel.RequestContext, mark: RowsMark): () => AddedRows | null {
  const table = loadTable(context, mark.table);
  const keys = loadColumn(context, mark.table, mark.key);
  const behind = context.workbook.tables
    .getItemOrNullObject(mark.table)
    .getHeaderRowRange()
    .getOffsetRange(mark.rowsBefore + 1, 0)
    .getResizedRange(mark.keys.length - 1, 0)
    .load("formulas");
  return () => {
    const found = table();
    if (found === null) {
      return null;
    }
    const ours = new Set<CellValue>(mark.keys);
    const blank = (index: number): boolean => {
      const row = (behind.formulas as CellRow[])[index - mark.rowsBefore];
      return row !== undefined && isBlankRow(row);
    };
    const indices = [...keys().entries()].flatMap(([index, key]) =>
      ours.has(key) || (index >= mark.rowsBefore && blank(index)) ? [index] : [],
    );
    return { table: found, indices };
  };
}

/**
 * Queues the unmaking of everything an entry marks, and then of the entry itself. It can be run again: what is
 * gone already is passed over.
 */
export function rollBack(
  context: Excel.RequestContext,
  entry: JournalEntry,
  present: Present,
  reach: Reach,
): void {
  const made = entry.marks.flatMap((mark) => (mark.kind === "sheet" ? [mark.name] : []));
  const previous = [...present.sheets].find(([, sheet]) => sheet.id === entry.activeSheetId);
  if (previous && !made.includes(previous[0])) {
    context.workbook.worksheets.getItem(entry.activeSheetId).activate();
  }
  for (const mark of entry.marks.toReversed()) {
    unmake(context, mark, present, reach);
  }
  if (present.sheets.has(STATE_SHEET) && !made.includes(STATE_SHEET)) {
    clearEntry(context, entry);
  }
}

function unmake(context: Excel.RequestContext, mark: Mark, present: Present, reach: Reach): void {
  switch (mark.kind) {
    case "name":
      if (present.names.has(mark.name)) {
        context.workbook.names.getItem(mark.name).delete();
      }
      return;
    case "sheet":
      if (present.sheets.has(mark.name)) {
        context.workbook.worksheets.getItem(mark.name).delete();
      }
      return;
    case "rows": {
      const added = present.added.get(mark.table);
      if (added) {
        takeOut(context, added);
      }
      return;
    }
    case "shown":
      context.workbook.tables
        .getItemOrNullObject(mark.table)
        .columns.getItemOrNullObject(mark.header)
        .getDataBodyRange()
        .getEntireColumn().columnHidden = true;
      return;
    case "cell": {
      const cell = present.cells.get(mark.name);
      if (cell && (reach === "all" || cell.content === mark.after)) {
        writeNamedCell(context, mark.name, mark.before);
      }
    }
  }
}

/** From the bottom up, so that what is above keeps its place. A table's only row is blanked: Excel keeps one. */
function takeOut(context: Excel.RequestContext, { table, indices }: AddedRows): void {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const width = table.headers.length;
  const rangeOf = (first: number, count: number): Excel.Range =>
    sheet.getRangeByIndexes(table.row + 1 + first, table.column, count, width);
  const only = indices.length === table.rowCount;
  const gone = only ? indices.slice(1) : indices;
  for (const { first, count } of runsOf(gone).toReversed()) {
    const range = rangeOf(first, count);
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
    range.delete("Up");
  }
  // Said outright, so that it does not hang on whether a table shrinks with cells deleted across its whole width.
  const left = table.rowCount - gone.length;
  // What has moved up, and what is blank now, takes the height it needs.
  rangeOf(0, table.rowCount).format.autofitRows();
  sheet.tables.getItem(table.name).resize(sheet.getRangeByIndexes(table.row, table.column, 1 + left, width));
  if (only) {
    rangeOf(0, 1).clear("Contents");
  }
}

function runsOf(indices: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const index of indices) {
    const last = runs.at(-1);
    if (last && last.first + last.count === index) {
      last.count += 1;
    } else {
      runs.push({ first: index, count: 1 });
    }
  }
  return runs;
}
