import { formatAddress } from "../book/address";
import type { Sheet } from "../book/sheet";
import type { Area, Scalar } from "../model";
import { HostError, invalidArgument } from "../protocol/errors";
import { hostObject, type HostObject, type Members } from "../protocol/hostObject";
import type { Session } from "../session";
import { cellsChanged, EVENT, WORKBOOK } from "./events";
import type { RangeTarget } from "./rangeTarget";
import { record, whole } from "./values";

const members: Members<RangeTarget> = {
  className: "RangeSort",
  call: {
    apply: (range, fields, _matchCase, hasHeaders, orientation) => {
      if (orientation === "Columns")
        throw new HostError("ApiNotFound", "The preview has no RangeSort by columns");
      range.assertEditable();
      const { area, session, sheet } = range;
      const body = hasHeaders === true ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
      sortRows(session, sheet, body, sortFields(fields, area.columns));
    },
  },
};

export function rangeSort(range: RangeTarget): HostObject {
  return hostObject(members, range);
}

export interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

export function sortFields(given: unknown, columns: number): readonly SortField[] {
  if (!Array.isArray(given) || given.length === 0) throw invalidArgument("Sort fields were expected.");
  return given.map((each) => {
    const { key, ascending, sortOn } = record(each);
    if (sortOn !== undefined && sortOn !== null && sortOn !== "Value") {
      throw new HostError("ApiNotFound", "The preview sorts by values only");
    }
    const column = whole(key, 0);
    if (column >= columns) throw invalidArgument(`There is no column ${column} to sort by.`);
    return { key: column, ascending: ascending !== false };
  });
}

/** Sorts rows, looks and formulas moving along; rows that are alike keep their order. */
export function sortRows(session: Session, sheet: Sheet, body: Area, fields: readonly SortField[]): void {
  const rows = Array.from({ length: body.rows }, (_, index) => body.row + index);
  const sorted = [...rows].sort((one, other) => {
    for (const { key, ascending } of fields) {
      const left = sheet.cellsOf.value(one, body.column + key);
      const right = sheet.cellsOf.value(other, body.column + key);
      const order = compare(left, right, ascending);
      if (order !== 0) return order;
    }
    return one - other;
  });
  const order = Object.fromEntries(sorted.map((from, index) => [body.row + index, from]));
  const range = {
    startRow: body.row,
    endRow: body.row + body.rows - 1,
    startColumn: body.column,
    endColumn: body.column + body.columns - 1,
  };
  sheet.run("sheet.command.reorder-range", { range, order });
  cellsChanged(session, sheet, body, "RangeEdited");
  session.emit({
    type: EVENT.rowSorted,
    targets: [sheet.id, WORKBOOK],
    values: { address: formatAddress(body), worksheetId: sheet.id },
  });
}

const collator = new Intl.Collator("zh-CN", { sensitivity: "base" });

/** Excel's order: numbers, texts, booleans, errors; empty cells are last either way. */
function compare(left: Scalar, right: Scalar, ascending: boolean): number {
  if (left === "" || right === "") return Number(left === "") - Number(right === "");
  const kinds = rank(left) - rank(right);
  const order =
    kinds !== 0
      ? kinds
      : typeof left === "string" && typeof right === "string"
        ? collator.compare(left, right)
        : Number(left) - Number(right);
  return ascending ? order : -order;
}

function rank(value: Scalar): number {
  if (typeof value === "number") return 0;
  if (typeof value === "boolean") return 2;
  return value.startsWith("#") && /[!?A]$/.test(value) ? 3 : 1;
}
