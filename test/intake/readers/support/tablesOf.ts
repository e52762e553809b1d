import type { DocumentText } from "../../../../src/intake/documentText";

export type PlainCell = readonly [text: string, column: number, rowSpan: number, colSpan: number];

/** The tables of a document as plain values. */
export function tablesOf({ text, tables }: DocumentText): PlainCell[][][] {
  return tables.map(({ rows }) =>
    rows.map(({ cells }) =>
      cells.map(({ start, end, column, rowSpan, colSpan }) => [
        text.slice(start, end),
        column,
        rowSpan,
        colSpan,
      ]),
    ),
  );
}
