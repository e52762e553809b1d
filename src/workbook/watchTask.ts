import type { CellRow } from "./cells";
import type { Gateway, Session } from "./gateway";
import { REGISTER_TABLE } from "./names";
import { watchSelected } from "./watchSelected";

/** The task in whose row a person stands. */
export interface SelectedTask {
  readonly id: string;
  readonly plan: string;
  readonly seq: string;
}

/** Tells in which task's row the selection lies; null for several rows and for anything else. */
export function watchTask(
  gateway: Gateway,
  listener: (task: SelectedTask | null) => void,
): Promise<() => Promise<void>> {
  return watchSelected(gateway, selectedTask, listener);
}

/** Two round trips where the register is selected, one elsewhere. */
async function selectedTask({ context, sync }: Session): Promise<SelectedTask | null> {
  const selected = context.workbook.getSelectedRange().load("rowIndex,rowCount,worksheet/id");
  const table = context.workbook.tables.getItemOrNullObject(REGISTER_TABLE);
  const header = table.getHeaderRowRange().load("rowIndex");
  const body = table.getDataBodyRange().load("rowCount");
  const sheet = table.worksheet.load("id");
  await sync();
  if (table.isNullObject || selected.worksheet.id !== sheet.id || selected.rowCount !== 1) {
    return null;
  }
  const row = selected.rowIndex - header.rowIndex - 1;
  if (row < 0 || row >= body.rowCount) {
    return null;
  }
  const cells = ["编号", "方案", "序号"].map((name) =>
    table.columns.getItemOrNullObject(name).getDataBodyRange().getCell(row, 0).load("values"),
  );
  await sync();
  const [id = "", plan = "", seq = ""] = cells.map((cell) =>
    cell.isNullObject ? "" : String((cell.values as CellRow[])[0]?.[0] ?? ""),
  );
  return id === "" ? null : { id, plan, seq };
}
