import type { Doubt } from "../../plan/plan";
import { isAttachment, isCopyList, isDateLine } from "../lineKinds";
import type { Line } from "../lines";
import { EMPTY, joinLines, slice, type Mapped } from "../mapped";
import { readMarker } from "../numbering";
import type { Sliced } from "../../plan/slices";
import { isTabbed } from "./cells";
import { readHeader } from "./columns";
import { type OpenRow, type OpenTable, openTable } from "./openTables";
import type { RawTable } from "./readTables";

/** Words of a line, with where they begin on a page on which a Chinese character is two wide. */
interface Chunk {
  readonly cell: Mapped;
  readonly x: number;
}

interface AlignedTable extends OpenTable {
  /** Where each column's label begins. */
  places: readonly number[];
}

const SLICE = 1000;
const HEADING_LENGTH = 60;
const JOINED: Doubt = {
  code: "columnUnclear",
  text: "原表以空格对齐、没有序号，本项的几行是按内容接成的，请核对。",
};

/**
 * Finds tables of plain text whose columns are aligned by blanks: below a header whose labels stand at least two blanks
 * apart, a cell belongs to the column whose label it stands nearest to. A cell may go on on the lines below. Linear.
 */
export function* spacedTables(lines: readonly Line[]): Sliced<RawTable[]> {
  const tables: AlignedTable[] = [];
  let open: AlignedTable | null = null;
  for (const [index, line] of lines.entries()) {
    if (index % SLICE === 0) yield index / lines.length;
    if (line.furniture) continue;
    const chunks = isTabbed(line) ? [] : chunksOf(line);
    const columns = chunks.length < 3 ? null : readHeader(chunks.map(({ cell }) => cell.text));
    if (columns) {
      const places = chunks.map(({ x }) => x);
      open = openTable(tables, { columns, places, rows: [], headers: [], first: index }, line);
      open.places = places;
    } else if (open && !addLine(open, line, chunks)) open = null;
  }
  return tables.filter(({ rows }) => rows.length > 0);
}

function chunksOf({ content, indent }: Line): Chunk[] {
  const chunks: Chunk[] = [];
  let x = indent;
  let at = 0;
  for (const match of content.text.matchAll(/(\S(?:.*?\S)??)([ \u3000]{2,}|$)/g)) {
    x += widthOf(content.text.slice(at, match.index));
    const words = match[1] ?? "";
    chunks.push({ cell: slice(content, match.index, match.index + words.length), x });
    x += widthOf(match[0]);
    at = match.index + match[0].length;
  }
  return chunks;
}

function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef\u2014-\u201d\u2026]/g)?.length ?? 0);
}

/** Adds a line to the table; false where the table has ended. */
function addLine(table: AlignedTable, line: Line, chunks: readonly Chunk[]): boolean {
  const { text } = line.content;
  const [only, ...others] = chunks;
  if (!only || isAttachment(text) || isCopyList(text) || isDateLine(text)) return false;
  const kind = readMarker(text)?.kind;
  if (others.length === 0 && (kind === "han" || kind === "hanBracket") && text.length <= HEADING_LENGTH) {
    table.rows.push({ cells: [only.cell], lines: [line], doubts: [] });
    return true;
  }
  const cells = placed(table, chunks);
  const last = table.rows.at(-1);
  const begins = beginsRow(table, cells, last);
  if (begins === null || (!begins && line.spaced && isBehind(table, cells, last))) return false;
  if (begins || !last) table.rows.push({ cells, lines: [line], doubts: [] });
  else goOn(table, last, cells, line);
  return true;
}

/** The chunks under their columns, from left to right. */
function placed({ columns, places }: AlignedTable, chunks: readonly Chunk[]): Mapped[] {
  const cells = columns.map(() => EMPTY);
  let from = 0;
  chunks.forEach(({ cell, x }, index) => {
    const until = columns.length - (chunks.length - index);
    let best = from;
    for (let column = from; column <= until; column += 1) {
      if (Math.abs((places[column] ?? 0) - x) < Math.abs((places[best] ?? 0) - x)) best = column;
    }
    const before = cells[best];
    if (best < columns.length) cells[best] = before && before.text !== "" ? joinLines([before, cell]) : cell;
    from = Math.min(best + 1, columns.length - 1);
  });
  return cells;
}

/** Whether a line begins a row; null where it is none of the table. */
function beginsRow(
  { columns }: AlignedTable,
  cells: readonly Mapped[],
  last: OpenRow | undefined,
): boolean | null {
  const seq = columns.findIndex(({ role }) => role === "seq");
  const number = cells[seq]?.text ?? "";
  if (seq >= 0) {
    if (number === "") return last === undefined ? null : false;
    return /^(?:\d{1,4}|[一二三四五六七八九十]{1,3})[.．、]?$/.test(number) ? true : null;
  }
  const text = columns.findIndex(({ role }) => role === "text");
  const printed = cells.filter((cell) => cell.text !== "").length;
  if (!last) return printed > 1 ? true : null;
  const ended = /[。；！]$/.test(last.cells[text]?.text ?? "。");
  const whole = (cells[text]?.text ?? "") !== "" && printed * 2 > columns.length;
  return whole && (ended || printed === columns.length);
}

/** Words in the text's column, or before it, behind a row whose text is over: the paper goes on. */
function isBehind({ columns }: AlignedTable, cells: readonly Mapped[], last: OpenRow | undefined): boolean {
  const text = columns.findIndex(({ role }) => role === "text");
  const ended = /[。；！]$/.test(last?.cells[text]?.text ?? "");
  return ended && cells.every((cell, index) => index <= text || cell.text === "");
}

function goOn({ columns }: AlignedTable, row: OpenRow, cells: readonly Mapped[], line: Line): void {
  cells.forEach((cell, index) => {
    if (cell.text !== "") row.cells[index] = joinLines([row.cells[index] ?? EMPTY, cell]);
  });
  row.lines.push(line);
  const numbered = columns.some(({ role }) => role === "seq");
  if (!numbered && row.doubts.length === 0) row.doubts.push(JOINED);
}
