/** 文件目标值: the numbers promised in a task's text. */
import { halfWidth } from "./numerals";
import type { Target } from "./plan";
import { findNumbers, type NumberWithUnit } from "./targetNumber";
import {
  ATTRIBUTE_OF_SHARE,
  COMPARATOR_AT_A_DISTANCE,
  COMPARATOR_BEFORE,
  DISTANT_COMPARISON,
  GOVERNED,
  LEADING_WORDS,
  TAIL_VERB,
  TO_LAST_MAKING_VERB,
  TO_LAST_OBJECT_VERB,
  VERB_ANYWHERE,
  VERB_BEFORE,
} from "./targetWords";

export interface FoundTarget {
  /** Offsets into the text that was searched, UTF-16 units; the same stretch as `target.raw`. */
  readonly start: number;
  readonly end: number;
  readonly target: Target;
}

/** A number with the text around it that decides about it. */
interface Candidate {
  readonly number: NumberWithUnit;
  /** From the beginning of the clause, or from the number before, to the number. */
  readonly before: string;
  readonly beforeStart: number;
  /** From behind the number to the end of the clause, at most 40 characters. */
  readonly behind: string;
  /** The words between this number and the next one of the same clause; null when there is none. */
  readonly toNext: string | null;
  readonly next: NumberWithUnit | null;
}

const CLAUSE_BREAK = /[，,。；;：:\n]/u;
const REACH = 40;

function clauseStart(text: string, from: number, floor: number): number {
  let start = from;
  while (start > floor && from - start < REACH && !CLAUSE_BREAK.test(text.charAt(start - 1))) start -= 1;
  return start;
}

const JOINED = /[和及与]\s?$/u;

/** Behind another number of the clause a phrase begins at the list mark: `90 万人脱贫、800 个村出列`. */
function phraseStart(text: string, from: number, previousEnd: number): number {
  const start = clauseStart(text, from, previousEnd);
  if (start !== previousEnd || previousEnd === 0) return start;
  const between = text.slice(start, from);
  const mark = JOINED.exec(between)?.index ?? between.indexOf("、");
  return mark < 0 ? start : start + mark;
}

function candidatesOf(text: string, numbers: readonly NumberWithUnit[]): Candidate[] {
  return numbers.map((number, index) => {
    const beforeStart = phraseStart(text, number.start, numbers[index - 1]?.end ?? 0);
    const rest = text.slice(number.end, number.end + REACH);
    const clauseEnd = rest.search(CLAUSE_BREAK);
    const behind = clauseEnd < 0 ? rest : rest.slice(0, clauseEnd);
    const next = numbers[index + 1] ?? null;
    const toNext =
      next && next.start - number.end <= behind.length ? text.slice(number.end, next.start) : null;
    return { number, before: text.slice(beforeStart, number.start), beforeStart, behind, toNext, next };
  });
}

function comparatorBefore(before: string): string | null {
  return COMPARATOR_BEFORE.exec(before)?.[1] ?? COMPARATOR_AT_A_DISTANCE.exec(before)?.[1] ?? null;
}

/** Sums of money and the like that are themselves the thing promised: `10亿元以上投资`. */
const AMOUNT =
  /^(?:的)?(?:外资|投资|产值|收入|资金|贷款|销售|税收|融资|消费|补贴|成本|增加值|交易|信贷|债券)/u;

/** `10亿元以上重大项目`, `20户规模以上村组`, `沿江1公里范围内`: the number says which things, not how many. */
function isQualifier({ number, behind, toNext, next }: Candidate): boolean {
  if (number.after === "及以上" || number.after === "及以下") return true;
  if (/^\s?(?:范围|规模|以上规模|级(?!以)|\/)/u.test(behind)) return true;
  const noun = /^\s?[\p{Script=Han}A-Za-z“]/u.test(behind) && !/^\s?[并且和及与或]/u.test(behind);
  if (number.kind === "measure" && number.after !== null && noun && !AMOUNT.test(behind)) {
    return !behind.startsWith("的") || (toNext !== null && next?.kind === "count");
  }
  // `总投资50亿元的产业园`: a measure that belongs to a thing describes it.
  if (number.kind === "measure" && /^的(?!.{0,4}(?:目标|任务))/u.test(behind)) return true;
  // `为15个贫困县6.5万名新生儿`: of two numbers in one noun phrase the first says whose.
  return (
    toNext !== null &&
    toNext.length > 0 &&
    next?.kind !== "share" &&
    /^[\p{Script=Han}“”（）()\s]+$/u.test(toNext) &&
    !JOINED.test(toNext) &&
    !VERB_ANYWHERE.test(toNext) &&
    comparatorBefore(toNext) === null
  );
}

