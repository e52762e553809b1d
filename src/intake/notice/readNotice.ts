import { dateOf } from "../../plan/date";
import { lostDateCandidates } from "../../plan/lostDates";
import type { Doubt, SourceSpan } from "../../plan/plan";
import { isAttachment, isDateLine } from "../lineKinds";
import type { Line } from "../lines";
import { EMPTY, joinLines, slice, spansOf, type Mapped } from "../mapped";
import { readDate } from "./readDate";
import { isOffice, issuerName, readIssuer } from "./readIssuer";

/** The letter around a list of tasks. */
export interface Notice {
  readonly issuer: string | null;
  /** The notice's own number, blanks removed; never that of a document it quotes. */
  readonly docNumber: string | null;
  readonly issuedOn: string | null;
  /** The day that a web page tells as that of issue. */
  readonly toldOn: string | null;
  /** The letter from its salutation to its signature, wraps as "\n". */
  readonly body: Mapped;
  /** The letter's own heading (关于…的通知), wraps as "\n"; null where none is printed. */
  readonly heading: Mapped | null;
  readonly source: readonly SourceSpan[];
  readonly doubts: readonly Doubt[];
}

const DOC_NUMBER =
  /[\u4e00-\u9fff]{1,12}\s*[〔［[（(【]\s*(?:19|20)\d{2}\s*[〕］\]）)】]\s*第?\s*\d{1,4}\s*号/;
/** 岸政办20191: a number whose 〔〕 and 号 were lost. */
const LOST_NUMBER =
  /^([\u4e00-\u9fff]{1,8}(?:政|府|办|发|字|函)[\u4e00-\u9fff]{0,4})\s*((?:19|20)\d{2})\s*第?(\d{1,3})号?$/;
/** What stands before the number of another document. */
const QUOTING = /》|根据|按照|依据|关于/;
/** 各区人民政府，市政府各部门：; 区政府各部门、有关单位：. Not 现将有关事项通知如下：. */
const SALUTATION = /^(?=.*(?:各|有关|相关))(?!.*(?:如下|以下|下列|通知|[。；])).{3,160}[：:]$/;
/** Days that a web page tells: of issue, or, on which nothing can have been issued later, of publication. */
const DAY = "(?:日期|时间)\\s*[】：:|]+\\s*(\\d{4})[-年./](\\d{1,2})[-月./](\\d{1,2})";
const ISSUED = new RegExp(`(?:成文|发文|印发|公布|签发)${DAY}`);
const PUBLISHED = new RegExp(`(?:发文|发布|成文|公开|印发|公布)${DAY}`);

const MOST_SIGNATURES = 3;

/** Reads the lines before the list. All properties are null where the letter does not print them. */
export function readNotice(source: string, lines: readonly Line[]): Notice {
  const printed = lines.filter((line) => !line.furniture);
  const salutation = printed.findIndex((line) => SALUTATION.test(line.content.text));
  const head = salutation < 0 ? printed.slice(0, 8) : printed.slice(0, salutation);
  const dated = printed.findLastIndex((line) => isDateLine(line.content.text));
  const date = printed[dated];
  const bracketed = date ? null : bracketedDay(head);
  const signed = date ? issueDay(date.content.text, head) : (bracketed?.day ?? null);
  const signatures = dated > salutation ? signaturesAbove(printed.slice(salutation + 1, dated)) : [];
  const issuer = readIssuer(signatures, head);
  const number = docNumberOf(head);
  const lost = number ? null : lostNumberOf(head);
  const end = dated > 0 && dated > salutation ? dated - signatures.length : printed.length;
  return {
    issuer: issuer ? issuerName(issuer) : null,
    docNumber: number ? number.text.replace(/\s+/g, "") : (lost?.restored ?? null),
    issuedOn: signed,
    toldOn: toldDay(head, ISSUED),
    heading: headingOf(head),
    body: joinLines(
      printed
        .slice(salutation + 1, end)
        .filter(isProse)
        .map((line) => line.content),
    ),
    source: [
      ...(issuer ? spansOf(source, issuer, "issuer") : []),
      ...(number || lost ? spansOf(source, number ?? lost?.printed ?? EMPTY, "docNumber") : []),
      ...(date && signed !== null ? spansOf(source, date.content, "issuedOn") : []),
      ...(bracketed ? spansOf(source, bracketed.printed, "issuedOn") : []),
    ],
    doubts: [...(date ? restoredDay(date.content.text, signed) : []), ...(lost?.doubts ?? [])],
  };
}

