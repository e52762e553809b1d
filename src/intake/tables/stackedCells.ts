import type { Doubt } from "../../plan/plan";
import type { Line } from "../lines";
import { EMPTY, joinLines, type Mapped } from "../mapped";
import { isUnitName, looksLikeDeadline, looksLikeUnits } from "./cellKind";
import { isUnitRole, readHeader, type Column } from "./columns";
import type { RawRow, RawTable } from "./readTables";

const MAX_COLUMNS = 10;
const LABEL_LENGTH = 14;
const UNCLEAR: Doubt = {
  code: "columnUnclear",
  text: "原表每格各占一行，本项的格数与表头不同，各格属哪一栏是按内容推定的，请核对。",
};

/**
 * Finds tables copied so that every cell stands on a line of its own: below the labels of a header, one a line and
 * 序号 first, each record begins with the next number.
 */
export function stackedTables(lines: readonly Line[]): RawTable[] {
  const printed = lines.filter((line) => !line.furniture);
  const indices = lines.flatMap((line, index) => (line.furniture ? [] : [index]));
  const found: RawTable[] = [];
  for (let at = 0; at < printed.length; at += 1) {
    const columns = headerAt(printed, at);
    if (!columns) continue;
    const rows = readRows(columns, printed, at + columns.length);
    if (rows.length === 0) continue;
    const headers = printed.slice(at, at + columns.length).map((line) => ({ line, before: 0 }));
    found.push({ columns, headers, rows, first: indices[at] ?? 0 });
    at += columns.length + rows.reduce((sum, row) => sum + row.lines.length, 0) - 1;
  }
  return found;
}

function headerAt(lines: readonly Line[], at: number): Column[] | null {
  if (!/^序\s*号$/.test(lines[at]?.content.text ?? "")) return null;
  const labels: string[] = [];
  for (let next = at; next < at + MAX_COLUMNS; next += 1) {
    const text = lines[next]?.content.text ?? "";
    if (text.length > LABEL_LENGTH || /^\d/.test(text)) break;
    labels.push(text);
  }
  const columns = readHeader(labels);
  return columns && /^1$/.test(lines[at + labels.length]?.content.text ?? "") ? columns : null;
}

function readRows(columns: readonly Column[], lines: readonly Line[], from: number): RawRow[] {
  const rows: Line[][] = [];
  for (const line of lines.slice(from)) {
    const last = rows.at(-1);
    if (line.content.text === String(rows.length + 1)) rows.push([line]);
    else if (last && last.length < columns.length * 3) last.push(line);
    else break;
  }
  const final = rows.at(-1);
  // What stands behind the table cannot be told from its last record but by its last column, or its length.
  if (final && final.length > columns.length) final.length = lengthOf(columns, final);
  return rows.map((row) => place(columns, row));
}

function lengthOf(columns: readonly Column[], lines: readonly Line[]): number {
  const last = columnsOf(columns, lines).indexOf(columns.length - 1);
  return last < 0 ? columns.length : last + 1;
}

function place(columns: readonly Column[], lines: readonly Line[]): RawRow {
  const contents = lines.map((line) => line.content);
  if (lines.length === columns.length) return { cells: contents, lines, doubts: [] };
  const places = columnsOf(columns, lines);
  const cells = columns.map((_, column) => contents.filter((_line, at) => places[at] === column));
  return {
    cells: cells.map((parts) => (parts.length === 0 ? EMPTY : joinLines(parts))),
    lines,
    doubts: [UNCLEAR],
  };
}

/** For each line of a record the column whose cell it is: in turn, where lines that go on make as many cells as there are. */
function columnsOf(columns: readonly Column[], lines: readonly Line[]): number[] {
  const starts = lines.map(({ content }, index) => {
    const before = lines[index - 1]?.content.text ?? "";
    return index < 2 || !(goesOn(before, content.text) || /[、，,]$/.test(before));
  });
  if (starts.filter(Boolean).length === columns.length) {
    return starts.map((_, index) => starts.slice(0, index + 1).filter(Boolean).length - 1);
  }
  const cells: Mapped[][] = columns.map(() => []);
  let at = 0;
  return lines.map(({ content }) => {
    at = columnOf(columns, content.text, at, cells);
    cells[at]?.push(content);
    return at;
  });
}

/** The first column from `from` on that may hold the cell; the same column again where none may. */
function columnOf(
  columns: readonly Column[],
  text: string,
  from: number,
  cells: readonly Mapped[][],
): number {
  const isText = ["text", "detail", "path"].includes(columns[from]?.role ?? "");
  if (isText && goesOn(cells[from]?.at(-1)?.text ?? "", text)) return from;
  for (let at = from; at < columns.length; at += 1) {
    const role = columns[at]?.role;
    const filled = (cells[at]?.length ?? 0) > 0;
    if (role === undefined || (filled && !isUnitRole(role))) continue;
    if (filled && isUnitRole(role) && !isUnitName(text) && !goesOnWith(cells[at])) continue;
    if (suits(role, text)) return at;
  }
  return from;
}

/** 县生态环境局、 above another name. */
function goesOnWith(cell: readonly Mapped[] | undefined): boolean {
  return /[、，,]$/.test(cell?.at(-1)?.text ?? "");
}

/** A sentence that was cut at a comma, or whose end stands on the next line. */
function goesOn(before: string, text: string): boolean {
  if (before === "" || /[。；！]$/.test(before) || looksLikeUnits(before)) return false;
  return /[，、：]$/.test(before) || (/[。；]$/.test(text) && !looksLikeUnits(text));
}

function suits(role: Column["role"], text: string): boolean {
  if (role === "seq") return /^\d{1,4}$/.test(text);
  if (isUnitRole(role)) return looksLikeUnits(text);
  if (role === "deadline") return looksLikeDeadline(text);
  if (role === "leader")
    return /^[\u4e00-\u9fff]{2,4}(?:[、，\s][\u4e00-\u9fff]{2,4})*$/.test(text) && !looksLikeUnits(text);
  return !looksLikeUnits(text) && !looksLikeDeadline(text);
}
