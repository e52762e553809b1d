import type { PdfPage, PdfText } from "./pdf";

export interface MadeColumn {
  readonly label: string;
  /** Characters that stand on a line. */
  readonly width: number;
}

/** Rows of cells; null where the cell above reaches down. */
export interface MadeTable {
  readonly columns: readonly MadeColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly middle: boolean;
  /** Points between two rows. */
  readonly padding: number;
  readonly title: string;
}

const SIZE = 10;
const LEADING = 14;
const LEFT = 40;
const TOP = 100;
const BOTTOM = 800;
/** Between two columns. */
const GUTTER = 3;

/** The pages of a table around which no lines are drawn, as a word processor sets it: the header on every page. */
export function unruledPages(table: MadeTable): PdfPage[] {
  const pages: PdfPage[] = [];
  for (let at = 0; at < table.rows.length;) {
    const texts: PdfText[] = at === 0 ? [{ text: table.title, x: LEFT + 60, y: 60, size: 16 }] : [];
    const end = rowsOnPage(table, at);
    texts.push(...header(table), ...body(table, at, end));
    texts.push({ text: `第${pages.length + 1}页`, x: 280, y: 825, size: 9 });
    pages.push({ texts });
    at = end;
  }
  return pages;
}

function wrapped(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}`, "gu")) ?? [];
}

function heightOf({ columns, padding }: MadeTable, row: readonly (string | null)[]): number {
  const lines = row.map((cell, index) => wrapped(cell ?? "", columns[index]?.width ?? 1).length);
  return Math.max(1, ...lines) * LEADING + padding;
}

function rowsOnPage(table: MadeTable, from: number): number {
  let y = TOP + LEADING;
  let end = from;
  for (const row of table.rows.slice(from)) {
    y += heightOf(table, row);
    if (y > BOTTOM && end > from) break;
    end += 1;
  }
  return end;
}

function leftOf(columns: readonly MadeColumn[], index: number): number {
  return columns.slice(0, index).reduce((x, { width }) => x + width * SIZE + GUTTER, LEFT);
}

function header({ columns }: MadeTable): PdfText[] {
  return columns.map(({ label, width }, index) => {
    const x = leftOf(columns, index) + ((width - label.length) / 2) * SIZE;
    return { text: label, x, y: TOP, size: SIZE };
  });
}

function body(table: MadeTable, from: number, end: number): PdfText[] {
  const { columns, rows, middle } = table;
  const heights = rows.map((row) => heightOf(table, row));
  const yOf = (row: number): number =>
    heights.slice(from, row).reduce((y, height) => y + height, TOP + LEADING * 1.5);
  return rows.slice(from, end).flatMap((row, offset) =>
    row.flatMap((cell, column): PdfText[] => {
      const at = from + offset;
      if (cell === null) return [];
      let last = at + 1;
      while (last < end && rows[last]?.[column] === null) last += 1;
      const lines = wrapped(cell, columns[column]?.width ?? 1);
      const spare = yOf(last) - yOf(at) - table.padding - lines.length * LEADING;
      const y = yOf(at) + (middle ? spare / 2 : 0);
      return lines.map((text, index) => {
        return { text, x: leftOf(columns, column), y: y + index * LEADING, size: SIZE };
      });
    }),
  );
}
