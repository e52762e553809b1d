import type { Line } from "../lines";
import { EMPTY, joinLines, slice, trim, type Mapped } from "../mapped";

const TAG = /<\/?(?:p|br|div|span)\b[^<>]{0,200}>/gi;

/** The cells of a printed row: parted by tabs, blank ones at the head included, those at the end as far as known. */
export function cellsOf(line: Line): Mapped[] {
  const cells: Mapped[] = Array.from({ length: line.tabs }, () => EMPTY);
  let at = 0;
  for (const part of line.content.text.split("\t")) {
    cells.push(trim(slice(line.content, at, at + part.length)));
    at += part.length + 1;
  }
  return cells;
}

/** A cell without the tags of a web page; where a paragraph or line ended stands a wrap. */
export function withoutTags(cell: Mapped): Mapped {
  if (!cell.text.includes("<")) return cell;
  const parts: Mapped[] = [];
  let at = 0;
  for (const tag of cell.text.matchAll(TAG)) {
    parts.push(trim(slice(cell, at, tag.index)));
    at = tag.index + tag[0].length;
  }
  return at === 0 ? cell : joinLines([...parts, trim(slice(cell, at))]);
}
