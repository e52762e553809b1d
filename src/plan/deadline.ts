/** Deadlines (完成时限) as printed, and the milestones that they name. */
import { addDays, dateOf, lastDayOfMonth, lastDayOfQuarter, partsOf } from "./date";
import type { Milestone } from "./plan";
import { findTimeMentions, type PointMention, type RecurringMention, type TimeMention } from "./timeMention";
import { dayOf, festivalEve, formatDay, nextFestivalEve } from "./timePoint";

/** What a deadline is relative to. */
export interface DeadlineContext {
  /** The plan's year: `6月底前` is said of it. */
  readonly year: number | null;
  /** `YYYY-MM-DD`: `春节前` is the first Spring Festival after it. */
  readonly issuedOn: string | null;
}

/** A mention and the days that it means: none where no day is certain, several for 每季度末. */
export interface DatedMention {
  readonly mention: TimeMention;
  readonly days: readonly string[];
}

/** What is carried from one time to the next in the same text: `2022年6月…，12月…` stays in 2022. */
interface Carry {
  readonly year: number | null;
  readonly day: string | null;
}

function yearOf(mention: PointMention, context: DeadlineContext, carry: Carry): number | null {
  const { year } = mention;
  if (typeof year === "number") return year;
  const issued = context.issuedOn === null ? null : (partsOf(context.issuedOn)?.year ?? null);
  const current = issued ?? context.year;
  if (year === "this") return current;
  if (year === "next") return current === null ? null : current + 1;
  if (year === "following") return carry.year === null ? null : carry.year + 1;
  return carry.year ?? context.year;
}

function dayOfPoint(mention: PointMention, context: DeadlineContext, carry: Carry): string | null {
  if (mention.vague) return null;
  const { point } = mention;
  const year = yearOf(mention, context, carry);
  if (point.unit === "festival") {
    if (mention.year !== null) return year === null ? null : festivalEve(point.festival, year);
    return nextFestivalEve(point.festival, context.issuedOn, context.year);
  }
  const day = year === null ? null : dayOf(point, year);
  // Refuse rather than guess: a day stays only if it reads back as the words that were printed.
  if (day === null || formatDay(day, point.unit) !== mention.words) return null;
  // A year taken over from the time before must not lead back in time: then it was not meant.
  const wentBack = mention.year === null && carry.year !== null && carry.day !== null && day < carry.day;
  return wentBack ? null : day;
}

/** The days of 第一、二季度; those of 每月底 and 每季度末 in the plan's year that are not past when it is issued. */
function recurringDays(mention: RecurringMention, { year: planYear, issuedOn }: DeadlineContext): string[] {
  const { named } = mention;
  const year = named?.year ?? planYear;
  if (year === null) return [];
  if (named) return named.quarters.flatMap((quarter) => lastDayOfQuarter(year, quarter) ?? []);
  const days =
    mention.every === "quarter"
      ? [1, 2, 3, 4].map((quarter) => lastDayOfQuarter(year, quarter))
      : Array.from({ length: 12 }, (_, month) =>
          mention.day === null ? lastDayOfMonth(year, month + 1) : dateOf(year, month + 1, mention.day),
        );
  return days.filter((day): day is string => day !== null && (issuedOn === null || day >= issuedOn));
}

/** N months later, on the same day or the last of a shorter month. */
function addMonths(date: string, months: number): string | null {
  const parts = partsOf(date);
  if (!parts) return null;
  const index = parts.year * 12 + parts.month - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return dateOf(year, month, parts.day) ?? lastDayOfMonth(year, month);
}

function daysOf(mention: TimeMention, context: DeadlineContext, carry: Carry): readonly string[] {
  switch (mention.kind) {
    case "point": {
      const day = dayOfPoint(mention, context, carry);
      return day === null ? [] : [day];
    }
    case "recurring":
      return recurringDays(mention, context);
    case "relative": {
      if (context.issuedOn === null || !partsOf(context.issuedOn)) return [];
      const { count, unit } = mention;
      const day = unit === "days" ? addDays(context.issuedOn, count) : addMonths(context.issuedOn, count);
      return day === null ? [] : [day];
    }
    case "ongoing":
    case "standard":
      return [];
  }
}

/** The mentions of a text with the days that they mean, years carried from one to the next. */
export function dateMentions(text: string, context: DeadlineContext): DatedMention[] {
  let carry: Carry = { year: null, day: null };
  return findTimeMentions(text).map((mention) => {
    const days = daysOf(mention, context, carry);
    // A vague one tells of the past as often as not (2015年以来): nothing is carried from it.
    if (mention.kind === "point" && !mention.vague) {
      const named = mention.year === null ? carry.year : yearOf(mention, context, carry);
      carry = { year: named, day: days[0] ?? carry.day };
    }
    return { mention, days };
  });
}

/** One time and the stretch of the deadline that belongs to it. */
interface Section {
  readonly dated: DatedMention;
  readonly start: number;
  readonly end: number;
}

