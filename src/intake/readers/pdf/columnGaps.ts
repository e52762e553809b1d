import { isColumnLabel, readHeader, type Column } from "../../tables/columns";
import type { Piece } from "./pageContent";
import { lineOf, rowsOf } from "./textLines";

/** The labels of a table around which no lines are drawn. */
export interface PrintedHeader {
  readonly columns: readonly Column[];
  readonly labels: readonly Span[];
  /** Lines that it takes. */
  readonly lines: number;
}

/** From where to where something reaches across the page, in points. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Labels are printed over no more lines, which stand no farther apart than this, in characters. */
const HEADER_LINES = 4;
const LEADING = 2.6;
const LABELS_LENGTH = 80;
/** Every header names a column of units. */
const NAMES_UNITS = /单位|部门|主体|机构|[科处股]室|责任|牵头|主办|承办|分工|配合|协办/;
/** How far apart labels stand is not known before they are read: in characters. */
const APART = [2, 1.2, 0.7, 0.4, 0.2];
/** Letters of a title stand closer than this; a label has no more characters. */
const TITLE_APART = 1;
const LABEL_LENGTH = 12;
const LEAST_COLUMNS = 3;
/** Steps of a point in which blank strips are measured, and the narrowest that parts columns. */
const STEPS = 20;
const NARROW = 1.5;

/** The header that begins on the first of these lines; of several readings the one that knows most labels. */
export function printedHeader(lines: readonly (readonly Piece[])[]): PrintedHeader | null {
  // A title over several columns is none of their labels.
  if (lines[0] === undefined || isOneLongWord(lines[0])) return null;
  let best: PrintedHeader | null = null;
  const known = (header: PrintedHeader | null): number =>
    header?.columns.filter(({ role }) => role !== "other").length ?? 0;
  for (let count = 1; count <= HEADER_LINES && isNear(lines, count); count += 1) {
    const pieces = lines.slice(0, count).flat();
    const words = pieces.map(({ text }) => text).join("");
    if (words.length > LABELS_LENGTH) break;
    if (!NAMES_UNITS.test(words.replace(/\s+/g, ""))) continue;
    for (const apart of APART) {
      const groups = groupsAcross(pieces, apart);
      if (groups.length < LEAST_COLUMNS) continue;
      const labels = groups.map((group) =>
        rowsOf(group)
          .map((row) => lineOf(row).text)
          .join(""),
      );
      // Words of a title right above would be taken for the beginning of a label.
      const columns = count === 1 || labels.every(isColumnLabel) ? readHeader(labels) : null;
      const header = columns && { columns, labels: groups.map(spanOf), lines: count };
      if (known(header) > 0 && known(header) >= known(best) + (best?.lines === count ? 1 : 0)) best = header;
    }
  }
  return best;
}

function isOneLongWord(line: readonly Piece[]): boolean {
  return groupsAcross(line, TITLE_APART).length === 1 && lineOf(line).text.length > LABEL_LENGTH;
}

function isNear(lines: readonly (readonly Piece[])[], count: number): boolean {
  const [last, before] = [lines[count - 1]?.[0], lines[count - 2]?.[0]];
  return last !== undefined && (before === undefined || last.y - before.y <= before.size * LEADING);
}

/** Pieces of several lines by where they stand across the page. */
function groupsAcross(pieces: readonly Piece[], apart: number): Piece[][] {
  const groups: Piece[][] = [];
  let end = -Infinity;
  for (const piece of [...pieces].sort((a, b) => a.left - b.left)) {
    if (piece.left - end > piece.size * apart) groups.push([]);
    groups.at(-1)?.push(piece);
    end = Math.max(end, piece.right);
  }
  return groups;
}

function spanOf(pieces: readonly Piece[]): Span {
  return {
    from: Math.min(...pieces.map(({ left }) => left)),
    to: Math.max(...pieces.map(({ right }) => right)),
  };
}

/**
 * The blank strips between the columns below a header: between two labels the first that hardly a line reaches over.
 * Null where there is none, so that the labels head no columns.
 */
export function columnGaps(labels: readonly Span[], pieces: readonly Piece[]): Span[] | null {
  const width = pieces.reduce((most, { right }) => Math.max(most, right), 0);
  const over = new Int32Array(Math.ceil(width * STEPS) + 2);
  for (const piece of pieces) {
    const end = Math.ceil(inkEnd(piece) * STEPS);
    for (let at = Math.floor(piece.left * STEPS); at < end; at += 1) over[at] = (over[at] ?? 0) + 1;
  }
  const gaps = labels.slice(1).map((label, index) => stripIn(over, labels[index]?.to ?? 0, label.from));
  return gaps.every((gap) => gap !== null) ? gaps : null;
}

function stripIn(over: Int32Array, from: number, to: number): Span | null {
  const [first, last] = [Math.ceil(from * STEPS), Math.floor(to * STEPS)];
  const least = Math.min(...over.subarray(first, last));
  const strips: Span[] = [];
  for (let at = first, begun = -1; at <= last; at += 1) {
    const blank = at < last && (over[at] ?? 0) <= least;
    if (blank && begun < 0) begun = at;
    if (blank || begun < 0) continue;
    strips.push({ from: begun / STEPS, to: at / STEPS });
    begun = -1;
  }
  const widest = Math.max(...strips.map((strip) => strip.to - strip.from));
  return strips.find((strip) => strip.to - strip.from >= Math.min(NARROW, widest)) ?? null;
}

/** Whether a line has words in one of the strips: it is none of the table's rows. */
export function reachesOver(gaps: readonly Span[], line: readonly Piece[]): boolean {
  return line.some((piece) =>
    gaps.some((gap) => piece.left < gap.to - 1 / STEPS && inkEnd(piece) > gap.from + 1 / STEPS),
  );
}

/** Where a piece's last stroke is: a Chinese mark is blank in its right half, which may hang over a column's edge. */
export function inkEnd({ text, right, size }: Piece): number {
  return /[，。、；：！？]$/.test(text) ? right - size / 2 : right;
}
