/**
 * Finds where a text names a time: 2022年6月底前, 二季度, 春节前, 每季度末, 持续推进, 24小时内.
 * Only reads; what day is meant is decided in `deadline.ts`.
 */
import { halfWidth, smallNumber, yearNumber } from "./numerals";
import type { Festival, TimePoint } from "./timePoint";

/** The year of a time as printed: a number, a word relative to the issue date or to the time before, or nothing. */
export type YearWord = number | "this" | "next" | "following" | null;

interface Place {
  /** UTF-16 offsets into the text that was searched. */
  readonly start: number;
  readonly end: number;
}

export interface PointMention extends Place {
  readonly kind: "point";
  readonly point: TimePoint;
  readonly year: YearWord;
  /** The words that name the point, without year, spaces and marks, numerals as digits: `6月`, `2季度`. */
  readonly words: string;
  /** Marks that make a time a limit: 底, 末, 前, 内. */
  readonly limit: boolean;
  /** Words after which no certain day is meant: 初, 6月中, 起, 以后. */
  readonly vague: boolean;
}

export interface RecurringMention extends Place {
  readonly kind: "recurring";
  readonly every: "month" | "quarter";
  /** Day of the month, null for the last. */
  readonly day: number | null;
  /** The quarters that a list names (第一、二季度), and its year; all of the plan's year where it names none. */
  readonly named: { readonly quarters: readonly number[]; readonly year: number | null } | null;
}

/** `印发后30日内`. */
export interface RelativeMention extends Place {
  readonly kind: "relative";
  readonly count: number;
  readonly unit: "days" | "months";
}

export interface PlainMention extends Place {
  readonly kind: "ongoing" | "standard";
}

export type TimeMention = PointMention | RecurringMention | RelativeMention | PlainMention;

const SMALL = "\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]";
const DASH = "(?:-|—|–|~|～|至|到){1,2}";
const YEAR = /(?:(\d{4}|[〇○零一二三四五六七八九]{4})\s{0,3}年度?|(今年|本年度?|当年|明年|次年))\s{0,3}/uy;
/** The first half of a span (`1—`, `2022年1月至`): a deadline is its end. */
const SPAN_START = new RegExp(
  `(?:(\\d{4})\\s{0,3}年\\s{0,3})?(?:(?:${SMALL})\\s{0,3}月\\s{0,3})?\\d{1,4}\\s{0,3}[年月日]?\\s{0,3}${DASH}\\s{0,3}` +
    `|(\\d{4})\\s{0,3}年\\s{0,3}(?:${SMALL})\\s{0,3}月\\s{0,3}${DASH}\\s{0,3}|(?:${SMALL})\\s{0,3}月份?\\s{0,3}${DASH}\\s{0,3}` +
    `|\\d{4}([./])\\d{1,2}(?:\\3\\d{1,2})?\\s?${DASH}\\s?(?=\\d{4}\\3)`,
  "uy",
);
const NUMERIC = /(\d{4})\s?([-/.])\s?(\d{1,2})(?:\s?\2\s?(\d{1,2}))?(?![\d.])\s?日?/uy;
const DAY = new RegExp(`(${SMALL})\\s{0,3}月\\s{0,3}(${SMALL})\\s{0,3}[日号]`, "uy");
const TEN_DAYS = new RegExp(`(${SMALL})\\s{0,3}月份?\\s{0,3}([上中下])旬`, "uy");
const MONTH = new RegExp(`(${SMALL})\\s{0,3}月份?`, "uy");
const QUARTER = /[第前]?\s{0,3}([1-4一二三四])\s{0,3}个?季度/uy;
const HALF = /([上下])半年/uy;
const FESTIVAL = /(元旦|春节|五一|七一|八一|国庆)(?:劳动节|建党节|建军节|节)?(?=\s?(?:之前|以前|前))/uy;
const YEAR_END =
  /(?<![\d一二三四五六七八九十两半数多]\s?)年(?=[底末]|终(?![考总奖述评身止])|内(?!部))|全年(?!度)/uy;
const MARKS =
  /(?:\s?[（(](?:周|星期)[一二三四五六日天][）)]|\s?(?:24|12|17|18)\s?[时点])?(?:\s{0,3}年?(?:底|末|终(?![考总奖述评身止])|内(?!部)|之内|以内|前夕|前(?!期)|之前|以前|止|为止)){0,3}/uy;
const VAGUE = /\s{0,3}(?:初|中(?!期|心|旬)|春|夏|秋|冬|暑|寒假|汛|[上下]学期|起|后|以后|之后|以来|开始)/uy;
const RECURRING = new RegExp(
  `每个?(?:月(?:底|末)|月\\s?(${SMALL})\\s?[日号]|个?季度?(?:底|末)(?!月))(?:之前|以前|前)?`,
  "uy",
);
/** 第一、二季度, 2025年一季度、三季度: the number before 季度 alone would be the last of its list. */
const QUARTERS =
  /(?:(\d{4})\s?年\s?)?第?\s?([1-4一二三四]\s?(?:个?季度)?(?:\s?[、,，和及]\s?第?\s?[1-4一二三四]\s?(?:个?季度)?){0,2}\s?[、,，和及]\s?第?\s?[1-4一二三四])\s?个?季度(?:底|末)?(?:之前|以前|前|内)?/uy;
