import { dateOf } from "../../plan/date";
import { smallNumber, yearNumber } from "../../plan/numerals";

/** 2022年2月7日, 2022 年 2 月 7 日, 二〇二二年二月七日 as `YYYY-MM-DD`; null for anything else, also for no real day. */
export function readDate(text: string): string | null {
  const match = /^(.{4})年(.{1,3})月(.{1,3})日$/.exec(text.replace(/\s+/g, ""));
  if (!match) return null;
  const year = yearNumber(match[1] ?? "");
  const month = smallNumber(match[2] ?? "");
  const day = smallNumber(match[3] ?? "");
  return year === null || month === null || day === null ? null : dateOf(year, month, day);
}
