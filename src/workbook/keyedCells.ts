import type { CellRow, CellValue } from "./cells";
import type { CellChange, CellsChanged } from "./journal";
import { loadTable } from "./tablePresent";

/** Columns of a table beside the keys of its rows, as they stand in the workbook. */
export interface KeyedCells {
  readonly sheet: string;
  /** Of the first data row; zero-based. */
  readonly row: number;
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
      : { sheet: found.sheet, row: found.row + 1, keys: keys.map(String), columns: cells };
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

/** Where each change stands, its row known by the key that it had or by the one that the command gave it. */
export function placeChanges({ key, changes }: CellsChanged, cells: KeyedCells): Placed[] {
  const places = new Map<string, number>();
  for (const [index, each] of cells.keys.entries()) {
    // Keys are unique but for mistakes; the upper row counts then, when written and when taken back.
    places.set(each, places.get(each) ?? index);
  }
  const renamed = new Map(
    changes.flatMap(({ key: before, header, after }): [string, string][] =>
      header === key ? [[before, String(after)]] : [],
    ),
  );
  return changes.map((change) => {
    const after = renamed.get(change.key);
    const index = (after === undefined ? undefined : places.get(after)) ?? places.get(change.key) ?? null;
    const now = index === null ? null : (cells.columns.get(change.header)?.[index] ?? null);
    return { change, index, now };
  });
}