const RELATIVE =
  /(?:自|从)?(?:本?(?:文件|方案|通知))?(?:印发|发布|发文|下发)(?:之日|日)?(?:起|后|之后)?\s?(\d{1,3}|[一二三四五六七八九十]{1,3})\s?(个月|日|天)(?:以内|之内|内)/uy;
const STANDARD =
  /(?:\d{1,3}|半|[一二两三四五六七八九十]{1,3})\s?个?\s?(?:小时|分钟|天|工作日|月|星期|周(?![年岁边])|日(?=以?之?内))(?:以内|之内|内)?/uy;
const ONGOING_VERBS =
  "坚持|长效|推进|实施|开展|进行|落实|抓好|推动|保持|执行|工作|任务|有效|化|性|抓|做好|深化|跟进|完善|加强|提升|优化|巩固|并";
const ONGOING = new RegExp(
  `(?:长期|持续|常态|常年|经常|不断|始终|日常)(?:${ONGOING_VERBS}|长期|持续|常态){0,4}|(?:贯穿|覆盖)全年|每年|每半年|每月|每季度?|每周|定期`,
  "uy",
);

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function yearWordOf(digits: string | undefined, word: string | undefined): YearWord {
  if (digits !== undefined) return yearNumber(digits);
  if (word === undefined) return null;
  if (word === "明年") return "next";
  return word === "次年" ? "following" : "this";
}

interface ReadPoint {
  readonly point: TimePoint;
  readonly words: string;
  readonly end: number;
}

function pointOf(match: RegExpExecArray, point: TimePoint, words: string): ReadPoint {
  return { point, words, end: match.index + match[0].length };
}

const numberIn = (match: RegExpExecArray, group: number): number => smallNumber(match[group] ?? "") ?? 0;

/** Rules in order: the longer form first, since 6月30日 begins with 6月. */
const POINT_RULES: readonly ((text: string, index: number) => ReadPoint | null)[] = [
  (text, index) => {
    const match = at(DAY, text, index);
    if (!match) return null;
    const [month, day] = [numberIn(match, 1), numberIn(match, 2)];
    return pointOf(match, { unit: "day", month, day }, `${month}月${day}日`);
  },
  (text, index) => {
    const match = at(TEN_DAYS, text, index);
    if (!match) return null;
    const month = numberIn(match, 1);
    const third = "上中下".indexOf(match[2] ?? "") + 1;
    return pointOf(match, { unit: "tenDays", month, third }, `${month}月${match[2] ?? ""}旬`);
  },
  (text, index) => {
    const match = at(MONTH, text, index);
    if (!match) return null;
    const month = numberIn(match, 1);
    return pointOf(match, { unit: "month", month }, `${month}月`);
  },
  (text, index) => {
    const match = at(QUARTER, text, index);
    if (!match) return null;
    const quarter = numberIn(match, 1);
    return pointOf(match, { unit: "quarter", quarter }, `${quarter}季度`);
  },
  (text, index) => {
    const match = at(HALF, text, index);
    if (!match) return null;
    return pointOf(match, { unit: "half", half: match[1] === "上" ? 1 : 2 }, match[0]);
  },
  (text, index) => {
    const match = at(FESTIVAL, text, index);
    if (!match) return null;
    return pointOf(match, { unit: "festival", festival: match[1] as Festival }, match[1] ?? "");
  },
  (text, index) => {
    const match = at(YEAR_END, text, index);
    return match ? pointOf(match, { unit: "year" }, "") : null;
  },
];

/** A number must begin where its digits begin: `12月` is not found inside `2012月`. */
function beginsInsideNumber(text: string, index: number): boolean {
  const before = text[index - 1] ?? "";
  const here = text[index] ?? "";
  if (/\d/u.test(here)) {
    // The `1.` of a list is no part of the number behind it.
    return (
      /[\d.]/u.test(before) &&
      !/(?:^|[\s,，;；。])\d{1,2}\.$/u.test(text.slice(Math.max(0, index - 4), index))
    );
  }
  return /[一二三四五六七八九十]/u.test(here) && /[一二三四五六七八九十]/u.test(before);
}

function numericAt(text: string, index: number): { read: ReadPoint; year: number } | null {
  const match = at(NUMERIC, text, index);
  const month = Number(match?.[3] ?? 0);
  if (!match || month < 1 || month > 12) return null;
  const year = Number(match[1]);
  if (match[4] === undefined) return { read: pointOf(match, { unit: "month", month }, `${month}月`), year };
  const day = Number(match[4]);
  return { read: pointOf(match, { unit: "day", month, day }, `${month}月${day}日`), year };
}

