import type { BlockCell, TextBlock } from "../textBlocks";
import type { Grid } from "./grid";

type Rows = readonly (readonly BlockCell[])[];

/** A table that may go on on the next page. */
export interface OpenTable {
  readonly columns: readonly number[];
  readonly rows: BlockCell[][];
  /** Headers that are printed again on later pages: furniture. */
  readonly repeated: string[];
}

/** Columns of two pages are the same where none is moved farther than this. */
const SAME = 8;
/** A header takes no more rows. */
const HEADER_ROWS = 3;
const NUMBER = /^\d{1,4}[.．、]?$/;
const ENDED = /[。；！.;”"）)]\s*$/;
/** A column whose longest cell is shorter holds no sentences. */
const SENTENCE_LENGTH = 20;

export function openTable({ columns, rows }: Grid): OpenTable {
  return { columns, rows: rows.map((row) => [...row]), repeated: [] };
}

export function blocksOf({ rows, repeated }: OpenTable): TextBlock[] {
  return [
    { kind: "table", rows },
    ...repeated.map((text): TextBlock => ({ kind: "aside", text, why: "furniture" })),
  ];
}

/** Adds what a further page prints of a table; false where it is another one. */
export function goOn(table: OpenTable, grid: Grid): boolean {
  const same = (at: number, index: number): boolean =>
    Math.abs(at - (grid.columns[index] ?? Infinity)) <= SAME;
  if (table.columns.length !== grid.columns.length || !table.columns.every(same)) return false;
  const header = repeatedRows(table.rows, grid.rows);
  for (const row of grid.rows.slice(0, header)) table.repeated.push(row.map(({ text }) => text).join(" "));
  const [first = [], ...others] = grid.rows.slice(header);
  const cut = isCut(table.rows, first);
  for (const cell of first) if (cut || isRestOfMerged(cell)) extend(table.rows, cell, cut);
  const own = cut ? [] : first.filter((cell) => !isRestOfMerged(cell));
  table.rows.push(...(cut ? [] : [own]), ...others.map((row) => [...row]));
  return true;
}

/** How many rows of the page's head are those of the table's own. */
function repeatedRows(rows: Rows, page: Rows): number {
  let count = 0;
  const wording = (row: readonly BlockCell[] | undefined): string =>
    row?.map(({ text }) => text.replace(/\s+/g, "")).join("|") ?? "";
  while (count < HEADER_ROWS && count < page.length && wording(rows[count]) === wording(page[count]))
    count += 1;
  return count;
}

/** A blank cell over several rows at the head of a page is the rest of a merged one. */
function isRestOfMerged({ text, rowSpan }: BlockCell): boolean {
  return text === "" && rowSpan > 1;
}

/** Whether a page ended inside the row: its number is not printed again, and a sentence goes on. */
function isCut(rows: Rows, first: readonly BlockCell[]): boolean {
  const last = rows.at(-1);
  if (!last || first[0]?.column !== 0 || first[0].text !== "" || first[0].rowSpan > 1) return false;
  // A number behind a heading's blank column begins a row.
  if (first.some(({ text }) => NUMBER.test(text))) return false;
  return first.some(({ column, text }) => {
    const above = last.find((cell) => cell.column === column)?.text ?? "";
    return text !== "" && above.length >= SENTENCE_LENGTH && !ENDED.test(above);
  });
}

/** Lets the cell of a column reach over a page's first row: with its words, or only over one row more. */
function extend(rows: BlockCell[][], rest: BlockCell, cut: boolean): void {
  for (const row of rows.toReversed()) {
    const at = row.findIndex(({ column }) => column === rest.column);
    const cell = row[at];
    if (!cell) continue;
    row[at] = cut
      ? { ...cell, text: [cell.text, rest.text].filter((part) => part !== "").join("\n") }
      : { ...cell, rowSpan: cell.rowSpan + rest.rowSpan };
    return;
  }
}
