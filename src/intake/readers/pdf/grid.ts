import type { BlockCell } from "../textBlocks";
import type { Piece, Rule } from "./pageContent";
import { textLines } from "./textLines";

/** A table that lines are drawn around. */
export interface Grid {
  readonly top: number;
  readonly bottom: number;
  /** Where its columns begin, and where the last one ends. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly BlockCell[])[];
}

/** Ends of lines that are this close meet. */
const NEAR = 3;

/** The tables of a page and the text outside them. Cells between which no line is drawn are one. */
export function readGrids(
  pieces: readonly Piece[],
  rules: readonly Rule[],
): { grids: Grid[]; rest: readonly Piece[] } {
  const taken = new Set<Piece>();
  const grids: Grid[] = [];
  for (const group of connected(rules)) {
    const grid = readGrid(group, pieces, taken);
    if (grid) grids.push(grid);
  }
  return { grids: grids.sort((a, b) => a.top - b.top), rest: pieces.filter((piece) => !taken.has(piece)) };
}

/** Groups of lines that touch one another. */
function connected(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((other) => meets(rule, other)));
    const others = groups.filter((group) => !touching.includes(group));
    groups.splice(0, groups.length, ...others, [...touching.flat(), rule]);
  }
  return groups;
}

function meets(a: Rule, b: Rule): boolean {
  if (a.across === b.across) {
    return Math.abs(a.at - b.at) <= NEAR && a.from <= b.to + NEAR && b.from <= a.to + NEAR;
  }
  return within(a.at, b.from, b.to) && within(b.at, a.from, a.to);
}

function within(value: number, from: number, to: number): boolean {
  return value >= from - NEAR && value <= to + NEAR;
}

/** Positions, those close together as one. */
function positions(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (value - (found.at(-1) ?? -Infinity) > NEAR) found.push(value);
  }
  return found;
}

function readGrid(rules: readonly Rule[], pieces: readonly Piece[], taken: Set<Piece>): Grid | null {
  const columns = positions(rules.filter(({ across }) => !across).map(({ at }) => at));
  const lines = positions(rules.filter(({ across }) => across).map(({ at }) => at));
  if (columns.length < 3 || lines.length < 2) return null;
  const isDrawn = (across: boolean, at: number, from: number, to: number): boolean =>
    rules.some(
      (rule) =>
        rule.across === across &&
        Math.abs(rule.at - at) <= NEAR &&
        within((from + to) / 2, rule.from, rule.to),
    );
  const [width, height] = [columns.length - 1, lines.length - 1];
  const seen = new Set<number>();
  const rows = Array.from({ length: height }, (_, row): BlockCell[] => {
    const cells: BlockCell[] = [];
    for (let column = 0; column < width; column += 1) {
      if (seen.has(row * width + column)) continue;
      const [colSpan, rowSpan] = spansAt(columns, lines, row, column, isDrawn);
      for (let y = row; y < row + rowSpan; y += 1) {
        for (let x = column; x < column + colSpan; x += 1) seen.add(y * width + x);
      }
      const inside = pieces.filter((piece) =>
        stands(piece, columns[column], columns[column + colSpan], lines[row], lines[row + rowSpan]),
      );
      for (const piece of inside) taken.add(piece);
      const text = textLines(inside)
        .map((line) => line.text)
        .join("\n");
      cells.push({ text, column, rowSpan, colSpan });
    }
    return cells;
  });
  return { top: lines[0] ?? 0, bottom: lines.at(-1) ?? 0, columns, rows };
}

/** How far a cell reaches to the right and down until a line is drawn. */
function spansAt(
  columns: readonly number[],
  lines: readonly number[],
  row: number,
  column: number,
  isDrawn: (across: boolean, at: number, from: number, to: number) => boolean,
): [colSpan: number, rowSpan: number] {
  const x = (at: number): number => columns[at] ?? 0;
  const y = (at: number): number => lines[at] ?? 0;
  let right = column + 1;
  while (right < columns.length - 1 && !isDrawn(false, x(right), y(row), y(row + 1))) right += 1;
  let below = row + 1;
  while (below < lines.length - 1 && !isDrawn(true, y(below), x(column), x(column + 1))) below += 1;
  return [right - column, below - row];
}

function stands(piece: Piece, left = 0, right = 0, top = 0, bottom = 0): boolean {
  const x = (piece.left + piece.right) / 2;
  const y = piece.y - piece.size * 0.3;
  return x >= left && x <= right && y >= top && y <= bottom;
}