/** `等6个方面`, `以上6项`, `（共67项）`, `前2个`: a number that counts the document's own words. */
function isReference({ number, before, behind }: Candidate): boolean {
  if (/(?:以上|上述|下列|以下|前|第|第[\d、—–-]+|沿线|所辖|下辖)\s?$/u.test(before)) return true;
  if (/[（(]共\s?$/u.test(before) && /^\s?[）)]/u.test(behind)) return true;
  return (
    number.unit === "个" && /^\s?(?:方面|层面|维度|(?:领域|环节|阶段|方向)(?!\p{Script=Han}))/u.test(behind)
  );
}

/** Time is promised only where it is limited: `压减至3个工作日以内`; `15分钟便民生活圈` is a name. */
function isLimitedTime({ number, before, behind }: Candidate): boolean {
  if (/^\s?(?:办结|办理|完成|送达|到位|响应|审批)/u.test(behind)) return true;
  const shortened = /压减|压缩|缩短|控制在|不超过|减少|时间|时限|天数|达到|不少于/u.test(before);
  return shortened && (number.after !== null || comparatorBefore(before) !== null || behind.trim() === "");
}

/** Chinese numerals stand in names and sayings; they promise where they are compared, or count what is built. */
function isPromisedNumeral({ number, before }: Candidate): boolean {
  if (number.after !== null) return true;
  if (number.unit === "成" || number.kind === "time") return false;
  if (/(?:至少|不少于|不低于)[^，,。；;：:]{0,24}$/u.test(before)) return true;
  if (number.value === 1 || /[个项类种次批]$/u.test(number.unit)) return false;
  return VERB_BEFORE.test(before);
}

function isPromise(candidate: Candidate): boolean {
  const { number, before, behind } = candidate;
  if (isReference(candidate) || isQualifier(candidate)) return false;
  if (number.kind === "time") return isLimitedTime(candidate);
  if (number.kind === "freight") return comparatorBefore(before) !== null || behind.trim() === "";
  return true;
}

/** The numbers without those Chinese numerals that are words (`老旧小区二次供水改造`): they part no phrases. */
function promisingNumbers(text: string): NumberWithUnit[] {
  return candidatesOf(text, findNumbers(text))
    .filter((candidate) => !candidate.number.chinese || isPromisedNumeral(candidate))
    .map(({ number }) => number);
}

function stripLeads(text: string): string {
  let rest = text;
  for (let match = LEADING_WORDS.exec(rest); match && match[0] !== ""; match = LEADING_WORDS.exec(rest)) {
    rest = rest.slice(match[0].length);
  }
  return rest.trim();
}

function stripTail(text: string): string {
  let rest = text.trim();
  for (;;) {
    const shorter = rest.replace(COMPARATOR_BEFORE, "").replace(TAIL_VERB, "").trim();
    if (shorter === rest) return rest;
    rest = shorter;
  }
}

/** What stands behind the number up to the end of its phrase: `10 家标杆智能工厂`. */
function nounBehind({ number, behind, before, next, toNext }: Candidate, original: string): string {
  const reach = toNext !== null && JOINED.test(toNext) ? toNext.replace(JOINED, "").length : behind.length;
  const phrase = original.slice(number.end, number.end + reach).replace(/^\s?的/u, "");
  const end = phrase.indexOf("、");
  // `26个智慧互联、共建共享的示范小区`, `17家市、区级医院`: the noun comes after the list of what it is like.
  const whole = end < 0 || (!next && (end < 3 || phrase.slice(end).includes("的")));
  const noun = (whole ? phrase : phrase.slice(0, end)).trim();
  if (!/^[\p{Script=Han}“A-Za-z\d]/u.test(noun)) return "";
  // `改造200户3万平方米`: another number is no noun, unless it describes one (`10个5000亿元以上产业`).
  if (toNext === "" && next?.after === null && !/^级/u.test(original.slice(next.end))) return "";
  // `为1000名老年人购买养老服务`: whom it is for ends where it is said what is done.
  const done = /[为对在给向](?:全[省市区县])?\s?$/u.test(before) ? noun.search(VERB_ANYWHERE) : -1;
  return done > 0 ? noun.slice(0, done) : stripLeads(noun);
}

