import type { Alignment, CellLine } from "./partRows";

/** A merged cell: the rows that it reaches over, and its lines, none where the place is blank. */
export interface SpreadCell {
  readonly first: number;
  readonly last: number;
  readonly lines: readonly CellLine[];
}

/** From the first line of a row to its last. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

export interface Spread {
  readonly cells: readonly SpreadCell[];
  /** By row, whether it may as well belong to the cell above or below. */
  readonly unsure: readonly boolean[];
}

/** Lines of a cell stand no farther apart than this, in characters. */
const APART = 2;
/** Costs are in points between where words stand and where they would. A blank place costs as much as words so far off. */
const BLANK = 6;
/** The cell that a page ends in has its words where the middle of the whole is, or on the other page. */
const CUT = 9;
/** Merged cells mostly stand as the others do. */
const UNLIKE = 3;
/** What costs hardly more may as well be true. */
const MARGIN = 5;
/** Words of another row's first line, in points. */
const NEAR = 3;

type Off = (lines: readonly CellLine[], first: Extent, last: Extent) => number;

const topOff: Off = (lines, first) => Math.abs((lines[0]?.y ?? 0) - first.top);
const middleOff: Off = (lines, first, last) =>
  Math.abs(((lines[0]?.y ?? 0) + (lines.at(-1)?.y ?? 0) - first.top - last.bottom) / 2);

/**
 * Which rows the cells of a column reach over, seen from where their words stand: at the top of their first row, or in
 * the middle of all. Together they cover all rows; the first is blank only where a table goes on from the page before.
 */
export function spreadCells(
  lines: readonly CellLine[],
  rows: readonly Extent[],
  goesOn: boolean,
  alignment: Alignment,
): Spread {
  const blocks = blocksOf(lines);
  if (blocks.length === 0) {
    const unsure = alignment === "middle";
    return { cells: [{ first: 0, last: rows.length - 1, lines: [] }], unsure: rows.map(() => unsure) };
  }
  const [top, middle] = [topOff, middleOff].map((off) => assign(blocks, rows, off, goesOn));
  const lead = (middle?.cost ?? 0) - (top?.cost ?? 0) + (alignment === "top" ? UNLIKE : -UNLIKE);
  const [best, other] = lead < 0 ? [middle, top] : [top, middle];
  const block = (row: number): number => best?.blocks[row] ?? 0;
  const differs = (row: number): boolean => Math.abs(lead) < MARGIN && other?.blocks[row] !== block(row);
  const cells: SpreadCell[] = [];
  for (const row of rows.keys()) {
    const open = cells.at(-1);
    if (open && block(row) === block(row - 1)) cells[cells.length - 1] = { ...open, last: row };
    else cells.push({ first: row, last: row, lines: blocks[block(row)] ?? [] });
  }
  return { cells, unsure: rows.map((_, row) => differs(row) || best?.unsure[row] === true) };
}

/** Lines that follow one another are a cell's, where each is as long as the column's words are. */
function blocksOf(lines: readonly CellLine[]): CellLine[][] {
  const blocks: CellLine[][] = [];
  const longest = Math.max(...lines.map(({ right, left }) => right - left));
  for (const line of lines) {
    const last = blocks.at(-1)?.at(-1);
    const full = last !== undefined && last.right - last.left > longest - last.size;
    if (full && line.y - last.y <= line.size * APART) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

interface Assignment {
  readonly cost: number;
  /** By row the index of its cell; -1 and the number of cells where it is blank. */
  readonly blocks: readonly number[];
  readonly unsure: readonly boolean[];
}

/** For every row the cell with which all cells and rows fit best, and whether another one fits nearly as well. */
function assign(
  blocks: readonly CellLine[][],
  rows: readonly Extent[],
  off: Off,
  goesOn: boolean,
): Assignment {
  const costOf = (block: number, from: number, end: number): number => {
    const [lines, first, last] = [blocks[block] ?? [], rows[from], rows[end - 1]];
    if (!first || !last) return Infinity;
    const cut = (block === blocks.length - 1 && end === rows.length) || (goesOn && from === 0);
    const several = beginsRows(lines, rows.slice(from, end)) ? MARGIN / 2 : 0;
    return Math.min(off(lines, first, last), cut ? CUT : Infinity) + several;
  };
  const { before, behind } = bestAround(blocks.length, rows.length, costOf, goesOn);
  const best = rows.map(() => ({ block: 0, cost: Infinity, second: Infinity }));
  const note = (block: number, from: number, end: number, cost: number): void => {
    for (const one of best.slice(from, end)) {
      if (block === one.block) one.cost = Math.min(one.cost, cost);
      else if (cost < one.cost) Object.assign(one, { block, cost, second: one.cost });
      else one.second = Math.min(one.second, cost);
    }
  };
  for (let from = 0; from <= rows.length; from += 1) {
    note(-1, 0, from, (before[0]?.[from] ?? Infinity) + (behind[0]?.[from] ?? Infinity));
    note(blocks.length, from, rows.length, (before[blocks.length]?.[from] ?? Infinity) + BLANK);
    for (const block of blocks.keys()) {
      for (let end = from + 1; end <= rows.length; end += 1) {
        const around = (before[block]?.[from] ?? Infinity) + (behind[block + 1]?.[end] ?? Infinity);
        if (around < Infinity) note(block, from, end, around + costOf(block, from, end));
      }
    }
  }
  return {
    cost: before[blocks.length]?.[rows.length] ?? Infinity,
    blocks: best.map(({ block }) => block),
    unsure: best.map(({ cost, second }) => second - cost < MARGIN),
  };
}

/** What it costs at least to cover the rows before, or from, a row with the cells before, or from, a cell. */
function bestAround(
  count: number,
  rows: number,
  costOf: (block: number, from: number, end: number) => number,
  goesOn: boolean,
): { before: number[][]; behind: number[][] } {
  const places = Array.from({ length: rows + 1 }, (_, row) => row);
  const before: number[][] = [places.map((row) => (row === 0 ? 0 : goesOn ? BLANK : Infinity))];
  for (let block = 0; block < count; block += 1) {
    const last = before[block] ?? [];
    before.push(
      places.map((end) =>
        Math.min(
          ...places.slice(0, end).map((from) => (last[from] ?? 0) + costOf(block, from, end)),
          Infinity,
        ),
      ),
    );
  }
  const behind: number[][] = [places.map((row) => (row === rows ? 0 : BLANK))];
  for (let block = count - 1; block >= 0; block -= 1) {
    const [next = []] = behind;
    behind.unshift(
      places.map((from) =>
        Math.min(
          ...places.slice(from + 1).map((end) => (next[end] ?? 0) + costOf(block, from, end)),
          Infinity,
        ),
      ),
    );
  }
  return { before, behind };
}

/** Whether a line but the first stands where a row begins, so that it may be a cell of its own. */
function beginsRows([, ...lines]: readonly CellLine[], [, ...rows]: readonly Extent[]): boolean {
  return lines.some(({ y }) => rows.some(({ top }) => Math.abs(y - top) < NEAR));
}
