import type { DocumentText } from "./documentText";
import { mapSource, trim, without, type Mapped } from "./mapped";

/** One printed line that is not blank. */
export interface Line {
  /** Offsets of the whole line in the source, marks included, surrounding blanks not. */
  readonly start: number;
  readonly end: number;
  /** The line without surrounding blanks and without markdown's marks (#, -, **). */
  readonly content: Mapped;
  /** The source marks it as a heading (#) or prints the whole of it bold. How deep the mark says is not believed. */
  readonly marked: boolean;
  /** Page marks and rules: they interrupt a sentence without ending it. */
  readonly furniture: boolean;
  /** Tabs before the first printed character: the blank cells at the head of a table's row. */
  readonly tabs: number;
  /** Tabs behind the last printed character. */
  readonly tabsBehind: number;
  /** Blanks before the first printed character; a wide blank counts as two. */
  readonly indent: number;
  /** A blank line stands before it. */
  readonly spaced: boolean;
}

const RULE = /^[-—–－_=*~·.\s]{3,}$/;
/** The rules of a drawn table: | --- | --- |, ├──┼──┤, +---+---+. */
const TABLE_RULE = /^(?=.*[-─━═])[|│┃├┤┌┐└┘┬┴┼┝┥╞╡╪─━═+:\-\s]{3,}$/;
const PAGE_NUMBER =
  /^(?:[-—–－·]+\s*\d{1,4}\s*[-—–－·]+|\d{1,3}\s*[/／]\s*\d{1,3}|第\s*\d{1,4}\s*页(?:[，,\s/]*共\s*\d{1,4}\s*页)?)$/;
/** What a web page prints around its article. */
const PAGE_WORDS =
  /^(?:扫一扫|分享到|打印本?页?$|关闭(?:窗口|本页)?$|返回(?:顶部|上一页)|上一[篇条]|下一[篇条]|版权所有|Copyright)|ICP备\d|公网安备|网站标识码|^(?:信息)?来源\s*[：:][^。]{0,40}(?:作者|编辑|浏览|发布)\S{0,4}[：:]|^[（(【[]?(?:责任)?编辑\s*[：:][^。]{0,20}$/;
const SITE_NUMBER = /ICP备\d|公网安备|网站标识码/;
const SITE_WORDS = /^(?:主办|承办|版权|地址|技术支持|联系电话|邮编|网站)|^【(?:打印|关闭)/;
const FOOT_LINES = 5;
const HEADING_MARK = /^#{1,6}(?=\s|[^#\s])/;
/** The mark of a list in markdown; what it marks is known by its own number or label. */
const LIST_MARK = /^(?:[-+*]|\\-)\s+(?=\S)/g;
const BOLD = /^(?:#{1,6}\s*)?(\*\*|__)(?:(?!\1).)+\1$/;
const FURNITURE = [RULE, TABLE_RULE, PAGE_NUMBER, PAGE_WORDS];
const MARKS = [/^#{1,6}\s*/g, LIST_MARK, /\*\*|__/g];

/** The end of a blank line, and how far back it is looked for. */
const BLANK_LINE = /\n[^\S\n]*\n$/;
const BLANK_LENGTH = 80;

/** Lines read between two breaths. */
const SLICE = 1000;

/**
 * The lines of the text that are not blank, in order. A generator, so that a long document can be read in slices: it
 * yields the share done (0 to 1). Linear.
 */
export function* readLines({ text: source, headings }: DocumentText): Generator<number, Line[]> {
  const lines: Line[] = [];
  let count = 0;
  for (const match of source.matchAll(/[^\r\n\f\v\u2028\u2029]+/g)) {
    const line = readLine(source, match.index, match.index + match[0].length);
    if (line) lines.push(headings.has(line.start) ? { ...line, marked: true } : line);
    count += 1;
    if (count % SLICE === 0) yield match.index / source.length;
  }
  return withPageFoot(lines);
}

/** Above the numbers at the foot of a web page: who runs it. Labels like 主办：… are no task's there. */
function withPageFoot(lines: readonly Line[]): Line[] {
  const foot = lines.findLastIndex((line) => line.furniture && SITE_NUMBER.test(line.content.text));
  if (foot < 0) return [...lines];
  return lines.map((line, index) =>
    index < foot && foot - index <= FOOT_LINES && SITE_WORDS.test(line.content.text)
      ? { ...line, furniture: true }
      : line,
  );
}

function readLine(source: string, from: number, to: number): Line | null {
  const whole = trim(mapSource(source, from, to));
  const start = whole.from[0];
  const end = whole.to[whole.to.length - 1];
  if (start === undefined || end === undefined) return null;
  const furniture = FURNITURE.some((shape) => shape.test(whole.text));
  const content = furniture ? whole : trim(MARKS.reduce(without, whole));
  const marked = HEADING_MARK.test(whole.text) || BOLD.test(whole.text);
  const tabs = source.slice(from, start).split("\t").length - 1;
  const tabsBehind = source.slice(end, to).split("\t").length - 1;
  const blanks = source.slice(from, start);
  const indent = blanks.length + blanks.split("\u3000").length - 1;
  const spaced = BLANK_LINE.test(source.slice(Math.max(0, from - BLANK_LENGTH), from));
  return { start, end, content, marked, furniture, tabs, tabsBehind, indent, spaced };
}
