import { isAttachment, isDateLine, isTitleEnd } from "../lineKinds";
import type { Line } from "../lines";
import { joinLines, type Mapped } from "../mapped";
import { readMarker } from "../numbering";
import { undoWraps } from "../wraps";

/** A title is rarely printed over more lines than this. */
const TITLE_LINES = 4;
const LINE_LENGTH = 60;
/** What may stand between a title and its table: 填报单位：…, 发布时间：…, （截至3月底）. */
const BETWEEN =
  /^[（(]?(?:(?:填报|发布|来源|单位|日期|时间|制表|编制|更新)[\u4e00-\u9fff]{0,6}\s*[：:]|截[至止])/;

/** The title printed right above a table's header, wraps as "\n"; null where there is none. */
export function titleAbove(lines: readonly Line[], header: number): Mapped | null {
  const last = lines
    .slice(0, header)
    .findLastIndex(
      ({ furniture, content: { text } }) => !furniture && !isDateLine(text) && !BETWEEN.test(text),
    );
  const end = lines[last];
  if (!end || end.tabs > 0 || !isTitleEnd(end.content.text)) return null;
  // 二、任务分工 is a heading of the document that the table is part of.
  if (readMarker(end.content.text) !== null) return null;
  let first = last;
  while (last - first < TITLE_LINES - 1 && !end.marked && isTitlePart(lines[first - 1])) first -= 1;
  return joinLines(lines.slice(first, last + 1).map((line) => line.content));
}

/** The title of the whole paper that a table stands in the middle of: its first line that ends like one. */
export function titleOnTop(lines: readonly Line[]): string | null {
  const top = lines.filter((line) => !line.furniture).slice(0, TITLE_LINES);
  const last = top.findIndex((line) => isTitleEnd(line.content.text) && isTitlePart(line));
  if (last < 0 || !top.slice(0, last).every(isTitlePart)) return null;
  return undoWraps(joinLines(top.slice(0, last + 1).map((line) => line.content)).text);
}

function isTitlePart(line: Line | undefined): boolean {
  if (!line || line.furniture || line.marked || line.tabs > 0) return false;
  const { text } = line.content;
  const ends = /[。；：:，]$/.test(text) || isDateLine(text) || isAttachment(text);
  return text.length <= LINE_LENGTH && !text.includes("\t") && !ends && readMarker(text) === null;
}
