import { COLUMNS, ROWS } from "../engine/engine";
import type { Area } from "../model";

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };

/** 0 → `A`, 27 → `AB`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** `A1`, `A1:C3`, `A:C`, `1:3` (with or without `$`); null when it is none of these or leaves the sheet. */
export function parseAddress(address: string): Area | null {
  const [first, last = first, ...more] = address.replaceAll("$", "").trim().split(":");
  if (first === undefined || last === undefined || more.length > 0) return null;
  const from = parseCorner(first);
  const to = parseCorner(last);
  if (from === null || to === null) return null;
  if ((from.row === null) !== (to.row === null) || (from.column === null) !== (to.column === null))
    return null;
  // `A` and `1` alone are names or numbers, not addresses.
  if ((from.row === null || from.column === null) && more.length === 0 && !address.includes(":")) return null;
  const rows = ordered(from.row ?? 0, to.row ?? ROWS - 1);
  const columns = ordered(from.column ?? 0, to.column ?? COLUMNS - 1);
  if (rows[1] >= ROWS || columns[1] >= COLUMNS || rows[0] < 0 || columns[0] < 0) return null;
  return {
    row: rows[0],
    column: columns[0],
    rows: rows[1] - rows[0] + 1,
    columns: columns[1] - columns[0] + 1,
  };
}

function parseCorner(corner: string): { row: number | null; column: number | null } | null {
  const parts = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(corner);
  if (parts === null || corner === "") return null;
  return {
    row: parts[2] === undefined ? null : Number(parts[2]) - 1,
    column: parts[1] === undefined ? null : columnNumber(parts[1]),
  };
}

function ordered(one: number, other: number): readonly [number, number] {
  return one <= other ? [one, other] : [other, one];
}

/** `A1`, `A1:C3`; whole columns `A:C`, whole rows `1:3`, as Excel writes them. */
export function formatAddress(area: Area): string {
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  if (area.rows === ROWS) return `${columnLetters(area.column)}:${columnLetters(last.column)}`;
  if (area.columns === COLUMNS) return `${area.row + 1}:${last.row + 1}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1
    ? first
    : `${first}:${columnLetters(last.column)}${last.row + 1}`;
}

/** A sheet's name as it stands before `!`. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_\p{L}][\w.\p{L}]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** `Sheet1!A1` or `'二 表'!A1:B2` → sheet (null where none is named) and the rest. */
export function splitSheet(address: string): { readonly sheet: string | null; readonly local: string } {
  const mark = address.lastIndexOf("!");
  if (mark === -1) return { sheet: null, local: address };
  const named = address.slice(0, mark);
  const sheet = /^'.*'$/s.test(named) ? named.slice(1, -1).replaceAll("''", "'") : named;
  return { sheet, local: address.slice(mark + 1) };
}

export function intersect(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function bounding(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

export function sameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

/** Univer's shape of an area. */
export interface EngineRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export function toRange(area: Area): EngineRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

export function toArea(range: EngineRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
