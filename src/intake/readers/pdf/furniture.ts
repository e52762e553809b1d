import type { TextLine } from "./textLines";

/** A page's lines outside its tables. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Headers and footers stand in these outer parts of a page, and take no more lines than this. */
const MARGIN = 0.12;
const MOST_LINES = 2;
const PAGE_NUMBER =
  /^(?:[-—–－·\s]*\d{1,4}[-—–－·\s]*|第\s*\d{1,4}\s*页.{0,12}|\d{1,4}\s*[/／]\s*\d{1,4}|Page\s*\d{1,4}.{0,12})$/i;

/** Page numbers, and lines that are printed again at the head or foot of most pages. */
export function findFurniture(pages: readonly PageLines[]): Set<TextLine> {
  const outer = pages.map(outerLines);
  const counts = new Map<string, number>();
  for (const lines of outer) {
    for (const text of new Set(lines.map(wording))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const often = Math.max(2, pages.length / 2);
  return new Set(
    outer.flat().filter((line) => PAGE_NUMBER.test(line.text) || (counts.get(wording(line)) ?? 0) >= often),
  );
}

function outerLines({ height, lines }: PageLines): TextLine[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  return [
    ...sorted.slice(0, MOST_LINES).filter(({ y }) => y < height * MARGIN),
    ...sorted.slice(-MOST_LINES).filter(({ y }) => y > height * (1 - MARGIN)),
  ];
}

/** The same on every page but for its number. */
function wording({ text }: TextLine): string {
  return text.replace(/\d+/g, "#").replace(/\s+/g, "");
}
