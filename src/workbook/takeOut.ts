import type { CellRow } from "./cells";
import type { Mark } from "./journal";
import { isBlankRow, type TablePresent } from "./tablePresent";

type RowsMark = Extract<Mark, { readonly kind: "rows" }>;

/** Rows of others that stood, when Excel came to it, where ours had stood when last read: to be put back. */
export interface Strangers {
  readonly table: string;
  readonly formulas: readonly CellRow[];
  /** Null for those of the row above. */
  readonly numberFormats: readonly (readonly string[])[] | null;
}

/**
 * Queues the deletion of rows, from the bottom up, so that what is above keeps its place. What is deleted is read
 * just before, in the same batch: another client may have sorted the table since it was last read. A table's only
 * row is blanked: Excel keeps one.
 */
export function takeOut(
  context: Excel.RequestContext,
  mark: Pick<RowsMark, "key" | "keys">,
  { table, indices }: { readonly table: TablePresent; readonly indices: readonly number[] },
): () => Strangers {
  const found = context.workbook.tables.getItem(table.name);
  const headers = found.getHeaderRowRange().load("values");
  const body = found.getDataBodyRange();
  // Shrinks with the rows deleted from it.
  const whole = found.getRange();
  const isAll = indices.length === table.rowCount;
  const runs = runsOf(isAll ? indices.slice(1) : indices).map(({ first, count }) =>
    body
      .getRow(first)
      .getResizedRange(count - 1, 0)
      .load("formulas,numberFormat"),
  );
  const blanked = isAll ? [body.getRow(0).load("formulas,numberFormat")] : [];
  for (const range of runs.toReversed()) {
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
    range.delete("Up");
  }
  for (const range of blanked) {
    range.clear("Contents");
  }
  // Said outright, so that it does not hang on whether a table shrinks with cells deleted across its whole width.
  found.resize(whole);
  // What has moved up, and what is blank now, takes the height it needs.
  found.getDataBodyRange().format.autofitRows();
  return () => {
    const at = (headers.values[0] ?? []).indexOf(mark.key);
    const keys = new Set<unknown>(mark.keys);
    const gone = [...blanked, ...runs].flatMap((range) =>
      (range.formulas as CellRow[]).map((row, index) => ({
        row,
        formats: (range.numberFormat as string[][])[index] ?? [],
      })),
    );
    const strangers = gone.filter(({ row }) => !keys.has(row[at]) && !isBlankRow(row));
    return {
      table: table.name,
      formulas: strangers.map(({ row }) => row),
      numberFormats: strangers.map(({ formats }) => formats),
    };
  };
}

function runsOf(indices: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const index of indices) {
    const last = runs.at(-1);
    if (last && last.first + last.count === index) {
      last.count += 1;
    } else {
      runs.push({ first: index, count: 1 });
    }
  }
  return runs;
}

/**
 * Queues rows that were taken out by mistake: at the foot of their table, what stands below it moving down. False
 * where there are none.
 */
export function putBackRows(context: Excel.RequestContext, strangers: Strangers): boolean {
  const count = strangers.formulas.length;
  if (count === 0) {
    return false;
  }
  const table = context.workbook.tables.getItem(strangers.table);
  const whole = table.getRange();
  const last = whole.getLastRow();
  last
    .getOffsetRange(1, 0)
    .getResizedRange(count - 1, 0)
    .insert("Down");
  const rows = last.getOffsetRange(1, 0).getResizedRange(count - 1, 0);
  table.resize(whole.getResizedRange(count, 0));
  rows.copyFrom(last, "Formats");
  if (strangers.numberFormats !== null) {
    rows.numberFormat = strangers.numberFormats.map((row) => [...row]);
  }
  rows.formulas = strangers.formulas.map((row) => [...row]);
  return true;
}
