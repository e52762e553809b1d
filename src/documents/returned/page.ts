/** What a returned file holds, as a person sees it: handed in by whoever read the file. */

export interface PageCell {
  readonly text: string;
  readonly column: number;
  /** Columns that it covers. */
  readonly colSpan: number;
}

/** A sheet of a workbook, or a whole document: its paragraphs are rows of one cell. */
export interface ReturnedPage {
  /** The sheet's name; "" for a document that has none. */
  readonly name: string;
  /** Rows that hold text, top to bottom; blank cells left out. */
  readonly rows: readonly (readonly PageCell[])[];
}

export interface ReturnedFile {
  readonly name: string;
  readonly pages: readonly ReturnedPage[];
}
