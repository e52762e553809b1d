import { dateOf } from "../../plan/date";
import { datesWithoutMarks } from "./readDate";

/** What days in a letter are relative to. */
export interface LetterDates {
  /** Assumed where a day is printed without a year. */
  readonly year: number | null;
  readonly issuedOn: string | null;
}

const DAY = "(?:(?:\\d{4}\\s*年)?\\s*\\d{1,2}\\s*月\\s*\\d{1,2}|\\d{3,8})\\s*日";
const DAYS_BEFORE = new RegExp(
  `(?<!每[^，,。；;]{0,6}|[月次]\\s*)(${DAY}(?:\\s*(?:、|，|,|及|和|以及)\\s*${DAY})*)\\s*(?:之|以)?前`,
);

/**
 * The days before which a sentence asks for something: 于2022年2月11日前; 于4月10日、7月10日及12月25日前. Where a day's
 * 年 and 月 were lost (于128日前), it is the first possible day not before the issue. Empty when a day stays unclear.
 */
export function readDays(sentence: string, dates: LetterDates): string[] {
  const printed = DAYS_BEFORE.exec(sentence)?.[1];
  if (printed === undefined) return [];
  const days = printed.split(/[、，,及和]|以及/).map((day) => readDay(day.replace(/\s+/g, ""), dates));
  return days.includes(null) ? [] : days.filter((day) => day !== null);
}

function readDay(text: string, { year, issuedOn }: LetterDates): string | null {
  const whole = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (whole) {
    const printed = whole[1] === undefined ? year : Number(whole[1]);
    return printed === null ? null : dateOf(printed, Number(whole[2]), Number(whole[3]));
  }
  const possible = datesWithoutMarks(text.replace("日", ""), year);
  return possible.find((day) => issuedOn === null || day >= issuedOn) ?? null;
}
