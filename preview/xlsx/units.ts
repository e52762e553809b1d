/** Addresses and measures as .xlsx files have them. */
import { columnLetters, formatAddress, parseAddress } from "../host/book/address";
import type { Area } from "../host/model";

/** Excel's screen: 96 pixels an inch, 72 points an inch. */
const PIXELS_PER_POINT = 96 / 72;
/** Width of a digit in the default font, Calibri 11, in pixels: files count columns in digits. */
const DIGIT_PIXELS = 7;
const POINTS_PER_INCH = 72;
/** Excel's width of a column that says nothing, as files have it: 64 pixels. */
export const DEFAULT_COLUMN_WIDTH = 9.140625;

/** A column's width in points as files have it. */
export function toColumnWidth(points: number): number {
  return Math.round((points * PIXELS_PER_POINT * 256) / DIGIT_PIXELS) / 256;
}

/** A column's width in a file, in points, on a whole pixel as Excel rounds it. */
export function fromColumnWidth(width: number): number {
  return Math.round(width * DIGIT_PIXELS) / PIXELS_PER_POINT;
}

export function toInches(points: number): number {
  return points / POINTS_PER_INCH;
}

export function fromInches(inches: number): number {
  return Math.round(inches * POINTS_PER_INCH * 1000) / 1000;
}

/** `A1:C3`, also for a single cell where `always` asks for both corners. */
export function rangeAddress(area: Area): string {
  const last = `${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`;
  return `${columnLetters(area.column)}${area.row + 1}:${last}`;
}

/** Several areas as a file's `sqref`. */
export function toSqref(areas: readonly Area[]): string {
  return areas.map(formatAddress).join(" ");
}

/** Addresses that are none are left out: the caller cannot place them anyway. */
export function fromSqref(sqref: string): Area[] {
  return sqref.split(/\s+/).flatMap((address) => parseAddress(address) ?? []);
}

/** A formula as Excel shows it, without the `=` that files leave out. */
export function withoutEquals(formula: string): string {
  return formula.startsWith("=") ? formula.slice(1) : formula;
}
