import type { Piece } from "./pageContent";

/** Pieces that stand on one line, from left to right. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A gap as wide as this many characters parts words; a smaller one is only the font's. */
const BLANK = 0.2;
/** Baselines this far apart, in characters, are still one line (small figures, quotation marks). */
const SAME_LINE = 0.45;
/** Two columns of a page leave at least so much between them, in characters. */
const GUTTER = 1.5;
/** Fewer lines beside one another are no columns. */
const LEAST_LINES = 6;

/** The lines of a part of a page, from top to bottom; of a part set in two columns, the left one first. */
export function textLines(pieces: readonly Piece[]): TextLine[] {
  const gutter = gutterOf(pieces);
  if (gutter === null) return linesOf(pieces);
  return [
    ...linesOf(pieces.filter(({ left }) => left < gutter)),
    ...linesOf(pieces.filter(({ left }) => left >= gutter)),
  ];
}

function linesOf(pieces: readonly Piece[]): TextLine[] {
  return rowsOf(pieces).map(lineOf);
}

/** Pieces of one line as its text. */
export function lineOf(row: readonly Piece[]): TextLine {
  const sorted = [...row].sort((a, b) => a.left - b.left);
  const size = Math.max(...row.map((piece) => piece.size));
  let text = "";
  let end = sorted[0]?.left ?? 0;
  for (const piece of sorted) {
    text += (piece.left - end > size * BLANK && text !== "" ? " " : "") + piece.text;
    end = Math.max(end, piece.right);
  }
  return { text: text.trim(), left: sorted[0]?.left ?? 0, right: end, y: row[0]?.y ?? 0, size };
}

/** Pieces by the lines they stand on, from top to bottom. */
export function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(piece.y - first.y) <= Math.max(piece.size, first.size) * SAME_LINE)
      row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

/** Where the right column begins: no piece reaches over the gap before it, and most lines have text on both sides. */
function gutterOf(pieces: readonly Piece[]): number | null {
  const rows = rowsOf(pieces);
  if (rows.length < LEAST_LINES) return null;
  const [left, right] = [
    Math.min(...pieces.map((one) => one.left)),
    Math.max(...pieces.map((one) => one.right)),
  ];
  const [from, to] = [left + (right - left) * 0.3, left + (right - left) * 0.75];
  const size = Math.max(...pieces.map((one) => one.size));
  const inner = pieces.filter((one) => one.left > from && one.left < to).sort((a, b) => a.left - b.left);
  for (const { left: begins } of inner) {
    const crossed = pieces.some((one) => one.left < begins && one.right > begins - size * GUTTER);
    const both = rows.filter(
      (row) => row.some((one) => one.left >= begins) && row.some((one) => one.left < begins),
    );
    if (!crossed && both.length > rows.length / 2) return begins;
  }
  return null;
}
