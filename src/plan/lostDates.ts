/**
 * Dates whose 年 or 月 was lost when a document was copied: `2019410日、710日、1010日及1225日` was
 * 2019年4月10日、7月10日、10月10日及12月25日. What is restored is always to be shown with its evidence.
 */
import { dateOf } from "./date";
import type { DeadlineContext } from "./deadline";
import { halfWidth } from "./numerals";

export interface LostDate {
  /** Offsets into the text that was searched, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** The only date possible, or null where several are. */
  readonly date: string | null;
  /** Every date that the digits can be, earliest first. */
  readonly candidates: readonly string[];
  /** Why `date` is certain, or what stays open; a sentence in Chinese for the clerk. */
  readonly evidence: string;
}

/** Month and day from digits without a mark between them; numbers are printed without a leading zero. */
function monthDays(digits: string): (readonly [month: number, day: number])[] {
  const cuts = [1, 2].filter((cut) => cut < digits.length && digits.length - cut <= 2);
  return cuts
    .map((cut) => [digits.slice(0, cut), digits.slice(cut)] as const)
    .filter(([month, day]) => !month.startsWith("0") && !day.startsWith("0"))
    .map(([month, day]) => [Number(month), Number(day)] as const);
}

/**
 * The dates that a run of digits can be: with a year in front (2019410), or of `year` (710). Earliest first.
 * For a caller that has other evidence, such as the date of publication beside a damaged date of issue.
 */
export function lostDateCandidates(digits: string, year: number | null): string[] {
  const withYear = /^(?:19|20)\d{2}(?=\d{2,4}$)/u.exec(digits)?.[0];
  const ownYear = withYear === undefined ? year : Number(withYear);
  if (ownYear === null) return [];
  return monthDays(digits.slice(withYear?.length ?? 0))
    .map(([month, day]) => dateOf(ownYear, month, day))
    .filter((date): date is string => date !== null)
    .sort();
}

/** The choices that rise in the order printed, each not before the issue date; stops at the second. */
function risingChoices(lists: readonly (readonly string[])[], after: string): string[][] {
  const [first, ...rest] = lists;
  if (!first) return [[]];
  const found: string[][] = [];
  for (const date of first.filter((each) => each > after)) {
    for (const others of risingChoices(rest, date)) found.push([date, ...others]);
    if (found.length > 1) break;
  }
  return found;
}

function evidenceOf(candidates: readonly string[], date: string | null): string {
  if (date === null) return `缺字，可能是 ${candidates.join("、")}，请核对原文。`;
  if (candidates.length === 1) return `缺字，按数字只能是 ${date}，请核对原文。`;
  return `缺字，按印发日和前后日期的先后只能是 ${date}，请核对原文。`;
}

/** A text prints a handful of dates; more than this are no reporting dates, and choices would multiply. */
const MOST_IN_ORDER = 12;

/**
 * The damaged dates of a text. Where digits can be cut in two ways, the one is taken that keeps the dates of the text
 * in rising order (a notice names its dates as they come), if only one does.
 */
export function findLostDates(text: string, { year, issuedOn }: DeadlineContext): LostDate[] {
  const matches = [...halfWidth(text).matchAll(/(?<![\d年月.第-])(\d{2,8})日/gu)].filter(
    ([, digits]) => (digits ?? "").length > 2,
  );
  let current = year;
  const damaged = matches.flatMap((match) => {
    const digits = match[1] ?? "";
    const candidates = lostDateCandidates(digits, current);
    const [first] = candidates;
    if (first === undefined) return [];
    current = Number(first.slice(0, 4));
    return [{ start: match.index, end: match.index + match[0].length, candidates }];
  });
  const lists = damaged.map(({ candidates }) => candidates);
  const rising = lists.length <= MOST_IN_ORDER ? risingChoices(lists, issuedOn ?? "") : [];
  const order = rising.length === 1 ? rising[0] : undefined;
  return damaged.map(({ start, end, candidates }, index) => {
    const only = candidates.length === 1 ? candidates[0] : order?.[index];
    const date = only ?? null;
    return {
      start,
      end,
      raw: text.slice(start, end),
      date,
      candidates,
      evidence: evidenceOf(candidates, date),
    };
  });
}
