import type { SourceSpan } from "../../plan/plan";
import { isAttachment, isDateLine } from "../lineKinds";
import type { Line } from "../lines";
import { joinLines, slice, spansOf, type Mapped } from "../mapped";
import { undoWraps } from "../wraps";
import { readDate } from "./readDate";

/** The letter around a list of tasks. */
export interface Notice {
  readonly issuer: string | null;
  /** The notice's own number, blanks removed; never that of a document it quotes. */
  readonly docNumber: string | null;
  readonly issuedOn: string | null;
  /** The letter from its salutation to its signature, wraps as "\n". */
  readonly body: Mapped;
  readonly source: readonly SourceSpan[];
}

const DOC_NUMBER =
  /[\u4e00-\u9fff]{1,12}\s*[〔［[（(【]\s*(?:19|20)\d{2}\s*[〕］\]）)】]\s*第?\s*\d{1,4}\s*号/;
const SALUTATION = /^(?:各|.{1,40}(?:、|，|,).*各).*[：:]$/;
const OFFICE =
  /^[\u4e00-\u9fff\s]{2,40}?(?:人民政府|委员会|办公室|办公厅|管委会|局|委|办|厅|指挥部|领导小组)/;

/** Reads the lines before the list. All properties are null where the letter does not print them. */
export function readNotice(source: string, lines: readonly Line[]): Notice {
  const printed = lines.filter((line) => !line.furniture);
  const salutation = printed.findIndex((line) => SALUTATION.test(line.content.text));
  const head = salutation < 0 ? printed.slice(0, 8) : printed.slice(0, salutation);
  const dated = printed.findLastIndex((line) => isDateLine(line.content.text) && readDate(line.content.text));
  const date = printed[dated];
  const signature = dated > 0 && dated > salutation ? printed[dated - 1] : undefined;
  const issuer = issuerOf(signature, head);
  const number = docNumberOf(head);
  const end = signature ? dated - 1 : printed.length;
  return {
    issuer: issuer ? undoWraps(issuer.text) : null,
    docNumber: number ? number.text.replace(/\s+/g, "") : null,
    issuedOn: date ? readDate(date.content.text) : null,
    body: joinLines(
      printed
        .slice(salutation + 1, end)
        .filter(isProse)
        .map((line) => line.content),
    ),
    source: [
      ...(issuer ? spansOf(source, issuer, "issuer") : []),
      ...(number ? spansOf(source, number, "docNumber") : []),
      ...(date ? spansOf(source, date.content, "issuedOn") : []),
    ],
  };
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
