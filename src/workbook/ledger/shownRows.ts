/**
 * Rows that a person has looked at and now changes. Somebody else may have changed them since: such a row is left as it
 * is and told, never overwritten.
 */
import type { CellValue } from "../cells";
import { AddinError } from "../../errors";
import { loadKeyedCells } from "../keyedCells";
import { RowsEditor } from "../rowsEditor";

/** Cells of one row that change together. */
export interface ShownRow {
  readonly key: string;
  readonly cells: readonly ShownCell[];
}

export interface ShownCell {
  readonly header: string;
  /** As it was read, without blanks at its edges. */
  readonly before: CellValue;
  readonly after: CellValue;
}

/**
 * The cells of a row that are to change; null where none is.
 *
 * @param judged columns that the decision is about, though they stay as they are: they must stand as shown too
 */
export function shownRow<Header extends string>(
  key: string,
  before: Readonly<Record<Header, CellValue>>,
  after: Readonly<Record<Header, CellValue>>,
  judged: readonly Header[] = [],
): ShownRow | null {
  const headers = Object.keys(after) as Header[];
  const changes = headers.filter((header) => before[header] !== after[header]);
  if (changes.length === 0) return null;
  const wanted = new Set([...changes, ...judged]);
  return {
    key,
    cells: [...wanted].map((header) => ({ header, before: before[header], after: after[header] })),
  };
}

/** Queues the reading of the cells that such rows would change. */
export function loadShownRows(
  context: Excel.RequestContext,
  table: string,
  key: string,
  rows: readonly ShownRow[],
): () => RowsEditor {
  const headers = new Set(rows.flatMap(({ cells }) => cells.map(({ header }) => header)));
  const cells = loadKeyedCells(context, table, key, headers);
  return () => new RowsEditor(table, key, cells());
}

/**
 * Changes the rows that still stand as they were shown.
 *
 * @returns keys of the others, which somebody else has changed or taken out since
 * @throws AddinError `registerDamaged` where the table lacks a column
 */
export function editShownRows(editor: RowsEditor, rows: readonly ShownRow[]): ReadonlySet<string> {
  const skipped = new Set<string>();
  for (const row of rows) {
    if (!isUnchanged(editor, [row])) {
      skipped.add(row.key);
      continue;
    }
    for (const { header, before, after } of row.cells) {
      if (before !== after) editor.set(row.key, header, after);
    }
  }
  return skipped;
}

/** Whether the rows are there and hold what was shown. */
export function isUnchanged(editor: RowsEditor, rows: readonly ShownRow[]): boolean {
  return rows.every(
    ({ key, cells }) =>
      editor.has(key) &&
      cells.every(({ header, before }) => String(editor.value(key, header)).trim() === String(before)),
  );
}

/** @throws AddinError `allChangedSince` where nothing of what was shown is left to write: no step for 撤销 is made then */
export function assertSomeLeft(left: number, skipped: number): void {
  if (left === 0 && skipped > 0) throw new AddinError("allChangedSince", { count: skipped });
}
