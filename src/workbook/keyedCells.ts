import type { CellRow, CellValue } from "./cells";
import type { CellChange, CellsChanged } from "./journal";
import { loadTable } from "./tablePresent";

/** Columns of a table beside the keys of its rows, as they stand in the workbook. */
export interface KeyedCells {
  readonly sheet: string;
  /** Of the first data row; zero-based. */
  readonly row: number;
  /** Of the whole table. */
  readonly headers: readonly string[];
  readonly keys: readonly string[];
  /** Formulas as formulas, by header; a column that the table lacks is absent. */
  readonly columns: ReadonlyMap<string, readonly CellValue[]>;
}

/** Queues the reading of some columns of a table. Null where there is no such table or no such key column. */
export function loadKeyedCells(
  context: Excel.RequestContext,
  table: string,
  key: string,
  headers: Iterable<string>,
): () => KeyedCells | null {
  const present = loadTable(context, table);
  const columns = [...new Set([key, ...headers])].map((header) => ({
    header,
    range: context.workbook.tables
      .getItemOrNullObject(table)
      .columns.getItemOrNullObject(header)
      .getDataBodyRange()
      .load("formulas"),
  }));
  return () => {
    const found = present();
    const cells = new Map(
      columns.flatMap(({ header, range }): [string, readonly CellValue[]][] =>
        range.isNullObject ? [] : [[header, (range.formulas as CellRow[]).map(([cell]) => cell ?? "")]],
      ),
    );
    const keys = cells.get(key);
    return found === null || keys === undefined
      ? null
      : {
          sheet: found.sheet,
          row: found.row + 1,
          headers: found.headers,
          keys: keys.map(String),
          columns: cells,
        };
  };
}

/** The same for what a command changed. */
export function loadChanged(
  context: Excel.RequestContext,
  { table, key, changes }: CellsChanged,
): () => KeyedCells | null {
  return loadKeyedCells(context, table, key, new Set(changes.map(({ header }) => header)));
}

/** A change, and the data row (from 0) in which it stands or is to stand; null where that row is gone. */
export interface Placed {
  readonly change: CellChange;
  readonly index: number | null;
  /** What stands in the cell; null where the row or the column is gone. */
  readonly now: CellValue | null;
}

/** Where each change is to be made: its row is known by the key that it has. */
export function placeChanges({ changes }: CellsChanged, cells: KeyedCells): Placed[] {
  const places = placesOf(cells);
  return changes.map((change) => placed(change, places.get(change.key), cells));
}

/** Where each change stands since: a row may be known by the key that the command gave it. */
export function placeMade({ key, changes }: CellsChanged, cells: KeyedCells): Placed[] {
  const places = placesOf(cells);
  const renamed = changes.filter(({ header }) => header === key);
  // Keys are written in one go, and one row may have been given what was the key of another.
  const count = (keys: readonly string[]): number => keys.filter((each) => places.has(each)).length;
  const isRenamed =
    count(renamed.map(({ after }) => String(after))) >= count(renamed.map((each) => each.key));
  const given = new Map(isRenamed ? renamed.map((each) => [each.key, String(each.after)]) : []);
  return changes.map((change) => placed(change, places.get(given.get(change.key) ?? change.key), cells));
}

/** Keys are unique but for mistakes; the upper row counts then, when written and when taken back. */
function placesOf({ keys }: KeyedCells): Map<string, number> {
  return new Map([...keys.entries()].reverse().map(([index, key]) => [key, index]));
}

function placed(change: CellChange, index: number | undefined, { columns }: KeyedCells): Placed {
  const now = index === undefined ? null : (columns.get(change.header)?.[index] ?? null);
  return { change, index: index ?? null, now };
}
