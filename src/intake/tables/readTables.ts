import { isAttachment, isCopyList, isDateLine, isTitleEnd } from "../lineKinds";
import type { Line } from "../lines";
import { joinLines, trim, type Mapped } from "../mapped";
import { readMarker } from "../numbering";
import { cellsOf, isTabbed } from "./cells";
import { readHeader, type Column } from "./columns";
import { titleAbove } from "./titleAbove";

/** A row as printed, tags still in it. */
export interface RawRow {
  readonly cells: readonly Mapped[];
  readonly lines: readonly Line[];
}

/** A run of rows under one header, repeated headers included. */
export interface RawTable {
  readonly columns: readonly Column[];
  readonly rows: readonly RawRow[];
  /** The headers, each with the number of rows printed before it. */
  readonly headers: readonly { readonly line: Line; readonly before: number }[];
  /** Index of the first header's line among the lines given. */
  readonly first: number;
}

interface OpenRow {
  cells: Mapped[];
  lines: Line[];
}

interface OpenTable {
  columns: readonly Column[];
  rows: OpenRow[];
  headers: { line: Line; before: number }[];
  first: number;
}

/** A line without tabs longer than this is prose behind the table. */
const HEADING_LENGTH = 60;

/** Finds tables whose cells are parted by tabs and whose columns a header names. Linear. */
export function readTables(lines: readonly Line[]): RawTable[] {
  const tables: OpenTable[] = [];
  let open: OpenTable | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.furniture) continue;
    const tabbed = isTabbed(line);
    const columns: Column[] | null = tabbed ? readHeader(cellsOf(line).map((cell) => cell.text)) : null;
    if (columns) {
      const last: OpenTable | undefined = tables.at(-1);
      // A line between two pages does not part a table; a title does.
      if (last && sameRoles(last.columns, columns) && (open || titleAbove(lines, index) === null))
        open = last;
      else {
        open = { columns, rows: [], headers: [], first: index };
        tables.push(open);
      }
      open.headers.push({ line, before: open.rows.length });
    } else if (open && tabbed) addRow(open, line);
    else if (open && !addLoose(open, line)) open = null;
  }
  return tables.filter((table) => table.rows.length > 0);
}

function sameRoles(columns: readonly Column[], others: readonly Column[]): boolean {
  const printed = (list: readonly Column[]): string =>
    list.flatMap(({ role, label }) => (label === "" ? [] : [role])).join();
  return printed(columns) === printed(others);
}

/** A row, or the rest of one whose cell was broken: then both together have exactly the cells of the header. */
function addRow(table: OpenTable, line: Line): void {
  const cells = cellsOf(line);
  const last = table.rows.at(-1);
  const width = table.columns.length;
  const broken =
    last !== undefined &&
    line.tabs === 0 &&
    last.cells.length < width &&
    cells.length < width &&
    last.cells.length + cells.length - 1 === width;
  if (broken) append(last, cells, line);
  else table.rows.push({ cells, lines: [line] });
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
function addLoose(table: OpenTable, line: Line): boolean {
  const { text } = line.content;
  if (isAttachment(text) || isCopyList(text) || isDateLine(text) || isTitleEnd(text)) return false;
  const marker = readMarker(text);
  if (marker?.kind === "han" || marker?.kind === "hanBracket" || line.marked) {
    if (text.length > HEADING_LENGTH) return false;
    table.rows.push({ cells: [trim(line.content)], lines: [line] });
    return true;
  }
  const last = table.rows.at(-1);
  if (!last || last.cells.length >= table.columns.length) return false;
  append(last, [line.content], line);
  return true;
}
