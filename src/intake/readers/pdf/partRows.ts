import { isUnitName } from "../../tables/cellKind";
import { isUnitRole, type Column } from "../../tables/columns";
import { splitUnits } from "../../unitList";
import type { TextLine } from "./textLines";

/** A line of a cell, with the column that it stands in. */
export interface CellLine extends TextLine {
  readonly column: number;
}

/** The lines of one row, and whether something speaks against its being one. */
export interface PartedRow {
  readonly lines: readonly CellLine[];
  readonly unsure: boolean;
}

/** Where in its row a cell shorter than others stands. */
export type Alignment = "top" | "middle";

/** What all rows of a table are judged by. */
interface Facts {
  readonly columns: readonly Column[];
  readonly alignment: Alignment;
  /** How far apart the lines of a cell stand. */
  readonly leading: number;
  /** By column, where its lines end at most. */
  readonly rights: readonly number[];
}

/** No row has more lines. */
const MOST_LEVELS = 80;
/** Lines of one cell are no farther apart than this, cells of one height no farther than that, in leadings. */
const WITHIN = 1.35;
const LEVEL = 0.35;
const SENTENCE_END = /[。；！？.;!?”"）)]$/;
/**
 * What speaks against a row, each with its weight: they only need to be in this order. A row is cut wrongly inside a
 * number, a text or a cell before anything is believed of how it is aligned.
 */
const AGAINST = {
  numbers: 8,
  parted: 6,
  noText: 5,
  noNumber: 4,
  unended: 4,
  misplaced: 3,
  noUnits: 3,
  endedInside: 2,
  shortInside: 1.5,
};
/** A row against which less than this is said is certain. */
const CERTAIN = 1;

/**
 * The rows of a table without lines: of all ways to part its cells' lines into rows the one against which least speaks.
 * In a row every cell's lines follow one another, and all cells begin at its top or lie around its middle; it has one
 * number, a text that ends, and units whose names end.
 */
export function partRows(
  lines: readonly CellLine[],
  columns: readonly Column[],
): { rows: PartedRow[]; alignment: Alignment } {
  const levels = levelsOf(lines);
  const facts = { columns, leading: leadingOf(lines), rights: rightsOf(lines, columns) };
  const top = cheapest(levels, { ...facts, alignment: "top" });
  const middle = cheapest(levels, { ...facts, alignment: "middle" });
  return middle.cost < top.cost
    ? { rows: middle.rows, alignment: "middle" }
    : { rows: top.rows, alignment: "top" };
}

/** Lines by height: those of one height are never parted. */
function levelsOf(lines: readonly CellLine[]): CellLine[][] {
  const levels: CellLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    const last = levels.at(-1)?.[0];
    if (last && line.y - last.y < line.size * 0.3) levels.at(-1)?.push(line);
    else levels.push([line]);
  }
  return levels;
}

/** Most cells have several lines, and these stand closer than cells do. */
function leadingOf(lines: readonly CellLine[]): number {
  const gaps = lines
    .flatMap((line) => {
      const below = lines.filter(({ column, y }) => column === line.column && y > line.y + line.size * 0.5);
      return below.length === 0 ? [] : [Math.min(...below.map(({ y }) => y)) - line.y];
    })
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length * 0.2)] ?? 0;
}

function rightsOf(lines: readonly CellLine[], columns: readonly Column[]): number[] {
  return columns.map((_, index) =>
    Math.max(0, ...lines.filter(({ column }) => column === index).map(({ right }) => right)),
  );
}

interface Way {
  readonly cost: number;
  readonly rows: readonly PartedRow[];
}

/** For every level the cheapest way to part all levels up to it. */
function cheapest(levels: readonly CellLine[][], facts: Facts): { cost: number; rows: PartedRow[] } {
  const ways: (Way & { readonly from: number })[] = [{ cost: 0, rows: [], from: 0 }];
  for (let end = 1; end <= levels.length; end += 1) {
    let best: (Way & { readonly from: number }) | null = null;
    for (let from = end - 1; from >= Math.max(0, end - MOST_LEVELS); from -= 1) {
      const lines = levels.slice(from, end).flat();
      const { cost, parted } = costOf(lines, facts);
      const whole = cost + (ways[from]?.cost ?? Infinity);
      if (!best || whole < best.cost)
        best = { cost: whole, rows: [{ lines, unsure: cost >= CERTAIN }], from };
      // A longer row is never whole again where a cell of this one is in too many parts.
      if (parted > 2) break;
    }
    if (best) ways.push(best);
  }
  const rows: PartedRow[] = [];
  for (let at = levels.length; at > 0; at = ways[at]?.from ?? 0) rows.unshift(...(ways[at]?.rows ?? []));
  return { cost: ways[levels.length]?.cost ?? 0, rows };
}

function costOf(lines: readonly CellLine[], facts: Facts): { cost: number; parted: number } {
  const { columns, leading } = facts;
  const ys = lines.map(({ y }) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  let [cost, parted, units] = [0, 0, 0];
  for (const [index, { role }] of columns.entries()) {
    const cell = lines.filter(({ column }) => column === index);
    const [first, last] = [cell[0], cell.at(-1)];
    if (role === "seq") cost += cell.length === 0 ? AGAINST.noNumber : (cell.length - 1) * AGAINST.numbers;
    if (role === "text") cost += cell.length === 0 ? AGAINST.noText : textCost(cell, facts);
    if (!first || !last) continue;
    if (isUnitRole(role)) {
      units += 1;
      cost += unitsCost(cell, facts);
    }
    const breaks = cell.filter(({ y }, at) => at > 0 && y - (cell[at - 1]?.y ?? y) > leading * WITHIN).length;
    parted += breaks;
    const off = facts.alignment === "top" ? first.y - top : (first.y + last.y - top - bottom) / 2;
    cost += breaks * AGAINST.parted + (Math.abs(off) > leading * LEVEL ? AGAINST.misplaced : 0);
  }
  const hasUnits = columns.some(({ role }) => isUnitRole(role));
  return { cost: cost + (hasUnits && units === 0 ? AGAINST.noUnits : 0), parted };
}

function isFull({ column, right, size }: CellLine, { rights }: Facts): boolean {
  return right > (rights[column] ?? 0) - size * 1.6;
}

/** A line inside a text is full, and the last one of a text that is full ends a sentence. */
function textCost(cell: readonly CellLine[], facts: Facts): number {
  return cell.reduce((cost, line, index) => {
    const ended = SENTENCE_END.test(line.text);
    if (index === cell.length - 1) return cost + (isFull(line, facts) && !ended ? AGAINST.unended : 0);
    if (isFull(line, facts)) return cost;
    return cost + (ended ? AGAINST.endedInside : AGAINST.shortInside);
  }, 0);
}

/** Names go on behind a comma, and where the last one ends like none. */
function unitsCost(cell: readonly CellLine[], facts: Facts): number {
  const last = cell.at(-1);
  if (!last) return 0;
  const name = splitUnits(cell.map(({ text }) => text).join("")).at(-1) ?? "";
  const cut = /[、，,]$/.test(last.text) || (isFull(last, facts) && !isUnitName(name));
  return cut ? AGAINST.unended : 0;
}
