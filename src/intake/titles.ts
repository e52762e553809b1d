import { startsWithLabel } from "./labels";
import { isAttachment, isDateLine, isTitleEnd } from "./lineKinds";
import type { Line } from "./lines";
import { readMarker } from "./numbering";
import type { Sliced } from "../plan/slices";
import { unitHeading } from "./unitHeading";

/** A title is rarely printed over more lines than this. */
const TITLE_LINES = 5;
const SLICE = 1000;
const TITLE_LENGTH = 60;
/** What titles name and headings inside a list do not: a year, a document, whose plan it is. */
const NAMES_PLAN = /(?:19|20)\d{2}|[〇○零一二三四五六七八九]{4}年|《|政府|[省市区县镇乡]/;
/** Remarks between a title and its list. */
const REMARKS = 4;
const REMARK = /^[（(].*[）)]$|^(?:注|说明|备注|单位)\s*[：:]/;

/**
 * Lines of a list's own title: they stand above the first number, label or table, at most a remark or an introduction
 * between, end like 责任分解方案 and hold no sentence.
 */
export function* findTitles(lines: readonly Line[]): Sliced<Set<number>> {
  const found = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (index % SLICE === 0) yield index / lines.length;
    const { text } = line.content;
    const ends = isTitleEnd(text) && readMarker(text) === null && !text.includes("\t");
    if (!ends || !isAboveList(lines, index)) continue;
    let first = index;
    while (index - first < TITLE_LINES - 1 && isTitlePart(lines[first - 1], line.marked)) first -= 1;
    for (let at = first; at <= index; at += 1) found.add(at);
  }
  return found;
}

function isAboveList(lines: readonly Line[], index: number): boolean {
  let next = index + 1;
  while (next - index <= REMARKS && isRemark(lines[next])) next += 1;
  if (beginsList(lines[next])) return true;
  const text = lines[index]?.content.text ?? "";
  const introduction = lines[next]?.content.text ?? "";
  return (
    NAMES_PLAN.test(text) &&
    /[。：:]$/.test(introduction) &&
    introduction.length > 15 &&
    startsPage(lines, index)
  );
}

/** Nothing, an appendix's number, a date or a signature stands before it. */
function startsPage(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1];
  return before === undefined || isAttachment(before.content.text) || isDateLine(before.content.text);
}

function isRemark(line: Line | undefined): boolean {
  const text = line?.content.text ?? "";
  return (REMARK.test(text) && readMarker(text) === null) || isDateLine(text);
}

function beginsList(line: Line | undefined): boolean {
  if (!line) return false;
  const text = line.content.text;
  return (
    text.includes("\t") ||
    /^[|│┃┌]/.test(text) ||
    readMarker(text) !== null ||
    startsWithLabel(text) ||
    unitHeading(text)?.counted === true ||
    /^(?:序号|工作|重点)/.test(text)
  );
}

function isTitlePart(line: Line | undefined, marked: boolean): boolean {
  if (!line || line.marked !== marked || marked) return false;
  const text = line.content.text;
  return (
    text.length <= TITLE_LENGTH &&
    !/[。；：:，]$|^[（(].*[）)]$/.test(text) &&
    !isDateLine(text) &&
    !isAttachment(text) &&
    readMarker(text) === null
  );
}
