import type { Doubt } from "../../plan/plan";
import { isAttachment, isCopyList, isDateLine, isTitleEnd } from "../lineKinds";
import type { Line } from "../lines";
import { EMPTY, joinLines, trim, type Mapped } from "../mapped";
import { readMarker } from "../numbering";
import { within, type Sliced } from "../../plan/slices";
import { cellsOf, isQuoteOpen, isTabbed } from "./cells";
import { joinHeaders, readHeader, type Column } from "./columns";
import { titleAbove } from "./titleAbove";

/** A row as printed, tags still in it. */
export interface RawRow {
  readonly cells: readonly Mapped[];
  readonly lines: readonly Line[];
  readonly doubts: readonly Doubt[];
  /** The file itself tells that it is one heading over the whole width. */
  readonly section?: boolean;
}

/** A run of rows under one header, repeated headers included. */
export interface RawTable {
  readonly columns: readonly Column[];
  readonly rows: readonly RawRow[];
  /** The headers, each with the number of rows printed before it. */
  readonly headers: readonly { readonly line: Line; readonly before: number }[];
  /** Index of the first header's line among the lines given. */
  readonly first: number;
  /** The file itself tells the cells: nothing in them is out of its place. */
  readonly exact?: boolean;
}

interface OpenRow {
  cells: Mapped[];
  lines: Line[];
  doubts: Doubt[];
}

interface OpenTable {
  columns: readonly Column[];
  rows: OpenRow[];
  headers: { line: Line; before: number }[];
  first: number;
}

const SLICE = 500;
/** The rules of a table that is drawn with strokes or plus signs: they stand between its rows. */
const DRAWN = /^[├┌└┝╞+]/;
/** A line without tabs longer than this is prose behind the table. */
const HEADING_LENGTH = 60;

/** A row put together from its lines, or a line that is none. */
export interface Printed {
  readonly cells: readonly Mapped[] | null;
  readonly lines: readonly Line[];
  /** Of its first line among the lines given. */
  readonly index: number;
}

/** Finds tables whose cells are parted by tabs or strokes and whose columns a header names. Linear. */
export function* readTables(lines: readonly Line[]): Sliced<RawTable[]> {
  const tables: OpenTable[] = [];
  const printed = yield* within(rowsOf(lines), 0, 0.5);
  let open: OpenTable | null = null;
  for (let at = 0; at < printed.length; at += 1) {
    if (at % SLICE === 0) yield 0.5 + at / printed.length / 2;
    const row = printed[at];
    if (!row) break;
    const header = row.cells ? headerAt(printed, at) : null;
    if (header) {
      const last: OpenTable | undefined = tables.at(-1);
      // A line between two pages does not part a table; a title does.
      if (
        last &&
        sameRoles(last.columns, header.columns) &&
        (open || titleAbove(lines, row.index) === null)
      ) {
        open = last;
      } else {
        open = { columns: header.columns, rows: [], headers: [], first: row.index };
        tables.push(open);
      }
      for (const line of printed.slice(at, at + header.rows).flatMap((part) => part.lines)) {
        open.headers.push({ line, before: open.rows.length });
      }
      at += header.rows - 1;
    } else if (open && row.cells) addRow(open, row.cells, row.lines);
    else if (open && !addLoose(open, row.lines[0])) open = null;
    else if (!open && row.cells) open = goesOn(tables.at(-1), row.cells) ? addBack(tables, row) : null;
  }
  return tables
    .map(withoutHeadingsBehind)
    .map(withBrokenRows)
    .filter((table) => table.rows.length > 0);
}

/** A heading behind the last row heads nothing of the table: there the paper goes on. */
function withoutHeadingsBehind(table: OpenTable): OpenTable {
  const last = table.rows.findLastIndex(({ cells, lines }) => cells.length > 1 || lines.some(isTabbed));
  return { ...table, rows: table.rows.slice(0, last + 1) };
}

/** Prose between two pages ends a table only where no row of its own width follows. */
function goesOn(last: OpenTable | undefined, cells: readonly Mapped[]): boolean {
  return last !== undefined && cells.length === last.columns.length && /^\d{1,4}$/.test(cells[0]?.text ?? "");
}

function addBack(tables: readonly OpenTable[], { cells, lines }: Printed): OpenTable | null {
  const last = tables.at(-1);
  if (!last || !cells) return null;
  addRow(last, cells, lines);
  return last;
}

