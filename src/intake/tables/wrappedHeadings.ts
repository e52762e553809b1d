import { joinLines, type Mapped } from "../mapped";
import type { WrappedHeading } from "./wrappedEvents";

const OPENING = "“‘（(《〈【";
const CLOSING = "”’）)》〉】";

function plain(text: string): string {
  return text.replace(/\s+/g, "");
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth -= 1;
  }
  return depth <= 0;
}

/** How wide the columns of headings are, in characters. */
export interface HeadingWidths {
  readonly outermost: number;
  readonly inner: number;
}

/**
 * The widths of the columns: a cell that is wrapped begins with a full line, and a page begins with the outermost cell;
 * no word is wider than the widest column.
 */
export function headingWidths(headings: readonly WrappedHeading[]): HeadingWidths {
  let [outermost, inner] = [0, 0];
  for (const { lines, pageTop } of headings) {
    if (pageTop) outermost = Math.max(outermost, lines[0]?.[0]?.text.length ?? 0);
    for (const words of lines) for (const word of words) inner = Math.max(inner, word.text.length);
  }
  return { outermost: outermost === 0 ? inner : outermost, inner };
}

/**
 * The cells of a run of short lines. Between pages a run that makes one cell of an inner column is one; any other run
 * begins with the outermost column. A heading in force that the page repeats is known whole.
 */
export function cellsOfHeading(
  heading: WrappedHeading,
  { outermost, inner }: HeadingWidths,
  inForce: readonly Mapped[],
): Mapped[] {
  const one = heading.pageTop ? [] : partCells(heading, () => inner, []);
  return one.length === 1 ? one : partCells(heading, (column) => (column === 0 ? outermost : inner), inForce);
}

/**
 * A cell ends at a line narrower than its column, unless a bracket or quotation mark is open, and before a line wider
 * than its column; words on one line are cells of different columns.
 */
function partCells(
  { lines }: WrappedHeading,
  widthOf: (column: number) => number,
  inForce: readonly Mapped[],
): Mapped[] {
  const cells: Mapped[][] = [];
  let open: Mapped[] | null = null;
  for (const words of lines) {
    words.forEach((word, index) => {
      const fits = word.text.length <= widthOf(cells.length - 1);
      if (open && index === 0 && fits) open.push(word);
      else cells.push((open = [word]));
      const text: string = open.map((part) => part.text).join("");
      const known = plain(inForce[cells.length - 1]?.text ?? "");
      const partOfKnown = known !== "" && known !== plain(text) && known.startsWith(plain(text));
      const narrow = word.text.length < widthOf(cells.length - 1) && isBalanced(text);
      if (known === plain(text) || (narrow && !partOfKnown)) open = null;
    });
  }
  return cells.map((parts) => joinLines(parts));
}

/**
 * The headings in force behind a run: at the head of a page it prints them all from the outermost, elsewhere only those
 * that change, the innermost last.
 */
export function pathAfter(
  path: readonly Mapped[],
  cells: readonly Mapped[],
  levels: number,
  pageTop: boolean,
): Mapped[] {
  const printed =
    cells.length > levels ? [...cells.slice(0, levels - 1), joinLines(cells.slice(levels - 1))] : cells;
  const start = pageTop ? 0 : Math.min(path.length, levels - printed.length);
  const next = [...path.slice(0, start), ...printed];
  const same = next.every((cell, level) => plain(cell.text) === plain(path[level]?.text ?? ""));
  if (same) return [...path];
  return next.map((cell, level) => {
    const before = path[level];
    return before && plain(before.text) === plain(cell.text) ? before : cell;
  });
}
