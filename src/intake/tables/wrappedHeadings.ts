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

/** The widest word of all headings: a line of a cell that is as wide goes on in the next line. */
export function headingColumnWidth(headings: readonly WrappedHeading[]): number {
  let width = 0;
  for (const { lines } of headings)
    for (const words of lines) for (const word of words) width = Math.max(width, word.text.length);
  return width;
}

/**
 * The cells of a run of short lines. A cell ends at a line narrower than its column, unless a bracket or quotation mark
 * is open; words on one line are cells of different columns. A heading in force that the page repeats is known whole.
 */
export function cellsOfHeading(
  { lines }: WrappedHeading,
  width: number,
  inForce: readonly Mapped[],
): Mapped[] {
  const cells: Mapped[][] = [];
  let open: Mapped[] | null = null;
  for (const words of lines) {
    words.forEach((word, index) => {
      if (open && index === 0) open.push(word);
      else cells.push((open = [word]));
      const text: string = open.map((part) => part.text).join("");
      const known = plain(inForce[cells.length - 1]?.text ?? "");
      const partOfKnown = known !== "" && known !== plain(text) && known.startsWith(plain(text));
      const narrow = word.text.length < width && isBalanced(text);
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
