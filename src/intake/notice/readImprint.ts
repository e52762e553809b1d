import type { SourceSpan } from "../../plan/plan";
import type { Line } from "../lines";
import { slice, spansOf } from "../mapped";
import { readDate } from "./readDate";
import { isOfficeName } from "./readIssuer";

export interface Imprint {
  /** The printing office, where the line names it. */
  readonly issuer: string | null;
  readonly issuedOn: string;
  readonly source: readonly SourceSpan[];
}

const IMPRINT =
  /^(.*?)\s*((?:\d{4}|[〇○零0OＯ一二三四五六七八九]{4})\s*年[^年月日]{1,4}月[^年月日]{1,4}日)\s*(?:印发|印制|发布)\s*$/;

/**
 * The printer's line behind a document (某市人民政府办公厅 2018年7月4日印发): the day of issue where no signature with a
 * date is printed. The last one counts; null where there is none.
 */
export function readImprint(source: string, lines: readonly Line[]): Imprint | null {
  for (const { content, furniture } of [...lines].reverse()) {
    const match = furniture || content.text.length > 80 ? null : IMPRINT.exec(content.text);
    const printed = match?.[2];
    const issuedOn = printed === undefined ? null : readDate(printed);
    if (match && printed !== undefined && issuedOn !== null) {
      const at = match[0].indexOf(printed);
      const issuer = isOfficeName(match[1] ?? "") ? (match[1] ?? null) : null;
      return {
        issuer,
        issuedOn,
        source: [
          ...spansOf(source, slice(content, 0, issuer?.length ?? 0), "issuer"),
          ...spansOf(source, slice(content, at, at + printed.length), "issuedOn"),
        ],
      };
    }
  }
  return null;
}