const SEPARATOR = /[,，;；。\n]/gu;
const EDGE = /[\s,，;；。、：:]/u;
const LEAD_IN =
  /(?:力争|争取|确保|分别|务必|原则上|计划|预计|拟|必须|要求|截至|截止|直至|自|从|于|在|至|到|各|并|且|和|及|与|或|以及|同时|[\s、]){1,4}$/u;
const JOIN = /^[\s、和及与]*$/u;
const LIST_NUMBER = /^\d{1,2}[.．]\s*$/u;
const EMPTY_BRACKETS = /（\s*）|\(\s*\)|[（(]$|^[）)]/gu;
/** A label that a cell repeats from its column's head. */
const COLUMN_LABEL = /^(?:完成|办结)?(?:时间|时限|期限|节点)[:：]?$/u;
const TRAILING_JOIN = /(?:并|且|和|及|与|或|以及|同时)$/u;
/** `第一、第二季度`, `4、7、10月`: the number belongs to a list of which only the last was read. */
const CUT_OFF_LIST = /[\d一二三四五六七八九十][、\s—–~～-]+第?$/u;

/** Without separators and spaces at its ends. A loop, since `…+$` takes quadratic time on long runs of spaces. */
function trimEdges(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && EDGE.test(text.charAt(start))) start += 1;
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Where the stretch of the next time begins: behind the last separator between the two, else at the time itself. */
function boundary(text: string, from: number, to: number): number {
  const separators = [...text.slice(from, to).matchAll(SEPARATOR)];
  const last = separators.at(-1);
  return last ? from + last.index + 1 : to;
}

function sectionsOf(text: string, mentions: readonly DatedMention[]): Section[] {
  const starts = mentions.map(({ mention }, index) => {
    const before = mentions[index - 1];
    return before ? boundary(text, before.mention.end, mention.start) : 0;
  });
  return mentions.map((dated, index) => ({
    dated,
    start: starts[index] ?? 0,
    end: starts[index + 1] ?? text.length,
  }));
}

/** What is to be done by then: the words around the time, without joins and lead-ins. */
function whatOf(text: string, { dated, start, end }: Section): string | null {
  const { mention } = dated;
  const before = trimEdges(text.slice(start, mention.start).replace(LIST_NUMBER, "").replace(LEAD_IN, ""));
  const after = trimEdges(trimEdges(text.slice(mention.end, end)).replace(TRAILING_JOIN, ""));
  const what = `${before.replace(COLUMN_LABEL, "")}${after}`;
  return what.replace(EMPTY_BRACKETS, "") || null;
}

function kindOf(dated: DatedMention, cutOff: boolean): Milestone["kind"] {
  const { kind } = dated.mention;
  if (kind === "ongoing" || kind === "standard") return kind;
  return dated.days.length > 0 && !cutOff ? "dated" : "other";
}

function milestonesOf(text: string, section: Section): Milestone[] {
  const { dated } = section;
  const raw = trimEdges(text.slice(section.start, section.end))
    .replace(TRAILING_JOIN, "")
    .replace(/[（(]$|^[）)]/gu, "");
  const { start } = dated.mention;
  const cutOff =
    dated.mention.kind === "point" && CUT_OFF_LIST.test(text.slice(Math.max(0, start - 8), start));
  const what = cutOff ? null : whatOf(text, section);
  const kind = kindOf(dated, cutOff);
  if (kind !== "dated") return [{ raw, due: null, what, kind }];
  return dated.days.map((due) => ({ raw, due, what, kind }));
}

/**
 * For every section the one whose words it shares: in `4月10日、7月10日前报送` both are for 报送, a bare time takes over
 * what follows the list that it stands in.
 */
function sharedSections(text: string, sections: readonly Section[]): Section[] {
  const shared: Section[] = [];
  for (let index = sections.length - 1; index >= 0; index -= 1) {
    const section = sections[index];
    const next = sections[index + 1];
    if (!section) continue;
    const inList =
      next?.dated.mention.kind === "point" &&
      JOIN.test(text.slice(section.dated.mention.end, next.dated.mention.start));
    shared[index] = (inList ? shared[index + 1] : undefined) ?? section;
  }
  return shared;
}

/**
 * The milestones of a deadline text, in the order printed; empty for a blank text. Never throws.
 * What names a time but no certain day, and what names no time at all, stays undated with kind `other`.
 * A recurring limit (每季度末) gives the dated ones of the plan's year; without a limit (每季度) it is ongoing.
 */
export function parseDeadline(text: string, context: DeadlineContext): Milestone[] {
  const trimmed = trimEdges(text);
  if (trimmed === "") return [];
  const sections = sectionsOf(text, dateMentions(text, context));
  if (sections.length === 0) return [{ raw: trimmed, due: null, what: null, kind: "other" }];
  const sharing = sharedSections(text, sections);
  return sections.flatMap((section, index) => {
    const shared = sharing[index];
    const milestones = milestonesOf(text, section);
    if (!shared || shared === section) return milestones;
    return milestones.map((milestone) => ({ ...milestone, what: milestone.what ?? whatOf(text, shared) }));
  });
}
