/**
 * A point in time as a document names it, and the day that it means: the last day of the span, since a deadline
 * holds until its end (domain rule: a month means its last day, a quarter its last, a year 31 December).
 */
import { addDays, dateOf, lastDayOfMonth, lastDayOfQuarter, lastDayOfYear, partsOf } from "./date";
import { springFestivalEve } from "./springFestival";

export type Festival = "元旦" | "春节" | "五一" | "七一" | "八一" | "国庆";

export type TimePoint =
  | { readonly unit: "day"; readonly month: number; readonly day: number }
  | { readonly unit: "tenDays"; readonly month: number; readonly third: number }
  | { readonly unit: "month"; readonly month: number }
  | { readonly unit: "quarter"; readonly quarter: number }
  | { readonly unit: "half"; readonly half: number }
  | { readonly unit: "year" }
  | { readonly unit: "festival"; readonly festival: Festival };

type DatedPoint = Exclude<TimePoint, { unit: "festival" }>;

const FIXED_FESTIVALS: Readonly<Record<Exclude<Festival, "春节">, readonly [month: number, day: number]>> = {
  元旦: [1, 1],
  五一: [5, 1],
  七一: [7, 1],
  八一: [8, 1],
  国庆: [10, 1],
};

const THIRDS = ["上旬", "中旬", "下旬"];
const HALVES = ["上半年", "下半年"];

/** The day meant by a point of a year, or null when the calendar has none (13月, 2月30日, 第5季度). */
export function dayOf(point: DatedPoint, year: number): string | null {
  switch (point.unit) {
    case "day":
      return dateOf(year, point.month, point.day);
    case "tenDays":
      return point.third === 3
        ? lastDayOfMonth(year, point.month)
        : dateOf(year, point.month, point.third * 10);
    case "month":
      return lastDayOfMonth(year, point.month);
    case "quarter":
      return lastDayOfQuarter(year, point.quarter);
    case "half":
      return lastDayOfQuarter(year, point.half * 2);
    case "year":
      return lastDayOfYear(year);
  }
}

/**
 * A day written back in the words of a unit, without the year: 2022-06-30 as a quarter is `2季度`.
 * Null when the day is not the end of such a span. The parser keeps a date only if this gives the printed words.
 */
export function formatDay(date: string, unit: DatedPoint["unit"]): string | null {
  const parts = partsOf(date);
  if (!parts) return null;
  const { year, month, day } = parts;
  const endsMonth = lastDayOfMonth(year, month) === date;
  switch (unit) {
    case "day":
      return `${month}月${day}日`;
    case "tenDays":
      return endsMonth || day === 10 || day === 20
        ? `${month}月${THIRDS[endsMonth ? 2 : day / 10 - 1]}`
        : null;
    case "month":
      return endsMonth ? `${month}月` : null;
    case "quarter":
      return endsMonth && month % 3 === 0 ? `${month / 3}季度` : null;
    case "half":
      return endsMonth && month % 6 === 0 ? (HALVES[month / 6 - 1] ?? null) : null;
    case "year":
      return endsMonth && month === 12 ? "" : null;
  }
}

/** The last day before a festival of a calendar year; null outside the table of lunar years. */
export function festivalEve(festival: Festival, year: number): string | null {
  if (festival === "春节") return springFestivalEve(year);
  const day = dateOf(year, ...FIXED_FESTIVALS[festival]);
  return day === null || day === "1900-01-01" ? null : addDays(day, -1);
}

/**
 * The eve of the first such festival after the issue date. Without an issue date, a fixed festival is the one whose
 * eve lies in the plan's year; which Spring Festival a plan means cannot be told from its year alone.
 */
export function nextFestivalEve(
  festival: Festival,
  issuedOn: string | null,
  year: number | null,
): string | null {
  const issued = issuedOn === null ? null : partsOf(issuedOn);
  if (issuedOn !== null && issued) {
    const eves = [issued.year, issued.year + 1].map((each) => festivalEve(festival, each));
    return eves.find((eve) => eve !== null && eve >= issuedOn) ?? null;
  }
  if (year === null || festival === "春节") return null;
  const eves = [year, year + 1].map((each) => festivalEve(festival, each));
  return eves.find((eve) => eve?.startsWith(`${year}-`)) ?? null;
}
