import { NAME_HEADERS, type NameSelection } from "../vocabulary/namesContents";
import type { CellRow } from "./cells";
import type { Gateway, Session } from "./gateway";
import { REGISTER_TABLE } from "./names";
import { watchSelected } from "./watchSelected";

/** More rows than a person edits together are not read. */
const ROWS_MOST = 2_000;

/**
 * Tells which name cells of the register are selected; null for anything else, and for cells of several columns. Two
 * round trips where the register is selected, one elsewhere.
 */
export function watchSelection(
  gateway: Gateway,
  listener: (selection: NameSelection | null) => void,
): Promise<() => Promise<void>> {
  return watchSelected(gateway, selectedNames, listener);
}

async function selectedNames(session: Session): Promise<NameSelection | null> {
  const { context, sync } = session;
  const selected = context.workbook
    .getSelectedRange()
    .load("rowIndex,columnIndex,rowCount,columnCount,worksheet/id");
  const table = context.workbook.tables.getItemOrNullObject(REGISTER_TABLE);
  const header = table.getHeaderRowRange().load("values,rowIndex,columnIndex");
  const body = table.getDataBodyRange().load("rowCount");
  const sheet = table.worksheet.load("id");
  await sync();
  if (table.isNullObject || selected.worksheet.id !== sheet.id || selected.columnCount !== 1) {
    return null;
  }
  const headers = (header.values[0] ?? []).map(String);
  const name = NAME_HEADERS.find((each) => each === headers[selected.columnIndex - header.columnIndex]);
  const first = Math.max(0, selected.rowIndex - header.rowIndex - 1);
  const last = Math.min(body.rowCount, selected.rowIndex - header.rowIndex - 1 + selected.rowCount);
  if (name === undefined || last <= first || last - first > ROWS_MOST) {
    return null;
  }
  const [ids, texts] = ["编号", name].map((each) =>
    table.columns
      .getItem(each)
      .getDataBodyRange()
      .getCell(first, 0)
      .getResizedRange(last - first - 1, 0)
      .load("formulas"),
  );
  await sync();
  const cells = (range: Excel.Range | undefined): string[] =>
    ((range?.formulas ?? []) as CellRow[]).map(([cell]) => String(cell ?? ""));
  const written = cells(texts);
  const rows = cells(ids).map((id, index) => ({ id, text: written[index] ?? "" }));
  return { header: name, rows: rows.filter(({ id }) => id !== "") };
}
