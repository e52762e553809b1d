import { isAttachment, isDateLine, isTitleEnd } from "../lineKinds";
import type { Line } from "../lines";
import { joinLines, type Mapped } from "../mapped";
import { readMarker } from "../numbering";

/** A title is rarely printed over more lines than this. */
const TITLE_LINES = 4;
const LINE_LENGTH = 60;

/** The title printed right above a table's header, wraps as "\n"; null where there is none. */
export function titleAbove(lines: readonly Line[], header: number): Mapped | null {
  const last = lines.slice(0, header).findLastIndex((line) => !line.furniture);
  const end = lines[last];
  if (!end || end.tabs > 0 || !isTitleEnd(end.content.text)) return null;
  let first = last;
  while (last - first < TITLE_LINES - 1 && !end.marked && isTitlePart(lines[first - 1])) first -= 1;
  return joinLines(lines.slice(first, last + 1).map((line) => line.content));
}

function isTitlePart(line: Line | undefined): boolean {
  if (!line || line.furniture || line.marked || line.tabs > 0) return false;
  const { text } = line.content;
  const ends = /[。；：:，]$/.test(text) || isDateLine(text) || isAttachment(text);
  return text.length <= LINE_LENGTH && !text.includes("\t") && !ends && readMarker(text) === null;
}
