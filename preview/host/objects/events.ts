import { formatAddress } from "../book/address";
import type { Sheet } from "../book/sheet";
import type { Area, Scalar } from "../model";
import type { Session } from "../session";
import type { RangeTarget } from "./rangeTarget";

/** The client library's numbers of the events that the host raises. */
export const EVENT = {
  dataChanged: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  rowSorted: 19,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  tableSelectionChanged: 100,
  tableDataChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Which sheet and which cells somebody looks at is nobody else's business. */
export const OWN_VIEW: ReadonlySet<number> = new Set([
  EVENT.activated,
  EVENT.deactivated,
  EVENT.selectionChanged,
  EVENT.tableSelectionChanged,
]);

/** Everybody who listens to the whole workbook. */
export const WORKBOOK = "Workbook";

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** Says that cells were changed; `before` is the value of a single edited cell, else null. */
export function changed(range: RangeTarget, changeType: ChangeType, before: Scalar | null = null): void {
  cellsChanged(range.session, range.sheet, range.area, changeType, before);
}

export function cellsChanged(
  session: Pick<Session, "emit">,
  sheet: Sheet,
  area: Area,
  changeType: ChangeType,
  before: Scalar | null = null,
): void {
  const single = area.rows === 1 && area.columns === 1 && before !== null;
  const details = single
    ? {
        valueBefore: before,
        valueAfter: sheet.cellsOf.value(area.row, area.column),
        ...typesOf(sheet, area, before),
      }
    : {};
  const values = {
    address: formatAddress(area),
    changeType,
    worksheetId: sheet.id,
    shiftDirection: "None",
    ...details,
  };
  session.emit({ type: EVENT.dataChanged, targets: [sheet.id, WORKBOOK], values });
  for (const table of sheet.tables()) {
    const touches =
      area.row < table.area.row + table.area.rows &&
      table.area.row < area.row + area.rows &&
      area.column < table.area.column + table.area.columns &&
      table.area.column < area.column + area.columns;
    if (!touches) continue;
    session.emit({
      type: EVENT.tableDataChanged,
      targets: [table.id, sheet.id, WORKBOOK],
      values: { ...values, tableId: table.id },
    });
  }
}

function typesOf(sheet: Sheet, area: Area, before: Scalar): Readonly<Record<string, string>> {
  const after = sheet.cellsOf.value(area.row, area.column);
  return { valueTypeBefore: typeName(before), valueTypeAfter: typeName(after) };
}

function typeName(value: Scalar): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}