/** In a table drawn with rules between its rows, the lines between two rules are one row. */
export function* rowsOf(lines: readonly Line[]): Sliced<Printed[]> {
  const rows: { cells: Mapped[] | null; lines: Line[]; index: number }[] = [];
  let drawn = false;
  let ruled = false;
  for (const [index, line] of lines.entries()) {
    if (index % SLICE === 0) yield index / lines.length;
    if (line.furniture) {
      drawn ||= DRAWN.test(line.content.text);
      ruled ||= DRAWN.test(line.content.text);
      continue;
    }
    const cells = isTabbed(line) ? cellsOf(line) : null;
    const last = rows.at(-1);
    const whole = last?.cells;
    if (drawn && !ruled && cells && whole && whole.length === cells.length) {
      last.cells = whole.map((cell, at) => joinLines([cell, cells[at] ?? EMPTY]));
      last.lines.push(line);
    } else rows.push({ cells, lines: [line], index });
    if (!cells) drawn = false;
    ruled = false;
  }
  return rows;
}

/** The columns that a header of one row, or of two, names; two where 牵头单位 and 配合单位 stand below 责任单位. */
function headerAt(printed: readonly Printed[], at: number): { columns: Column[]; rows: number } | null {
  const texts = printed[at]?.cells?.map((cell) => cell.text) ?? [];
  const below = printed[at + 1]?.cells?.map((cell) => cell.text) ?? [];
  const joined = joinHeaders(texts, below);
  const columns = joined ? readHeader(joined) : null;
  if (columns) return { columns, rows: 2 };
  const single = readHeader(texts);
  return single ? { columns: single, rows: 1 } : null;
}

/** Whether two headers print the same kinds of columns in the same order. */
export function sameRoles(columns: readonly Column[], others: readonly Column[]): boolean {
  const printed = (list: readonly Column[]): string =>
    list.flatMap(({ role, label }) => (label === "" ? [] : [role])).join();
  return printed(columns) === printed(others);
}

function addRow(table: OpenTable, cells: readonly Mapped[], lines: readonly Line[]): void {
  const [line] = lines;
  const last = table.rows.at(-1);
  const quoted = last !== undefined && isQuoteOpen(last.cells.at(-1) ?? EMPTY);
  if (line && quoted) append(last, cells, line);
  else table.rows.push({ cells: [...cells], lines: [...lines], doubts: [] });
}

/**
 * A row whose cells were broken stands on several lines: joined at the breaks they have exactly the cells of the header.
 * Rows that never come to that stay as they are.
 */
function withBrokenRows(table: OpenTable): OpenTable {
  const rows: OpenRow[] = [];
  /** By row as printed, the row it became part of. */
  const places: number[] = [];
  for (let at = 0; at < table.rows.length;) {
    const first = table.rows[at];
    if (!first) break;
    const parts = brokenParts(table, at);
    const whole: OpenRow = { cells: [...first.cells], lines: [...first.lines], doubts: first.doubts };
    for (const part of parts) {
      const [line, ...others] = part.lines;
      if (line) append(whole, part.cells, line);
      whole.lines.push(...others);
    }
    places.push(...[first, ...parts].map(() => rows.length));
    rows.push(whole);
    at += 1 + parts.length;
  }
  const headers = table.headers.map((header) => ({
    ...header,
    before: places[header.before] ?? rows.length,
  }));
  return { ...table, rows, headers };
}

/** The rows behind one that are the rest of it. */
function brokenParts({ columns, rows }: OpenTable, at: number): readonly OpenRow[] {
  const numbered = columns[0]?.role === "seq";
  let width = rows[at]?.cells.length ?? 0;
  for (let next = at + 1; width < columns.length && next < rows.length; next += 1) {
    const part = rows[next];
    const [first] = part?.cells ?? [];
    const begins = numbered && /^\d{1,4}$/.test(first?.text ?? "");
    if (!part || part.lines[0]?.tabs !== 0 || part.cells.length >= columns.length || begins) return [];
    width += part.cells.length - 1;
    if (width === columns.length) return rows.slice(at + 1, next + 1);
  }
  return [];
}

function append(row: OpenRow, cells: readonly Mapped[], line: Line): void {
  const [first, ...others] = cells;
  const before = row.cells.pop();
  row.cells.push(joinLines([before, first].filter((part) => part !== undefined)), ...others);
  row.lines.push(line);
}

/**
 * A line without tabs inside a table: a heading printed over the whole width, or a piece of the cell before it.
 * False where the table has ended.
 */
function addLoose(table: OpenTable, line: Line | undefined): boolean {
  if (!line) return true;
  const { text } = line.content;
  const open = table.rows.at(-1);
  if (open && isQuoteOpen(open.cells.at(-1) ?? EMPTY)) {
    append(open, [line.content], line);
    return true;
  }
  if (isAttachment(text) || isCopyList(text) || isDateLine(text) || isTitleEnd(text)) return false;
  const marker = readMarker(text);
  if (marker?.kind === "han" || marker?.kind === "hanBracket" || line.marked) {
    if (text.length > HEADING_LENGTH) return false;
    table.rows.push({ cells: [trim(line.content)], lines: [line], doubts: [] });
    return true;
  }
  const last = table.rows.at(-1);
  if (!last || last.cells.length >= table.columns.length) return false;
  append(last, [line.content], line);
  return true;
}
