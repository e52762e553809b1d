/** 期次: a quarter of a year in which units report; the fourth period is 全年 (domain rule). */
import { lastDayOfQuarter, partsOf } from "./date";

export type Quarter = 1 | 2 | 3 | 4;

export interface Period {
  readonly year: number;
  readonly quarter: Quarter;
}

const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];
const NAMES: Readonly<Record<Quarter, string>> = { 1: "第一季度", 2: "第二季度", 3: "第三季度", 4: "全年" };

/** `2022Q1`: what keys and the command line call it. */
export function periodKey({ year, quarter }: Period): string {
  return `${year}Q${quarter}`;
}

/** Null for anything but such a key. */
export function periodOfKey(key: string): Period | null {
  const match = /^(\d{4})Q([1-4])$/.exec(key);
  const quarter = QUARTERS.find((each) => String(each) === match?.[2]);
  return match && quarter !== undefined ? { year: Number(match[1]), quarter } : null;
}

/** `2022年第一季度`, `2022年全年`: what the column 期次, sheets and documents call it. */
export function periodName({ year, quarter }: Period): string {
  return `${year}年${NAMES[quarter]}`;
}

/** Null for anything but such a name. */
export function periodOfName(name: string): Period | null {
  const match = /^(\d{4})年(.+)$/u.exec(name.trim());
  const quarter = QUARTERS.find((each) => NAMES[each] === match?.[2]);
  return match && quarter !== undefined ? { year: Number(match[1]), quarter } : null;
}

/** Its last day. */
export function periodEnd({ year, quarter }: Period): string {
  const end = lastDayOfQuarter(year, quarter);
  if (end === null) throw new RangeError(`no such period: ${year} ${quarter}`);
  return end;
}

/** The one before: what a report is compared with. */
export function previousPeriod({ year, quarter }: Period): Period {
  const before = QUARTERS.find((each) => each === quarter - 1);
  return before === undefined ? { year: year - 1, quarter: 4 } : { year, quarter: before };
}

/** The period in which a day lies. Throws `RangeError` for no date. */
export function periodOfDate(date: string): Period {
  const parts = partsOf(date);
  const quarter = parts && QUARTERS.find((each) => each === Math.ceil(parts.month / 3));
  if (!parts || quarter === undefined || quarter === null) throw new RangeError(`not a date: ${date}`);
  return { year: parts.year, quarter };
}

/** For `sort`: earlier first. */
export function comparePeriods(a: Period, b: Period): number {
  return a.year - b.year || a.quarter - b.quarter;
}
