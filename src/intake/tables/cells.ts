import type { Line } from "../lines";
import { EMPTY, joinLines, slice, trim, without, type Mapped } from "../mapped";

const TAG = /<\/?(?:p|br|div|span)\b[^<>]{0,200}>/gi;
const PARAGRAPH_END = /<(?:\/p|\/div|br)\b[^<>]{0,200}>/gi;

/** What parts cells in tables of plain text: | of markdown, │ of drawn boxes. */
const PIPE = /[|│┃｜]/;
const PIPES = /[|│┃｜].*[|│┃｜]/s;

function isPiped({ content }: Line): boolean {
  return !content.text.includes("\t") && PIPES.test(content.text);
}

/** Whether the line is a row: its cells are parted by tabs or upright strokes, blank cells included. */
export function isTabbed(line: Line): boolean {
  return line.tabs + line.tabsBehind > 0 || line.content.text.includes("\t") || isPiped(line);
}

/** The strokes of a row: they belong to it, but to no cell. */
export function strokesOf(line: Line): Mapped[] {
  if (!isPiped(line)) return [];
  return [...line.content.text.matchAll(/[|│┃｜]/g)].map(({ index }) =>
    slice(line.content, index, index + 1),
  );
}

/** The cells of a printed row, blank ones at its head and end included. */
export function cellsOf(line: Line): Mapped[] {
  if (isPiped(line)) return pipedCells(line.content);
  const cells: Mapped[] = Array.from({ length: line.tabs }, () => EMPTY);
  cells.push(...partsOf(line.content, "\t"));
  for (let behind = 0; behind < line.tabsBehind; behind += 1) cells.push(EMPTY);
  return cells;
}

function partsOf(content: Mapped, separator: string | RegExp): Mapped[] {
  let at = 0;
  return content.text.split(separator).map((part) => {
    const cell = trim(slice(content, at, at + part.length));
    at += part.length + 1;
    return cell;
  });
}

/** Strokes at the head and the end of a row close it; they part no cells. */
function pipedCells(content: Mapped): Mapped[] {
  const cells = partsOf(content, PIPE);
  const from = PIPE.test(content.text.charAt(0)) ? 1 : 0;
  const behind = PIPE.test(content.text.charAt(content.text.length - 1)) ? 1 : 0;
  return cells.slice(from, cells.length - behind);
}

/** Whether the cell opened with the quotation mark that programs put around a cell of several lines, and goes on. */
export function isQuoteOpen({ text }: Mapped): boolean {
  return text.startsWith('"') && (text.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** A cell without the quotation marks that programs put around a cell of several lines. */
export function withoutQuotes(cell: Mapped): Mapped {
  return /^".*\n.*"$/s.test(cell.text) ? trim(without(cell, /^"|"$|"(?=")/g)) : cell;
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
