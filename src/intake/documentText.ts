/**
 * What every reader turns a file into: one text, in which all offsets count, and what the file knows about it beyond
 * its characters.
 *
 * A paragraph is a line. A row of a table is its cells parted by tabs, so that a table also reads as text; a line break
 * inside a cell is a line break of the text.
 */
export interface DocumentText {
  readonly text: string;
  /** In reading order, never overlapping. */
  readonly tables: readonly TextTable[];
  /** Offsets at which a paragraph begins that the file marks as a heading. */
  readonly headings: ReadonlySet<number>;
  /** What stands outside the reading order; no layout reads it. */
  readonly asides: readonly Aside[];
}

export interface TextTable {
  readonly start: number;
  readonly end: number;
  /** The name of the sheet whose whole content it is; absent for a table inside a document. */
  readonly sheet?: string;
  readonly rows: readonly TextRow[];
}

export interface TextRow {
  readonly start: number;
  readonly end: number;
  /** Without the places that a merged cell above or to the left covers. */
  readonly cells: readonly TextCell[];
  /** The file does not tell its cells (a PDF's table without lines): they were put together, and it may be wrongly. */
  readonly unsure: boolean;
}

/** A cell's text is `text.slice(start, end)`; a merged cell stands where it begins. */
export interface TextCell {
  readonly start: number;
  readonly end: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface Aside {
  readonly start: number;
  readonly end: number;
  readonly why: "furniture" | "footnote";
}

/** Text that has no structure but its lines. */
export function plainText(text: string): DocumentText {
  return { text, tables: [], headings: new Set(), asides: [] };
}
