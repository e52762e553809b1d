import { isUnitRole, type Column } from "../../tables/columns";
import type { BlockCell } from "../textBlocks";
import { inkEnd } from "./columnGaps";
import type { Piece } from "./pageContent";
import { partRows, type CellLine, type PartedRow } from "./partRows";
import { spreadCells, type Extent, type Spread } from "./spreadCells";
import { lineOf, rowsOf } from "./textLines";

/** A line of a table that no lines are drawn around; `section`: a heading over its whole width. */
export interface BodyLine {
  readonly pieces: readonly Piece[];
  readonly section: boolean;
}

type Row = readonly BlockCell[];

/** A column of units with fewer cells than this share of the numbers holds merged ones. */
const MERGED = 0.6;
/** Where at least so many rows have words in it, a column of headings is printed anew in each. */
const EACH_ROW = 0.8;
/** Words that are farther from their row's top and middle, in characters, belong to more rows. */
const OFF = 0.4;

/** The labels of a header by column. */
export function headerRow(edges: readonly number[], pieces: readonly Piece[]): Row {
  return cellsOf(linesOf(edges, pieces), edges.length - 1, false);
}

/** The rows of a table's part on one page; `goesOn`: its first rows may belong to a cell of the page before. */
export function bodyRows(
  edges: readonly number[],
  columns: readonly Column[],
  lines: readonly BodyLine[],
  goesOn: boolean,
): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    const next = lines.findIndex(({ section }, index) => index > at && section);
    const end = line?.section === true ? at + 1 : next < 0 ? lines.length : next;
    const pieces = lines.slice(at, end).flatMap((one) => one.pieces);
    if (line?.section === true) {
      rows.push([{ text: lineOf(pieces).text, column: 0, rowSpan: 1, colSpan: columns.length }]);
    } else rows.push(...rowsWithin(linesOf(edges, pieces), columns, goesOn && at === 0));
    at = end;
  }
  return rows;
}

/** Column by column the lines of its cells. */
function linesOf(edges: readonly number[], pieces: readonly Piece[]): CellLine[] {
  const inner = edges.slice(1, -1);
  const columnOf = (piece: Piece): number =>
    inner.filter((edge) => edge < (piece.left + inkEnd(piece)) / 2).length;
  return edges
    .slice(1)
    .flatMap((_, column) =>
      rowsOf(pieces.filter((piece) => columnOf(piece) === column)).map((row) => ({ ...lineOf(row), column })),
    );
}

function rowsWithin(lines: readonly CellLine[], columns: readonly Column[], goesOn: boolean): Row[] {
  const telling = tellingColumns(lines, columns);
  const { rows: parted, alignment } = partRows(
    lines.filter(({ column }) => telling.has(column)),
    columns.map((column, index) => (telling.has(index) ? column : { ...column, role: "other" })),
  );
  const extents = parted.map(extentOf);
  const rows = parted.map((row) => ({ ...row, lines: [...row.lines] }));
  const merged = new Map<number, Spread>();
  const others = columns.flatMap(({ role }, index) => (telling.has(index) ? [] : [{ index, role }]));
  const isOwn = ({ index, role }: (typeof others)[number]): boolean =>
    !isMerged(linesIn(lines, index), extents, role === "path");
  for (const line of others.filter(isOwn).flatMap(({ index }) => linesIn(lines, index))) {
    rows[rowOf(line, extents)]?.lines.push(line);
  }
  for (const { index } of others.filter((other) => !isOwn(other))) {
    merged.set(index, spreadCells(linesIn(lines, index), rows.map(extentOf), goesOn, alignment));
  }
  return rows.map((row, index) => {
    const unsure = row.unsure || [...merged.values()].some((spread) => spread.unsure[index] === true);
    const cells = cellsOf(row.lines, columns.length, unsure).filter(({ column }) => !merged.has(column));
    const begun = [...merged].flatMap(([column, spread]) =>
      spread.cells
        .filter(({ first }) => first === index)
        .map((cell) => cellOf(column, cell.lines, cell.last - cell.first + 1)),
    );
    return [...cells, ...begun].sort((a, b) => a.column - b.column);
  });
}

/** The columns that tell the rows: numbers, texts, and units that no merged cell holds. */
function tellingColumns(lines: readonly CellLine[], columns: readonly Column[]): Set<number> {
  const seq = columns.findIndex(({ role }) => role === "seq");
  const numbers = linesIn(lines, seq).length;
  return new Set(
    columns.flatMap(({ role }, index) => {
      const cells = linesIn(lines, index).length;
      const units = isUnitRole(role) && cells >= numbers * MERGED;
      return role === "seq" || role === "text" || units ? [index] : [];
    }),
  );
}

function linesIn(lines: readonly CellLine[], column: number): CellLine[] {
  return lines.filter((line) => line.column === column);
}

function extentOf({ lines }: Pick<PartedRow, "lines">): Extent {
  const ys = lines.map(({ y }) => y);
  return { top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The row whose lines stand nearest. */
function rowOf({ y }: CellLine, extents: readonly Extent[]): number {
  const far = ({ top, bottom }: Extent): number => Math.max(0, top - y, y - bottom);
  return extents.reduce(
    (best, extent, index) => (far(extent) < far(extents[best] ?? extent) ? index : best),
    0,
  );
}

/** Whether a column's words stand elsewhere than each row's own would; headings may also stand in one row alone. */
function isMerged(lines: readonly CellLine[], extents: readonly Extent[], headings: boolean): boolean {
  const own = extents.map((_, row) => lines.filter((line) => rowOf(line, extents) === row));
  const filled = own.filter((cell) => cell.length > 0).length;
  const off = own.some((cell, row) => {
    const [first, last, extent] = [cell[0], cell.at(-1), extents[row]];
    if (!first || !last || !extent) return false;
    const middle = Math.abs((first.y + last.y - extent.top - extent.bottom) / 2);
    return Math.min(middle, Math.abs(first.y - extent.top)) > first.size * OFF;
  });
  return off || (headings && filled < extents.length * EACH_ROW);
}

function cellsOf(lines: readonly CellLine[], width: number, unsure: boolean): BlockCell[] {
  return Array.from({ length: width }, (_, column) => ({
    ...cellOf(column, linesIn(lines, column)),
    ...(unsure ? { unsure } : {}),
  }));
}

function cellOf(column: number, lines: readonly CellLine[], rowSpan = 1): BlockCell {
  return { text: lines.map((line) => line.text).join("\n"), column, rowSpan, colSpan: 1 };
}
