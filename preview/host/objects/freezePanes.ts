import type { Sheet } from "../book/sheet";
import { hostObject, isHostObject, type HostObject, type Members } from "../protocol/hostObject";
import type { Session } from "../session";
import { range } from "./range";
import { areaOf, RangeTarget } from "./rangeTarget";
import { whole } from "./values";

class FreezeTarget {
  constructor(
    readonly session: Session,
    readonly sheet: Sheet,
  ) {}
}

const members: Members<FreezeTarget> = {
  className: "WorksheetFreezePanes",
  call: {
    freezeRows: ({ sheet }, count) => {
      sheet.freeze = { rows: whole(count ?? 0, 0), columns: 0 };
    },
    freezeColumns: ({ sheet }, count) => {
      sheet.freeze = { rows: 0, columns: whole(count ?? 0, 0) };
    },
    freezeAt: ({ session, sheet }, given) => {
      const area =
        isHostObject(given) && given.target instanceof RangeTarget
          ? given.target.area
          : areaOf(session, sheet, given).area;
      sheet.freeze = { rows: area.row + area.rows, columns: area.column + area.columns };
    },
    unfreeze: ({ sheet }) => {
      sheet.freeze = { rows: 0, columns: 0 };
    },
    getLocationOrNullObject: ({ session, sheet }) => {
      const { rows, columns } = sheet.freeze;
      if (rows === 0 && columns === 0) return null;
      const area = {
        row: 0,
        column: 0,
        rows: rows === 0 ? 1_048_576 : rows,
        columns: columns === 0 ? 16_384 : columns,
      };
      return range(session, sheet, area);
    },
  },
};

export function freezePanes(session: Session, sheet: Sheet): HostObject {
  return hostObject(members, new FreezeTarget(session, sheet));
}
