/** What a person types where a date belongs: `2022年9月底`, `9/30`, `20220930`, `2022.9.30`, `三季度末`. */
import { dateOf, fromSerial, partsOf } from "./date";
import { dateMentions, type DeadlineContext } from "./deadline";
import { halfWidth } from "./numerals";

/** A serial number outside these years is no date of a register: Excel makes one of 2022.9 and of 2022, too. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/u;
const WITH_YEAR = /^(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})$/u;
const WITHOUT_YEAR = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})$/u;

function inRange(date: string | null): string | null {
  const year = date === null ? null : (partsOf(date)?.year ?? null);
  return year !== null && year >= FIRST_YEAR && year <= LAST_YEAR ? date : null;
}

function inFigures(typed: string, year: number | null): string | null | undefined {
  const [, first, second, third] = EIGHT_DIGITS.exec(typed) ?? [];
  if (first !== undefined) return inRange(dateOf(Number(first), Number(second), Number(third)));
  const full = WITH_YEAR.exec(typed);
  if (full) return inRange(dateOf(Number(full[1]), Number(full[3]), Number(full[4])));
  const short = WITHOUT_YEAR.exec(typed);
  if (!short) return undefined;
  return year === null ? null : inRange(dateOf(year, Number(short[1]), Number(short[2])));
}

/**
 * The date that a text means, `YYYY-MM-DD`; null where it is not one certain day. A text without a year is of the
 * plan's year. What stands beside the time (`9月30日完成初稿`) makes it no date.
 */
export function typedDate(text: string, context: DeadlineContext): string | null {
  const typed = halfWidth(text).replaceAll("／", "/").trim();
  const figures = inFigures(typed, context.year);
  if (figures !== undefined) return figures;
  const [only, ...more] = dateMentions(typed, context);
  const isWhole = only?.mention.start === 0 && only.mention.end === typed.length;
  return isWhole && more.length === 0 && only.days.length === 1 ? inRange(only.days[0] ?? null) : null;
}

/**
 * The date that a number in a date cell means: Excel's own serial, or eight digits typed as a date (20220930).
 * Null for a number that is neither.
 */
export function typedNumber(number: number): string | null {
  return inRange(fromSerial(number)) ?? inFigures(String(number), null) ?? null;
}
