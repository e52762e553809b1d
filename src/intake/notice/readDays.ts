import { dateOf } from "../../plan/date";
import type { LostDate } from "../../plan/lostDates";

/** What days in a letter are relative to. */
export interface LetterDates {
  /** Assumed where a day is printed without a year. */
  readonly year: number | null;
  /** The letter's damaged dates, by how they are printed. */
  readonly lost: ReadonlyMap<string, LostDate>;
}

export interface LetterDay {
  /** Null where the printed words leave it open. */
  readonly due: string | null;
  /** What the clerk is told of a day whose 年 or 月 was lost. */
  readonly evidence: string | null;
}

const DAY =
  "(?:(?:\\d{4}\\s*年)?\\s*\\d{1,2}\\s*月\\s*\\d{1,2}|\\d{3,8})\\s*日(?:[（(](?:星期|周)?[一二三四五六日天][）)])?";
const DAYS_BEFORE = new RegExp(
  `(?<!每[^，,。；;]{0,6}|[月次]\\s*)(${DAY}(?:\\s*(?:、|，|,|及|和|以及)\\s*${DAY})*)\\s*(?:之|以)?前`,
);
const WEEKDAY = /[（(].*[）)]/;
/** A limit that comes again: 每月28日前, 每季度末月20日前, 每季度最后一个月25日前. */
const REPEATED = /每(?:月|季度?|半年|周|个月)[^，,。；;]{0,12}?前/;

/**
 * The days before which a sentence asks for something: 于2022年2月11日前; 于4月10日、7月10日及12月25日前. Empty where it
 * states none.
 */
export function readDays(sentence: string, dates: LetterDates): LetterDay[] {
  const printed = DAYS_BEFORE.exec(sentence)?.[1];
  if (printed === undefined) return [];
  return printed
    .split(/[、，,及和]|以及/)
    .map((day) => readDay(day.replace(/\s+/g, "").replace(WEEKDAY, ""), dates));
}

/** The words of a limit that comes again and is no day of the year; null without. */
export function repeatedLimit(sentence: string): string | null {
  return REPEATED.exec(sentence)?.[0] ?? null;
}

function readDay(text: string, { year, lost }: LetterDates): LetterDay {
  const whole = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (whole) {
    const printed = whole[1] === undefined ? year : Number(whole[1]);
    const due = printed === null ? null : dateOf(printed, Number(whole[2]), Number(whole[3]));
    return { due, evidence: null };
  }
  const found = lost.get(text);
  return { due: found?.date ?? null, evidence: found ? `通知里的“${text}”${found.evidence}` : null };
}
