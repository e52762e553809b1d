/**
 * Calendar dates as `YYYY-MM-DD` strings (proleptic Gregorian, years 1900 to 9999) and Excel's serial numbers.
 * No clock and no time zone: a date here is a square on a wall calendar.
 */

const DAY_MS = 86_400_000;
/** Days from 1970-01-01 back to Excel's day 0 as seen from any day after its invented 29 February 1900. */
const SERIAL_OF_EPOCH = 25_569;
/** Excel's 1900 system counts a 29 February 1900 that never was (ECMA-376 part 1, 18.17.4.1). */
const SERIAL_OF_FALSE_LEAP_DAY = 60;
const SERIAL_MAX = 2_958_465;

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const LONG_MONTHS: ReadonlySet<number> = new Set([1, 3, 5, 7, 8, 10, 12]);

/** By arithmetic: a register of ten thousand tasks asks it a hundred thousand times. */
function daysInMonth(year: number, month: number): number {
  if (month !== 2) return LONG_MONTHS.has(month) ? 31 : 30;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function isInCalendar(year: number, month: number, day: number): boolean {
  const isMonth = year >= 1900 && year <= 9999 && month >= 1 && month <= 12;
  return isMonth && day >= 1 && day <= daysInMonth(year, month);
}

/** The date, or null when the calendar has no such day (31 June, month 13, year 99). */
export function dateOf(year: number, month: number, day: number): string | null {
  if (![year, month, day].every(Number.isInteger) || !isInCalendar(year, month, day)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Year, month and day of a `YYYY-MM-DD` string, or null when it is no date. */
export function partsOf(date: string): DateParts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isInCalendar(year, month, day) ? { year, month, day } : null;
}

export function isDate(text: string): boolean {
  return partsOf(text) !== null;
}

/** Days since 1970-01-01. Throws `RangeError` for a string that is no date: the caller has a mistake. */
function dayNumber(date: string): number {
  const parts = partsOf(date);
  if (!parts) throw new RangeError(`not a date: ${date}`);
  return Date.UTC(parts.year, parts.month - 1, parts.day) / DAY_MS;
}

function fromDayNumber(days: number): string {
  const moment = new Date(days * DAY_MS);
  const date = dateOf(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
  if (date === null) throw new RangeError(`outside the calendar: day ${days}`);
  return date;
}

/** The date `days` calendar days later (earlier when negative). Throws `RangeError` outside 1900 to 9999. */
export function addDays(date: string, days: number): string {
  return fromDayNumber(dayNumber(date) + days);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** For `sort`: earlier first. */
export function compareDates(a: string, b: string): number {
  return dayNumber(a) - dayNumber(b);
}

/** The last day of a month (1 to 12); null when the year or month is outside the calendar. */
export function lastDayOfMonth(year: number, month: number): string | null {
  return dateOf(year, month, 1) === null ? null : dateOf(year, month, daysInMonth(year, month));
}

/** The last day of a quarter (1 to 4); null when there is no such quarter. */
export function lastDayOfQuarter(year: number, quarter: number): string | null {
  return Number.isInteger(quarter) && quarter >= 1 && quarter <= 4 ? lastDayOfMonth(year, quarter * 3) : null;
}

/** 31 December; null when the year is outside the calendar. */
export function lastDayOfYear(year: number): string | null {
  return dateOf(year, 12, 31);
}

/** The first day on or after `start` that stands where `date` does in its year; the last day of a month stays that. */
export function anniversaryFrom(date: string, start: string): string {
  const [parts, from] = [partsOf(date), partsOf(start)];
  if (!parts || !from) throw new RangeError(`not a date: ${parts ? start : date}`);
  const isLast = parts.day === daysInMonth(parts.year, parts.month);
  const inYear = (year: number): string => {
    const last = daysInMonth(year, parts.month);
    return dateOf(year, parts.month, isLast ? last : Math.min(parts.day, last)) ?? date;
  };
  return [inYear(from.year), inYear(from.year + 1)].find((day) => day >= start) ?? date;
}

/** Excel's serial number in the 1900 system (2022-01-01 is 44562). Throws `RangeError` for no date. */
export function toSerial(date: string): number {
  const serial = dayNumber(date) + SERIAL_OF_EPOCH;
  return serial <= SERIAL_OF_FALSE_LEAP_DAY ? serial - 1 : serial;
}

/**
 * The date of a serial number; a time of day (the fraction) is dropped.
 * Null for 0, negative and too large numbers, and for 60, the 29 February 1900 that never was.
 */
export function fromSerial(serial: number): string | null {
  if (!Number.isFinite(serial)) return null;
  const whole = Math.floor(serial);
  if (whole < 1 || whole > SERIAL_MAX || whole === SERIAL_OF_FALSE_LEAP_DAY) return null;
  return fromDayNumber((whole < SERIAL_OF_FALSE_LEAP_DAY ? whole + 1 : whole) - SERIAL_OF_EPOCH);
}

/** 2022年4月10日, as official documents write a day; what is no date stays as it is. */
export function writtenDate(day: string): string {
  const parts = partsOf(day);
  return parts === null ? day : `${parts.year}年${parts.month}月${parts.day}日`;
}
