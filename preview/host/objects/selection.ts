import { formatAddress, intersect } from "../book/address";
import { EVENT, WORKBOOK } from "./events";
import type { RangeTarget } from "./rangeTarget";
import { activate } from "./worksheet";

/** Selects cells, on a sheet that becomes the active one if it is not. */
export function select({ session, sheet, area }: RangeTarget): void {
  const before = session.book.selection;
  activate(session, sheet);
  session.book.select(sheet, area);
  const address = formatAddress(area);
  const values = { address, worksheetId: sheet.id };
  session.emit({ type: EVENT.selectionChanged, targets: [sheet.id, WORKBOOK], values });
  for (const table of sheet.tables()) {
    const isInsideTable = intersect(table.area, area) !== null;
    if (!isInsideTable && intersect(table.area, before) === null) continue;
    session.emit({
      type: EVENT.tableSelectionChanged,
      targets: [table.id],
      values: { ...values, tableId: table.id, isInsideTable },
    });
  }
}
