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

/** Rows that are written at once, and the range that takes them. */
export interface RowsToWrite {
  readonly range: Excel.Range;
  readonly rows: readonly CellRow[];
  readonly bytes: number;
}

/** Rows in pieces that a request can carry, from a cell on. */
export function piecesOf(first: Excel.Range, rows: readonly CellRow[]): RowsToWrite[] {
  const pieces: RowsToWrite[] = [];
  let start = 0;
  let bytes = 0;
  for (const [index, cells] of rows.entries()) {
    bytes += utf8.encode(JSON.stringify(cells)).length;
    if (bytes >= PIECE_BYTES || index === rows.length - 1) {
      const piece = rows.slice(start, index + 1);
      const range = first.getOffsetRange(start, 0).getResizedRange(piece.length - 1, cells.length - 1);
      pieces.push({ range, rows: piece, bytes });
      start = index + 1;
      bytes = 0;
    }
  }
  return pieces;
}

/** Queues the writing of rows; yields each piece as it is queued. */
export function* writePieces(pieces: readonly RowsToWrite[]): Generator<Piece> {
  for (const { range, rows, bytes } of pieces) {
    range.values = rows.map((row) => [...row]);
    yield { bytes, cells: rows.length * (rows[0]?.length ?? 0) };
  }
}

/** Queues the writing of rows at a place, in pieces; yields each piece as it is queued. */
export function writeRows(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  rows: readonly CellRow[],
): Generator<Piece> {
  return writePieces(piecesOf(sheet.getRangeByIndexes(row, column, 1, 1), rows));
}

/**
 * Queues one value for every cell of a range. Excel takes a single value for a whole range, which keeps a column
 * of formulas from being sent once a row; only the type declarations do not know it.
 */
export function fillRange(range: Excel.Range, property: "formulas" | "numberFormat", value: string): void {
  range[property] = value as unknown as string[][];
}
