import type { CellValue } from "./cells";
import type { RowsRemoved } from "./journal";
import type { KeyedCells } from "./keyedCells";
import { LEADER_TABLE } from "./names";
import { formatColumns } from "./tableWriter";
import type { TablePresent } from "./tablePresent";
import { putBackRows, type Strangers, takeOut } from "./takeOut";
import { LEADER_COLUMNS, UNIT_COLUMNS } from "./vocabularySheet";

/** Queues the taking out of rows at the places where they were read; the result is what was hit by mistake. */
export function removeRows(
  context: Excel.RequestContext,
  { key, rows }: RowsRemoved,
  table: TablePresent,
): () => Strangers {
  return takeOut(
    context,
    { key, keys: rows.map((row) => row.key) },
    { table, indices: rows.map(({ index }) => index) },
  );
}

/**
 * Queues rows that were taken out: where they stood, as far as the table reaches. What has been entered again under
 * the same key stays alone. They look like the row that stands there now, or else like the last one.
 */
export function bringBackRows(context: Excel.RequestContext, mark: RowsRemoved, kept: KeyedCells): void {
  const table = context.workbook.tables.getItem(mark.table);
  let count = kept.keys.length;
  for (const { index, cells } of mark.rows.filter(({ key }) => !kept.keys.includes(key))) {
    const row = kept.headers.map((header): CellValue => cells[mark.headers.indexOf(header)] ?? "");
    if (index < count) {
      const at = (place: number): Excel.Range => table.getDataBodyRange().getRow(place);
      at(index).insert("Down");
      at(index).copyFrom(at(index + 1));
      at(index).formulas = [row];
    } else {
      putBackRows(context, { table: mark.table, formulas: [row], numberFormats: null });
    }
    count += 1;
  }
  const body = table.getDataBodyRange();
  const ours = mark.table === LEADER_TABLE ? LEADER_COLUMNS : UNIT_COLUMNS;
  const columns = ours.filter(({ header }) => kept.headers.includes(header));
  formatColumns(columns, (offset) => body.getColumn(kept.headers.indexOf(columns[offset]?.header ?? "")));
  body.format.autofitRows();
}