/** What stands before the number: `新增规模以上工业企业 300 家`. */
function nounAhead(printed: string, kind: NumberWithUnit["kind"]): string {
  const phrase = stripTail(stripTail(printed).replace(DISTANT_COMPARISON, ""));
  const attribute = kind === "share" ? ATTRIBUTE_OF_SHARE.exec(phrase.trimStart()) : null;
  if (attribute) return phrase.trim().slice(attribute[0].length);
  const object = phrase.replace(TO_LAST_OBJECT_VERB, "").replace(TO_LAST_MAKING_VERB, "");
  return stripLeads(object).replace(/^[）)”]+/u, "");
}

/** `提供技能培训，共计 24 万人`: a clause that only sums up is about what the clause before it names. */
function nounOfClauseBefore(text: string, at: number): string | null {
  if (!/[，,]/u.test(text.charAt(at - 1))) return null;
  return nounAhead(text.slice(clauseStart(text, at - 1, 0), at - 1), "count") || null;
}

function subjectOf(candidate: Candidate, original: string, inherited: string | null): string | null {
  const { before, beforeStart, number } = candidate;
  const { kind } = number;
  const behind = nounBehind(candidate, original);
  const owned = candidate.behind.trimStart().startsWith("的");
  if (
    behind !== "" &&
    (owned || GOVERNED.test(before.replace(COMPARATOR_BEFORE, "")) || nounAhead(before, kind) === "")
  ) {
    return behind;
  }
  const ahead = nounAhead(original.slice(beforeStart, number.start), kind) || behind;
  return ahead || (inherited ?? nounOfClauseBefore(original, beforeStart));
}

function comparatorOf(candidate: Candidate): string | null {
  const before = comparatorBefore(candidate.before);
  const { after } = candidate.number;
  if (before !== null && after !== null) return `${before}…${after}`;
  return before ?? after;
}

function rawStart({ before, beforeStart, number }: Candidate): number {
  const match = COMPARATOR_BEFORE.exec(before);
  return match ? beforeStart + match.index : number.start;
}

/** `分别达到50%、100%`: a number that only a list mark parts from the one before shares its words. */
function continuesList(candidate: Candidate, previous: FoundTarget | undefined): boolean {
  return previous?.end === candidate.beforeStart && /^\s?[、和及]\s?$/u.test(candidate.before);
}

/**
 * The numbers that a text promises with their places, in order. What stands in quotation marks or book-title marks
 * is a name. Never throws.
 */
export function findTargetPlaces(text: string): FoundTarget[] {
  const searched = halfWidth(text).replace(/《[^《》]{1,200}》|“[^“”]{1,60}”|「[^「」]{1,60}」/gu, (name) =>
    "“".repeat(name.length),
  );
  const found: FoundTarget[] = [];
  for (const candidate of candidatesOf(searched, promisingNumbers(searched))) {
    if (!isPromise(candidate)) continue;
    const { number } = candidate;
    const previous = found.at(-1);
    const list = continuesList(candidate, previous);
    const start = rawStart(candidate);
    const comparator = comparatorOf(candidate) ?? (list ? (previous?.target.comparator ?? null) : null);
    const subject = subjectOf(candidate, text, previous?.target.subject ?? null);
    const { value, unit, end } = number;
    found.push({ start, end, target: { raw: text.slice(start, end), value, unit, comparator, subject } });
  }
  return found;
}

/**
 * The numbers that a text promises, in the order of their places, each with unit, comparator and subject.
 * `unit` has the magnitude as printed (亿元), so that value and unit together are the printed number; a comparator
 * on both sides is joined by `…` (压减至…以内). Names, ages, qualifiers, model numbers and dates promise nothing.
 */
export function findTargets(text: string): Target[] {
  return findTargetPlaces(text).map(({ target }) => target);
}
