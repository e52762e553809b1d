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

/**
 * The days that figures can mean whose 年 and 月 were lost, earliest first: 2019111 is 2019-01-11 or 2019-11-01,
 * 410 of 2019 is 2019-04-10. Months and days are never printed with a leading zero in such dates.
 */
export function datesWithoutMarks(figures: string, year: number | null): string[] {
  const match = /^((?:19|20)\d{2})?(\d{2,4})$/.exec(figures);
  const printed = match?.[1] === undefined ? year : Number(match[1]);
  const rest = match?.[2] ?? "";
  if (printed === null) return [];
  return [1, 2].flatMap((length) => {
    const [month, day] = [rest.slice(0, length), rest.slice(length)];
    if (day === "" || day.length > 2 || month.startsWith("0") || day.startsWith("0")) return [];
    return dateOf(printed, Number(month), Number(day)) ?? [];
  });
}
