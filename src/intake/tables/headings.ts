import type { Mapped } from "../mapped";
import { readMarker } from "../numbering";

/** A heading of the table, with every different wording that the pages print of it. */
export interface TableHeading {
  readonly wordings: Mapped[];
}

function plain(text: string): string {
  return text.replace(/[\s，,。、]+/g, "");
}

/**
 * Whether a cell repeats the heading in force: pages print it again, at times with characters lost, but with the same
 * number. Without numbers only the same words are the same heading.
 */
export function repeats(heading: TableHeading, cell: Mapped): boolean {
  const first = heading.wordings[0]?.text ?? "";
  const [before, now] = [readMarker(first), readMarker(cell.text)];
  if (before && now) return before.kind === now.kind && before.value === now.value;
  return plain(first) === plain(cell.text);
}

/** Notes a wording that no page printed before. */
export function addWording(heading: TableHeading, cell: Mapped): void {
  const words = plain(cell.text);
  if (heading.wordings.every((wording) => plain(wording.text) !== words)) heading.wordings.push(cell);
}

/** The fullest wording stands for all, because pages lose characters and add none; the first of equals. */
export function wordingOf({ wordings }: TableHeading): Mapped | null {
  let best: Mapped | null = null;
  for (const wording of wordings) {
    if (best === null || plain(wording.text).length > plain(best.text).length) best = wording;
  }
  return best;
}

/** Whether the pages print more than one wording, blanks and punctuation aside. */
export function varies({ wordings }: TableHeading): boolean {
  return wordings.length > 1;
}
