/**
 * Working days by the Chinese calendar: the State Council's holidays, and the weekends that are worked for them.
 * The calendar of a year is announced late in the year before; days of years not yet announced (the library knows up
 * to 2026) count by the weekday alone and are provisional.
 */
import { isWorkday } from "chinese-days";
import { addDays, daysBetween, partsOf } from "./date";

/** Of each year, how many working days there are up to and including each of its days. */
const years = new Map<number, readonly number[]>();

function workdaysOfYear(year: number): readonly number[] {
  const known = years.get(year);
  if (known) return known;
  const counts: number[] = [];
  let day = `${year}-01-01`;
  while (partsOf(day)?.year === year) {
    counts.push((counts.at(-1) ?? 0) + (isWorkday(day) ? 1 : 0));
    if (day === "9999-12-31") break;
    day = addDays(day, 1);
  }
  years.set(year, counts);
  return counts;
}

function yearOf(date: string): number {
  const year = partsOf(date)?.year;
  if (year === undefined) throw new RangeError(`not a date: ${date}`);
  return year;
}

/** Working days of the date's year up to and including it. */
function soFar(date: string): number {
  const year = yearOf(date);
  return workdaysOfYear(year)[daysBetween(`${year}-01-01`, date)] ?? 0;
}

/** Whether people work on it. */
export function isWorkingDay(date: string): boolean {
  return isWorkday(date);
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. Throws `RangeError` for no date. */
export function workdaysBetween(from: string, to: string): number {
  if (to <= from) return 0;
  let days = soFar(to) - soFar(from);
  for (let year = yearOf(from); year < yearOf(to); year += 1) {
    days += workdaysOfYear(year).at(-1) ?? 0;
  }
  return days;
}

/** The day on which the so-manieth working day after `from` falls; `from` itself for none. */
export function addWorkdays(from: string, days: number): string {
  let day = from;
  for (let left = days; left > 0; left -= isWorkday(day) ? 1 : 0) {
    day = addDays(day, 1);
  }
  return day;
}
