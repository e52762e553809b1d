import type { CellRow } from "./cells";

/** Cells read in one answer; Excel on the web gives at most 5 MB. */
const SLICE_CELLS = 60_000;

/** A block of cells as it stands in the workbook. */
export interface Grid {
  readonly sheet: string;
  /** Zero-based, of the first cell. */
  readonly row: number;
  readonly column: number;
  readonly cells: readonly CellRow[];
}

/**
 * Queues the reading of a range that Excel finds when it comes to it. Yields wherever a slice may end. `rows` and
 * `columns` are what it had when last seen; rows added since come with the last slice.
 */
export function* loadGrid(
  range: Excel.Range,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Generator<number, () => Grid | null> {
  range.load("rowIndex,columnIndex");
  const sheet = range.worksheet.load("name");
  const step = Math.max(1, Math.floor(SLICE_CELLS / Math.max(1, columns)));
  const slices: Excel.Range[] = [];
  for (let first = 0; first === 0 || first < rows; first += step) {
    const start = range.getRow(first);
    const isLast = first + step >= rows;
    const slice = start.getBoundingRect(isLast ? range.getLastRow() : range.getRow(first + step - 1));
    slices.push(slice.load("formulas"));
    yield Math.min(step, rows - first) * columns;
  }
  return () =>
    range.isNullObject
      ? null
      : {
          sheet: sheet.name,
          row: range.rowIndex,
          column: range.columnIndex,
          cells: slices.flatMap((slice) => slice.formulas as CellRow[]),
        };
}

/** Runs a reading; where one answer would be too large, another round trip is made. The last slice is left queued. */
export async function inSlices<T>(reading: Generator<number, T>, sync: () => Promise<void>): Promise<T> {
  let queued = 0;
  for (;;) {
    const step = reading.next();
    if (step.done) {
      return step.value;
    }
    queued += step.value;
    if (queued > SLICE_CELLS) {
      await sync();
      queued = 0;
    }
  }
}