/** The offices that sign right above the date, no more than sign together. */
function signaturesAbove(lines: readonly Line[]): Line[] {
  const other = lines.findLastIndex((line) => !isOffice(line));
  return lines.slice(Math.max(other + 1, lines.length - MOST_SIGNATURES));
}

/**
 * The day under the signature. Where its 年 月 日 were lost, the day on which the page says it was published decides,
 * if it leaves one possible day; otherwise there is none.
 */
function issueDay(text: string, head: readonly Line[]): string | null {
  const day = readDate(text);
  if (day !== null) return day;
  const latest = toldDay(head, PUBLISHED) ?? "9999";
  const possible = lostDateCandidates(text, null).filter((candidate) => candidate <= latest);
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

/** （2022年1月28日） on a line below the heading. */
function bracketedDay(head: readonly Line[]): { readonly day: string; readonly printed: Mapped } | null {
  for (const { content } of head) {
    const day = readDate(/^[（(](.+)[）)]$/.exec(content.text)?.[1]?.trim() ?? "");
    if (day !== null) return { day, printed: slice(content, 1, content.text.length - 1) };
  }
  return null;
}

function restoredDay(printed: string, day: string | null): Doubt[] {
  if (readDate(printed) !== null) return [];
  const found = day === null ? "读不出日期" : `按网页上的日期只能是 ${day}`;
  return [{ code: "issueDayLost", text: `印发日期印作“${printed}”，缺字，${found}，请核对原文。` }];
}

function toldDay(head: readonly Line[], shape: RegExp): string | null {
  for (const { content } of head) {
    const [, year, month, day] = shape.exec(content.text) ?? [];
    if (year !== undefined) return dateOf(Number(year), Number(month), Number(day));
  }
  return null;
}

const HEADING_LINES = 4;
/** Where a web page's own lines or the letterhead end above the heading. */
const ABOVE_HEADING = /文件$|号$|[|｜：:。]|\d{4}-\d/;

/** The lines above the salutation that end in 通知. */
function headingOf(head: readonly Line[]): Mapped | null {
  const last = head.findLastIndex((line) => /(?:通知|通报|意见|决定|函)$/.test(line.content.text));
  if (last < 0) return null;
  let first = last;
  while (last - first < HEADING_LINES && first > 0) {
    const above = head[first - 1]?.content.text ?? "";
    if (ABOVE_HEADING.test(above) || /通知$/.test(above)) break;
    first -= 1;
  }
  return joinLines(head.slice(first, last + 1).map((line) => line.content));
}

function isProse(line: Line): boolean {
  return !isAttachment(line.content.text);
}

/** Only in the head, so that the number of a document quoted in the text is not taken for this one's. */
function docNumberOf(head: readonly Line[]): Mapped | null {
  for (const { content } of head) {
    const match = DOC_NUMBER.exec(content.text);
    if (match && !QUOTING.test(content.text.slice(0, match.index + match[0].length))) {
      return slice(content, match.index, match.index + match[0].length);
    }
  }
  return null;
}

/** The number as it must have been: four digits of a year part it in one way only. */
function lostNumberOf(
  head: readonly Line[],
): { readonly restored: string; readonly printed: Mapped; readonly doubts: readonly Doubt[] } | null {
  for (const { content } of head) {
    const [words, office, year, number] = LOST_NUMBER.exec(content.text) ?? [];
    if (words === undefined) continue;
    const restored = `${office}〔${year}〕${number}号`;
    const text = `文号印作“${words}”，缺字，按规范写法补为“${restored}”，请核对原文。`;
    return { restored, printed: content, doubts: [{ code: "docNumberLost", text }] };
  }
  return null;
}
