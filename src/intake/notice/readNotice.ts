import type { SourceSpan } from "../../plan/plan";
import { isAttachment, isDateLine } from "../lineKinds";
import type { Line } from "../lines";
import { joinLines, slice, spansOf, type Mapped } from "../mapped";
import { undoWraps } from "../wraps";
import { datesWithoutMarks, readDate } from "./readDate";

/** The letter around a list of tasks. */
export interface Notice {
  readonly issuer: string | null;
  /** The notice's own number, blanks removed; never that of a document it quotes. */
  readonly docNumber: string | null;
  readonly issuedOn: string | null;
  /** The letter from its salutation to its signature, wraps as "\n". */
  readonly body: Mapped;
  /** The letter's own heading (关于…的通知), wraps as "\n"; null where none is printed. */
  readonly heading: Mapped | null;
  readonly source: readonly SourceSpan[];
}

const DOC_NUMBER =
  /[\u4e00-\u9fff]{1,12}\s*[〔［[（(【]\s*(?:19|20)\d{2}\s*[〕］\]）)】]\s*第?\s*\d{1,4}\s*号/;
const SALUTATION = /^(?:各|.{1,40}(?:、|，|,).*各).*[：:]$/;
const PUBLISHED =
  /(?:发文|发布|成文|公开|印发)(?:日期|时间)\s*[：:]\s*(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})/;
const OFFICE =
  /^[\u4e00-\u9fff\s]{2,40}?(?:人民政府|委员会|办公室|办公厅|管委会|局|委|办|厅|指挥部|领导小组)/;

/** Reads the lines before the list. All properties are null where the letter does not print them. */
export function readNotice(source: string, lines: readonly Line[]): Notice {
  const printed = lines.filter((line) => !line.furniture);
  const salutation = printed.findIndex((line) => SALUTATION.test(line.content.text));
  const head = salutation < 0 ? printed.slice(0, 8) : printed.slice(0, salutation);
  const dated = printed.findLastIndex((line) => isDateLine(line.content.text));
  const date = printed[dated];
  const issuedOn = date ? issueDay(date.content.text, head) : null;
  const signature = dated > 0 && dated > salutation ? printed[dated - 1] : undefined;
  const issuer = issuerOf(signature, head);
  const number = docNumberOf(head);
  const end = signature ? dated - 1 : printed.length;
  return {
    issuer: issuer ? undoWraps(issuer.text) : null,
    docNumber: number ? number.text.replace(/\s+/g, "") : null,
    issuedOn,
    heading: headingOf(head),
    body: joinLines(
      printed
        .slice(salutation + 1, end)
        .filter(isProse)
        .map((line) => line.content),
    ),
    source: [
      ...(issuer ? spansOf(source, issuer, "issuer") : []),
      ...(number ? spansOf(source, number, "docNumber") : []),
      ...(date && issuedOn !== null ? spansOf(source, date.content, "issuedOn") : []),
    ],
  };
}

/**
 * The day under the signature. Where its 年 月 日 were lost, the day on which the page says it was published decides,
 * if it leaves one possible day; otherwise there is none.
 */
function issueDay(text: string, head: readonly Line[]): string | null {
  const day = readDate(text);
  if (day !== null) return day;
  const published = head.flatMap((line) => PUBLISHED.exec(line.content.text)?.slice(1, 4) ?? []);
  const latest = published.length === 3 ? published.map((part) => part.padStart(2, "0")).join("-") : "9999";
  const possible = datesWithoutMarks(text, null).filter((candidate) => candidate <= latest);
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

const HEADING_LINES = 4;
/** Where a web page's own lines or the letterhead end above the heading. */
const ABOVE_HEADING = /文件$|号$|[|｜：:。]|\d{4}-\d/;

/** The lines above the salutation that end in 通知. */
function headingOf(head: readonly Line[]): Mapped | null {
  const last = head.findLastIndex((line) => /(?:通知|通报|意见|决定)$/.test(line.content.text));
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

/** The signature; without one, the office of the letterhead (武汉市人民政府文件). */
function issuerOf(signature: Line | undefined, head: readonly Line[]): Mapped | null {
  if (signature && OFFICE.test(signature.content.text)) return signature.content;
  for (const { content } of head) {
    const match = /^([\u4e00-\u9fff\s]{2,40}?)(?:文件)?$/.exec(content.text);
    if (match && OFFICE.test(match[1] ?? "")) return slice(content, 0, match[1]?.length);
  }
  return null;
}

/** Only in the head, so that the number of a document quoted in the text is not taken for this one's. */
function docNumberOf(head: readonly Line[]): Mapped | null {
  for (const { content } of head) {
    const match = DOC_NUMBER.exec(content.text);
    if (match && !content.text.slice(0, match.index).includes("》")) {
      return slice(content, match.index, match.index + match[0].length);
    }
  }
  return null;
}
