import type { Line } from "../lines";
import { EMPTY, joinLines, slice, trim, without, type Mapped } from "../mapped";

const TAG = /<\/?(?:p|br|div|span)\b[^<>]{0,200}>/gi;
const PARAGRAPH_END = /<(?:\/p|\/div|br)\b[^<>]{0,200}>/gi;

/** Whether the line is a row: its cells are parted by tabs, blank cells included. */
export function isTabbed(line: Line): boolean {
  return line.tabs + line.tabsBehind > 0 || line.content.text.includes("\t");
}

/** The cells of a printed row, blank ones at its head and end included. */
export function cellsOf(line: Line): Mapped[] {
  const cells: Mapped[] = Array.from({ length: line.tabs }, () => EMPTY);
  let at = 0;
  for (const part of line.content.text.split("\t")) {
    cells.push(trim(slice(line.content, at, at + part.length)));
    at += part.length + 1;
  }
  for (let behind = 0; behind < line.tabsBehind; behind += 1) cells.push(EMPTY);
  return cells;
}

/**
 * A cell without the tags of a web page; where a paragraph ended stands a wrap. A tag belongs to the character beside
 * it, so that it is accounted for.
 */
export function withoutTags(cell: Mapped): Mapped {
  if (!cell.text.includes("<")) return cell;
  const ends = [...cell.text.matchAll(PARAGRAPH_END)].map((tag) => tag.index + tag[0].length);
  const starts = [0, ...ends];
  const parts = starts.map((start, index) => trim(without(slice(cell, start, starts[index + 1]), TAG)));
  return joinLines(parts);
}
