/** What the add-in writes into a cell: text, a number (dates are serials), a formula (text with `=`), or "" for blank. */
export type CellValue = string | number;

export type CellRow = readonly CellValue[];

/** How many bytes of rows one piece of a request carries at most. */
const PIECE_BYTES = 500_000;

const utf8 = new TextEncoder();

/** One piece of a block of rows that has been queued. */
export interface Piece {
  readonly bytes: number;
  readonly cells: number;
}

/** Queues the writing of rows at a place, in pieces; yields each piece as it is queued. */
export function* writeRows(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  rows: readonly CellRow[],
): Generator<Piece> {
  let first = 0;
  let bytes = 0;
  for (const [index, cells] of rows.entries()) {
    bytes += utf8.encode(JSON.stringify(cells)).length;
    const last = index === rows.length - 1;
    if (bytes >= PIECE_BYTES || last) {
      const piece = rows.slice(first, index + 1).map((cell) => [...cell]);
      sheet.getRangeByIndexes(row + first, column, piece.length, cells.length).values = piece;
      yield { bytes, cells: piece.length * cells.length };
      first = index + 1;
      bytes = 0;
    }
  }
}

/**
 * Queues one value for every cell of a range. Excel takes a single value for a whole range, which keeps a column
 * of formulas from being sent once a row; only the type declarations do not know it.
 */
export function fillRange(range: Excel.Range, property: "formulas" | "numberFormat", value: string): void {
  range[property] = value as unknown as string[][];
}
