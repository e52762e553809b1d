import { mapSource, trim, without, type Mapped } from "./mapped";

/** One printed line that is not blank. */
export interface Line {
  /** Offsets of the whole line in the source, marks included, surrounding blanks not. */
  readonly start: number;
  readonly end: number;
  /** The line without surrounding blanks and without markdown's marks. */
  readonly content: Mapped;
  /** The source marks it as a heading (#) or prints the whole of it bold. How deep the mark says is not believed. */
  readonly marked: boolean;
  /** Page marks and rules: they interrupt a sentence without ending it. */
  readonly furniture: boolean;
  /** Tabs before the first printed character: the blank cells at the head of a table's row. */
  readonly tabs: number;
}

const RULE = /^[-—–－_=*~·.\s]{3,}$/;
const PAGE_NUMBER = /^(?:[-—–－]+\s*\d{1,4}\s*[-—–－]+|第\s*\d{1,4}\s*页(?:[，,\s/]*共\s*\d{1,4}\s*页)?)$/;
const HEADING_MARK = /^#{1,6}(?=\s|[^#\s])/;
const BOLD = /^(?:#{1,6}\s*)?(\*\*|__)(?:(?!\1).)+\1$/;

/** The lines of the text that are not blank, in order. Linear. */
export function readLines(source: string): Line[] {
  const lines: Line[] = [];
  const pattern = /[^\r\n\f\v\u2028\u2029]+/g;
  for (const match of source.matchAll(pattern)) {
    const whole = trim(mapSource(source, match.index, match.index + match[0].length));
    const start = whole.from[0];
    const end = whole.to[whole.to.length - 1];
    if (start === undefined || end === undefined) continue;
    const furniture = RULE.test(whole.text) || PAGE_NUMBER.test(whole.text);
    const content = furniture ? whole : trim(without(without(whole, /^#{1,6}\s*/g), /\*\*|__/g));
    const marked = HEADING_MARK.test(whole.text) || BOLD.test(whole.text);
    const tabs = source.slice(match.index, start).split("\t").length - 1;
    lines.push({ start, end, content, marked, furniture, tabs });
  }
  return lines;
}
