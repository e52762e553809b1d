import { AddinError, type ErrorCode } from "../errors";
import type { Gateway } from "./gateway";
import { loadShowable } from "./showSheet";
import { loadColumn } from "./tablePresent";

export interface RowShown {
  /** The row is selected but a filter hides it. */
  readonly hidden: boolean;
}

/**
 * Selects the row of a table that has this key, wherever it stands now. Two round trips.
 * @throws AddinError `gone` with the key as `id`; `sheetHidden`, `sheetGone`
 */
export function goToRow(
  gateway: Gateway,
  { table: name, key, value }: { readonly table: string; readonly key: string; readonly value: string },
  gone: ErrorCode,
): Promise<RowShown> {
  return gateway.run(async ({ context, sync }) => {
    const keys = loadColumn(context, name, key);
    const assertShowable = loadShowable(context.workbook.tables.getItemOrNullObject(name).worksheet);
    await sync();
    const index = keys().findIndex((cell) => String(cell) === value);
    if (index === -1) {
      throw new AddinError(gone, { id: value });
    }
    assertShowable();
    const table = context.workbook.tables.getItem(name);
    table.worksheet.activate();
    const row = table.getDataBodyRange().getRow(index);
    // The first cell of the row is in sight; keys stand at the end or behind an outline.
    row.getCell(0, 0).select();
    row.load("rowHidden");
    await sync();
    return { hidden: row.rowHidden };
  });
}
