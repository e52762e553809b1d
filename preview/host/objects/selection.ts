import { formatAddress, intersect } from "../book/address";
import { sameSelection, selectionOf, type Selection } from "../book/gridSelection";
import type { Sheet } from "../book/sheet";
import type { Session } from "../session";
import { EVENT, WORKBOOK } from "./events";
import type { RangeTarget } from "./rangeTarget";
import { activate } from "./worksheet";

/** Selects cells, on a sheet that becomes the active one if it is not. */
export function select({ session, sheet, area }: RangeTarget): void {
  const before = session.view.selection(sheet);
  const now = selectionOf(area);
  activate(session, sheet);
  session.view.select(sheet, now);
  selectionChanged(session, sheet, before, now);
}

/** Tells of a selection; nothing where it is what it was. */
export function selectionChanged(
  session: Pick<Session, "emit">,
  sheet: Sheet,
  before: Selection,
  now: Selection,
): void {
  if (sameSelection(before, now)) return;
  const values = { address: now.areas.map(formatAddress).join(","), worksheetId: sheet.id };
  session.emit({ type: EVENT.selectionChanged, targets: [sheet.id, WORKBOOK], values });
  for (const table of sheet.tables()) {
    const isInside = ({ areas }: Selection): boolean =>
      areas.some((area) => intersect(table.area, area) !== null);
    const isInsideTable = isInside(now);
    if (!isInsideTable && !isInside(before)) continue;
    session.emit({
      type: EVENT.tableSelectionChanged,
      targets: [table.id],
      // By an empty address Excel says that the selection has left the table.
      values: { ...values, address: isInsideTable ? values.address : "", tableId: table.id },
    });
  }
}
