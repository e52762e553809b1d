/** Numbers of a report, made comparable with those that a task promises. */
import { halfWidth } from "../../plan/numerals";
import { findTargets } from "../../plan/target";
import { findNumbers, type UnitKind } from "../../plan/targetNumber";

/** A number with its unit, its magnitude multiplied out. */
export interface Figure {
  readonly value: number;
  /** 元 for 亿元 and 万元. */
  readonly unit: string;
  readonly kind: UnitKind;
  /** The clause in which it stands. */
  readonly clause: string;
}

/** A number that is to be answered. */
export interface Promised extends Omit<Figure, "clause"> {
  /** As printed. */
  readonly raw: string;
  /** What is counted, as far as the text tells. */
  readonly subject: string;
  /** Less is better: 压减至3天. */
  readonly downwards: boolean;
}

const MAGNITUDES: readonly (readonly [string, number])[] = [
  ["万亿", 1e12],
  ["千亿", 1e11],
  ["百亿", 1e10],
  ["十亿", 1e9],
  ["亿", 1e8],
  ["千万", 1e7],
  ["百万", 1e6],
  ["十万", 1e5],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 1e2],
];
/** Units that are no magnitude, though they begin like one. */
const WHOLE_UNITS = /^(?:千米|千瓦|百分点)/u;
const DOWNWARDS = /压减|压缩|缩短|减少|降低|下降|控制在|不超过|不高于|不突破|以内|之内|以下|降至/u;

/** Times, document numbers and list numbers: figures that report nothing. */
const NO_FIGURES =
  /\d{4}\s?年(?:度|底|末)?|\d{1,2}\s?月(?:份|底|末)?(?:\s?\d{1,2}\s?日)?|\d{1,2}\s?[日号](?!线)|第?\s?[一二三四1-4]\s?季度|〔\d+〕\s?\d+\s?号|(?:^|\n)\s*\d{1,2}\s?[.、．)）]/gu;
const CLAUSE_END = /[，,。；;：:\n]/u;

/** The text without times, document numbers and the numbers of its paragraphs. */
export function withoutTimes(text: string): string {
  return halfWidth(text).replace(NO_FIGURES, (found) => " ".repeat(found.length));
}

/** Whether a text tells any number at all, be it without a unit. */
export function tellsNumber(text: string): boolean {
  const rest = withoutTimes(text);
  return /\d/u.test(rest) || findNumbers(rest).length > 0;
}

export function figuresOf(text: string): Figure[] {
  const searched = withoutTimes(text);
  return findNumbers(searched).flatMap((number): Figure[] => {
    if (number.value === null) return [];
    const { unit, factor } = baseOf(number.unit);
    const clause = clauseAround(searched, number.start, number.end);
    return [{ value: number.value * factor, unit, kind: number.kind, clause }];
  });
}

function clauseAround(text: string, start: number, end: number): string {
  let [from, to] = [start, end];
  while (from > 0 && !CLAUSE_END.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && !CLAUSE_END.test(text.charAt(to))) to += 1;
  return text.slice(from, to);
}

/** The numbers that a task's text promises. */
export function promisesOf(text: string): Promised[] {
  return findTargets(text).flatMap((target): Promised[] => {
    if (target.value === null || target.unit === null) return [];
    const { unit, factor } = baseOf(target.unit);
    const [number] = findNumbers(halfWidth(target.raw));
    return [
      {
        value: target.value * factor,
        unit,
        kind: number?.kind ?? "count",
        raw: target.raw.trim(),
        subject: target.subject ?? "",
        downwards: DOWNWARDS.test(`${target.comparator ?? ""}${target.raw}`),
      },
    ];
  });
}

/** What a clerk writes as 我区目标 is a number, promised or not: `20个`. */
export function promisesAsWritten(text: string): Promised[] {
  const found = promisesOf(text);
  if (found.length > 0) return found;
  return findNumbers(halfWidth(text)).flatMap((number): Promised[] => {
    if (number.value === null) return [];
    const { unit, factor } = baseOf(number.unit);
    const raw = text.slice(number.start, number.end);
    const { kind } = number;
    return [{ value: number.value * factor, unit, kind, raw, subject: "", downwards: DOWNWARDS.test(raw) }];
  });
}

/** The figures of a report that may answer a promise: of the same unit, or counting the same thing in another word. */
export function answersTo(promise: Promised, figures: readonly Figure[]): Figure[] {
  return figures.filter((figure) => {
    if (figure.unit === promise.unit) return true;
    return figure.kind === "count" && promise.kind === "count" && sharesPair(promise.subject, figure.clause);
  });
}

/** `完成年度目标的60%` answers any target. */
export function tellsShare(figures: readonly Figure[]): boolean {
  return figures.some(
    ({ unit, clause }) => unit === "%" && /目标|任务|计划|完成率|进度|完成了?\s?\d/u.test(clause),
  );
}

function sharesPair(subject: string, clause: string): boolean {
  for (let at = 0; at + 2 <= subject.length; at += 1) {
    if (clause.includes(subject.slice(at, at + 2))) return true;
  }
  return false;
}

function baseOf(unit: string): { unit: string; factor: number } {
  const found = WHOLE_UNITS.test(unit) ? undefined : MAGNITUDES.find(([word]) => unit.startsWith(word));
  return found === undefined ? { unit, factor: 1 } : { unit: unit.slice(found[0].length), factor: found[1] };
}
