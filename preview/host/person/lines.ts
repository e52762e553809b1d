import { parseAddress, toRange } from "../book/address";
import type { Sheet } from "../book/sheet";
import type { Area } from "../model";
import { cellsChanged } from "../objects/events";
import { shiftRange } from "../objects/rangeEditing";
import { RangeTarget } from "../objects/rangeTarget";
import { invalidArgument } from "../protocol/errors";
import type { Session } from "../session";

/** Whole rows, the first called by the number that the sheet shows. */
export function wholeRows(first: number, count: number): Area {
  return lines(`${first}:${first + count - 1}`);
}

/** Whole columns by their letters: `C` or `C:E`. */
export function wholeColumns(letters: string): Area {
  return lines(letters.includes(":") ? letters : `${letters}:${letters}`);
}

function lines(address: string): Area {
  const area = parseAddress(address);
  if (area === null) throw invalidArgument(`The sheet has no ${address}.`);
  return area;
}

export function shiftLines(session: Session, sheet: Sheet, area: Area, kind: "insert" | "delete"): void {
  const target = new RangeTarget(session, sheet, area);
  const forward = target.isWholeRows ? "Down" : "Right";
  const back = target.isWholeRows ? "Up" : "Left";
  shiftRange(target, { area, kind, direction: kind === "insert" ? forward : back });
}

/** Cuts columns and inserts them before another, as Excel does with cut cells. */
export function moveColumns(session: Session, sheet: Sheet, columns: Area, before: Area): void {
  const target = new RangeTarget(session, sheet, columns);
  target.assertEditable();
  const range = { ...toRange(columns), rangeType: COLUMNS_SELECTED };
  sheet.whileActive(() =>
    sheet.run("sheet.command.move-cols", { fromRange: range, toRange: toRange(before), range }),
  );
  const place = before.column > columns.column ? before.column - columns.columns : before.column;
  const moved = { ...columns, column: place };
  session.book.moveKept(sheet, (kept) => followColumns(kept, columns, before.column));
  const first = Math.min(columns.column, place);
  const touched = {
    ...columns,
    column: first,
    columns: Math.max(columns.column, place) + columns.columns - first,
  };
  sheet.nameTableColumns(touched);
  cellsChanged(session, sheet, columns, "ColumnDeleted");
  cellsChanged(session, sheet, moved, "ColumnInserted");
}

/** Univer's `RANGE_TYPE.COLUMN`. */
const COLUMNS_SELECTED = 2;

/** Where a kept range lies after columns were moved; one that reaches over moved and unmoved columns stays. */
function followColumns(kept: Area, moved: Area, before: number): Area {
  const end = moved.column + moved.columns;
  if (kept.column >= moved.column && kept.column + kept.columns <= end) {
    const place = before > moved.column ? before - moved.columns : before;
    return { ...kept, column: kept.column - moved.column + place };
  }
  const [from, to, by] =
    before > moved.column ? [end, before, -moved.columns] : [before, moved.column, moved.columns];
  const between = kept.column >= from && kept.column + kept.columns <= to;
  return between ? { ...kept, column: kept.column + by } : kept;
}