function wordsAt(text: string, index: number): { read: ReadPoint; year: YearWord } | null {
  const yearMatch = at(YEAR, text, index);
  const afterYear = index + (yearMatch?.[0].length ?? 0);
  const year = yearMatch ? yearWordOf(yearMatch[1], yearMatch[2]) : null;
  for (const rule of POINT_RULES) {
    const read = rule(text, afterYear);
    if (read) return { read, year };
  }
  if (!yearMatch || year === null) return null;
  const end = index + yearMatch[0].trimEnd().length;
  return { read: { point: { unit: "year" }, words: "", end }, year };
}

/** A single time at `index`, with the marks behind it. */
function singlePointAt(text: string, index: number): PointMention | null {
  const found = numericAt(text, index) ?? wordsAt(text, index);
  if (!found) return null;
  const { point, words, end } = found.read;
  const marks = at(MARKS, text, end)?.[0] ?? "";
  const vague = at(VAGUE, text, end + marks.length)?.[0] ?? "";
  return {
    kind: "point",
    start: index,
    end: end + marks.length + vague.length,
    point,
    year: found.year,
    words,
    limit: marks !== "",
    vague: vague !== "",
  };
}

/** A time, or the end of a span of time: `2022年1—6月` is 2022年6月. */
function pointAt(text: string, index: number): PointMention | null {
  if (beginsInsideNumber(text, index)) return null;
  const span = at(SPAN_START, text, index);
  const last = span ? singlePointAt(text, index + span[0].length) : null;
  if (span && last) {
    const spanYear = span[1] ?? span[2];
    return { ...last, start: index, year: last.year ?? (spanYear === undefined ? null : Number(spanYear)) };
  }
  return singlePointAt(text, index);
}

function recurringAt(text: string, index: number): RecurringMention | null {
  const match = at(RECURRING, text, index);
  if (!match) return null;
  const every = match[0].includes("季") ? "quarter" : "month";
  const day = match[1] === undefined ? null : smallNumber(match[1]);
  return { kind: "recurring", start: index, end: index + match[0].length, every, day, named: null };
}

function quartersAt(text: string, index: number): RecurringMention | null {
  if (beginsInsideNumber(text, index)) return null;
  const [words, year, list = ""] = at(QUARTERS, text, index) ?? [];
  if (words === undefined) return null;
  const quarters = (list.match(/[1-4一二三四]/gu) ?? []).map((number) => smallNumber(number) ?? 0);
  const named = { quarters, year: year === undefined ? null : Number(year) };
  return { kind: "recurring", start: index, end: index + words.length, every: "quarter", day: null, named };
}

function relativeAt(text: string, index: number): RelativeMention | null {
  const match = at(RELATIVE, text, index);
  if (!match) return null;
  const digits = match[1] ?? "";
  const count = /^\d+$/u.test(digits) ? Number(digits) : (smallNumber(digits) ?? 0);
  const unit = match[2] === "个月" ? "months" : "days";
  return { kind: "relative", start: index, end: index + match[0].length, count, unit };
}

function plainAt(text: string, index: number): PlainMention | null {
  const standard = beginsInsideNumber(text, index) ? null : at(STANDARD, text, index);
  if (standard) return { kind: "standard", start: index, end: index + standard[0].length };
  const ongoing = at(ONGOING, text, index);
  return ongoing ? { kind: "ongoing", start: index, end: index + ongoing[0].length } : null;
}

/**
 * 持续推进 says something about the task only where a clause begins with it (or joins it on: 完成并长期坚持);
 * inside one it is part of the work: 建立常态化机制.
 */
function opensClause(text: string, lastEnd: number, index: number): boolean {
  return index === lastEnd || /[\s,，;；。、:：（(并且和及再后]/u.test(text.charAt(index - 1));
}

/**
 * All times that a text names, in order and not overlapping. What stands in quotation marks or book-title marks is a
 * name (《2018年行动方案》) and is passed over. Time grows linearly with the text.
 */
export function findTimeMentions(text: string): TimeMention[] {
  const searched = halfWidth(text).replace(
    /《[^《》]{1,200}》|〈[^〈〉]{1,200}〉|“[^“”]{1,60}”|[〔[]\d{4}[〕\]]/gu,
    (name) => "\u0000".repeat(name.length),
  );
  const mentions: TimeMention[] = [];
  let index = 0;
  let lastEnd = 0;
  while (index < searched.length) {
    const mention =
      recurringAt(searched, index) ??
      quartersAt(searched, index) ??
      relativeAt(searched, index) ??
      pointAt(searched, index) ??
      plainAt(searched, index);
    const kept = mention?.kind === "ongoing" && !opensClause(searched, lastEnd, index) ? null : mention;
    if (kept) {
      mentions.push(kept);
      lastEnd = kept.end;
    }
    index = mention ? mention.end : index + 1;
  }
  return mentions;
}
