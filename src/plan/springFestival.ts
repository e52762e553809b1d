/**
 * The first day of the lunar year (春节), 2000 to 2100.
 * Source: the calendars of lunar-javascript 1.7 and chinese-days 1.5, which agree on every one of these years.
 * Kept as a table because the new moon of some years (2027, 2030) falls within minutes of midnight, where the
 * calendar built into a JavaScript engine has been seen a day off, and because a table can be read.
 */
import { addDays, dateOf } from "./date";

const FIRST_YEAR = 2000;

/** Month x 100 + day, one a year from `FIRST_YEAR`. */
const FIRST_DAYS: readonly number[] = [
  205, 124, 212, 201, 122, 209, 129, 218, 207, 126, 214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125,
  212, 201, 122, 210, 129, 217, 206, 126, 213, 203, 123, 211, 131, 219, 208, 128, 215, 204, 124, 212, 201,
  122, 210, 130, 217, 206, 126, 214, 202, 123, 211, 201, 219, 208, 128, 215, 204, 124, 212, 202, 121, 209,
  129, 217, 205, 126, 214, 203, 123, 211, 131, 219, 207, 127, 215, 205, 124, 212, 202, 122, 209, 129, 217,
  206, 126, 214, 203, 124, 210, 130, 218, 207, 127, 215, 205, 125, 212, 201, 121, 209,
];

/** 春节 of a calendar year; null outside the table. */
export function springFestival(year: number): string | null {
  const code = FIRST_DAYS[year - FIRST_YEAR];
  return code === undefined ? null : dateOf(year, Math.floor(code / 100), code % 100);
}

/** The eve of a year's Spring Festival: the last day that is still `春节前`. */
export function springFestivalEve(year: number): string | null {
  const day = springFestival(year);
  return day === null ? null : addDays(day, -1);
}
