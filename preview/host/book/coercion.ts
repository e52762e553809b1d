import type { CellChange } from "../model";

/** Excel's limit for one cell. */
const LONGEST_TEXT = 32_767;
const ERRORS = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"]);

/**
 * What Excel makes of a value that a program writes to a cell, as if a person had typed it: numbers, dates,
 * percentages and booleans are recognised unless the cell's format is text (`@`), and `=` begins a formula.
 * Returns null for `null` (leave the cell) and undefined for something Excel refuses.
 */
export function coerce(
  value: unknown,
  numberFormat: string | undefined,
  today: Date,
): CellChange | null | undefined {
  if (value === null) return null;
  if (typeof value === "boolean") return { value };
  if (typeof value === "number") return Number.isFinite(value) ? { value } : undefined;
  if (typeof value !== "string" || value.length > LONGEST_TEXT) return undefined;
  if (value === "") return { value: "" };
  if (numberFormat === "@") return { value };
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (value.length > 1 && value.startsWith("=")) return { formula: value };
  return coerceText(value, numberFormat, today);
}

function coerceText(value: string, numberFormat: string | undefined, today: Date): CellChange | undefined {
  const trimmed = value.trim();
  const recognised = recognise(trimmed, today);
  if (recognised !== null) {
    const general = numberFormat === undefined || numberFormat === "General";
    const format =
      general && recognised.format !== null ? { format: { numberFormat: recognised.format } } : {};
    return { value: recognised.value, ...format };
  }
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  if (ERRORS.has(trimmed.toUpperCase())) return { value: trimmed.toUpperCase() };
  // Excel takes a leading sign for the beginning of a formula, and a leading @ for a function it does not know.
  if (/^[+-]./.test(value)) return { formula: `=${value}` };
  return value.startsWith("@") ? undefined : { value };
}

interface Recognised {
  readonly value: number;
  /** The number format a cell without one gets. */
  readonly format: string | null;
}

function recognise(text: string, today: Date): Recognised | null {
  return recogniseNumber(text) ?? recogniseDate(text, today);
}

function recogniseNumber(text: string): Recognised | null {
  const parts = /^(\()?([+-])?(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(\.\d*)?(e[+-]?\d+)?(%)?(\))?$/i.exec(text);
  if (parts === null) return null;
  const [, open, sign, whole = "", fraction = "", exponent = "", percent, close] = parts;
  if ((open === undefined) !== (close === undefined) || (open !== undefined && sign !== undefined))
    return null;
  const number = Number(`${whole.replaceAll(",", "")}${fraction}${exponent}`);
  const signed = open !== undefined || sign === "-" ? -number : number;
  if (!Number.isFinite(signed)) return null;
  const decimals = fraction.length > 1 ? ".00" : "";
  if (percent !== undefined) return { value: signed / 100, format: `0${decimals}%` };
  if (exponent !== "") return { value: signed, format: "0.00E+00" };
  return { value: signed, format: whole.includes(",") ? `#,##0${decimals}` : null };
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

function recogniseDate(text: string, today: Date): Recognised | null {
  const time = recogniseTime(text);
  if (time !== null) return time;
  const [day = "", hour] = text.split(/\s+(?=\d{1,2}:)/);
  const date = recogniseDay(day, today);
  if (date === null || hour === undefined) return date;
  const clock = recogniseTime(hour);
  return clock === null ? null : { value: date.value + clock.value, format: "m/d/yyyy h:mm" };
}

function recogniseTime(text: string): Recognised | null {
  const [, hours, minutes, seconds] = TIME.exec(text) ?? [];
  if (hours === undefined || minutes === undefined || Number(minutes) > 59 || Number(seconds ?? 0) > 59)
    return null;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { value, format: seconds === undefined ? "h:mm" : "h:mm:ss" };
}

function recogniseDay(text: string, today: Date): Recognised | null {
  const chinese = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (chinese) return dated(chinese[1], chinese[2], chinese[3], 'yyyy"年"m"月"d"日"');
  const yearFirst = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst) return dated(yearFirst[1], yearFirst[3], yearFirst[4], "m/d/yyyy");
  const yearLast = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/.exec(text);
  if (yearLast) return dated(yearLast[4], yearLast[1], yearLast[3], "m/d/yyyy");
  const noYear = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (noYear) return dated(String(today.getFullYear()), noYear[1], noYear[2], "d-mmm");
  const noDay = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  return noDay ? dated(noDay[1], noDay[2], "1", "mmm-yy") : null;
}

function dated(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  format: string,
): Recognised | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists && Number(year) >= 1900 ? { value: serialOf(date), format } : null;
}

/** Excel's day number; UTC stands for the workbook's own clock. Right from March 1900 on. */
function serialOf(date: Date): number {
  return Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
}
