import { bounding, intersect, sameArea } from "../book/address";
import type { Sheet } from "../book/sheet";
import { COLUMNS, ROWS } from "../engine/engine";
import type { Area } from "../model";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import { hostObject, isHostObject, type HostObject, type Members } from "../protocol/hostObject";
import type { Session } from "../session";
import { rangeConditionalFormats } from "./conditionalFormats";
import { dataValidation } from "./dataValidation";
import { rangeEditing } from "./rangeEditing";
import { rangeFormat } from "./rangeFormat";
import { rangeOutline } from "./rangeOutline";
import { rangeSort } from "./rangeSort";
import { areaOf, areaWithin, RangeTarget } from "./rangeTarget";
import * as cells from "./rangeValues";
import { whole } from "./values";
import { worksheet } from "./worksheet";

const members: Members<RangeTarget> = {
  className: "Range",
  identity: ({ referenceId }) => (referenceId === null ? {} : { _ReferenceId: referenceId }),
  get: {
    address: (range) => range.address,
    addressLocal: (range) => range.address,
    cellCount: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns),
    columnCount: ({ area }) => area.columns,
    columnIndex: ({ area }) => area.column,
    rowCount: ({ area }) => area.rows,
    rowIndex: ({ area }) => area.row,
    isEntireColumn: (range) => range.isWholeColumns,
    isEntireRow: (range) => range.isWholeRows,
    values: cells.values,
    formulas: cells.formulas,
    text: cells.texts,
    valueTypes: cells.valueTypes,
    numberFormat: cells.numberFormats,
    rowHidden: (range) => alike(range.area.row, range.area.rows, (row) => rowHidden(range, row)),
    columnHidden: ({ area, sheet }) =>
      alike(area.column, area.columns, (column) => sheet.column(column).hidden),
    _ReferenceId: ({ referenceId }) => referenceId ?? "",
  },
  set: {
    values: cells.write,
    formulas: cells.write,
    numberFormat: cells.writeNumberFormats,
    rowHidden: ({ sheet, area }, hidden) =>
      sheet.rowsOf.set(area.row, { hidden: hidden === true }, area.rows),
    columnHidden: ({ sheet, area }, hidden) =>
      sheet.columnsOf.set(area.column, { hidden: hidden === true }, area.columns),
  },
  navigate: {
    worksheet: ({ session, sheet }) => worksheet(session, sheet),
    format: rangeFormat,
    sort: rangeSort,
    dataValidation,
    conditionalFormats: rangeConditionalFormats,
  },
  call: {
    getCell: (range, row, column) =>
      moved(range, { row: whole(row), column: whole(column), rows: 1, columns: 1 }),
    getRow: (range, row) =>
      moved(range, { row: whole(row), column: 0, rows: 1, columns: range.area.columns }),
    getColumn: (range, column) =>
      moved(range, { row: 0, column: whole(column), rows: range.area.rows, columns: 1 }),
    getOffsetRange: (range, down, right) =>
      moved(range, {
        row: whole(down),
        column: whole(right),
        rows: range.area.rows,
        columns: range.area.columns,
      }),
    getResizedRange: ({ session, sheet, area }, rows, columns) =>
      range(
        session,
        sheet,
        areaWithin({ ...area, rows: area.rows + whole(rows), columns: area.columns + whole(columns) }),
      ),
    getAbsoluteResizedRange: ({ session, sheet, area }, rows, columns) =>
      range(session, sheet, areaWithin({ ...area, rows: whole(rows, 1), columns: whole(columns, 1) })),
    getBoundingRect: (target, other) => {
      const area = otherArea(target, other);
      return range(target.session, target.sheet, bounding(target.area, area));
    },
    getIntersection: (target, other) => {
      const area = intersect(target.area, otherArea(target, other));
      if (area === null) throw itemNotFound("the intersection");
      return range(target.session, target.sheet, area);
    },
    getIntersectionOrNullObject: (target, other) => {
      const area = intersect(target.area, otherArea(target, other));
      return area === null ? null : range(target.session, target.sheet, area);
    },
    getEntireRow: ({ session, sheet, area }) =>
      range(session, sheet, { ...area, column: 0, columns: COLUMNS }),
    getEntireColumn: ({ session, sheet, area }) => range(session, sheet, { ...area, row: 0, rows: ROWS }),
    getLastCell: (target) =>
      moved(target, { row: target.area.rows - 1, column: target.area.columns - 1, rows: 1, columns: 1 }),
    getLastRow: (target) =>
      moved(target, { row: target.area.rows - 1, column: 0, rows: 1, columns: target.area.columns }),
    getLastColumn: (target) =>
      moved(target, { row: 0, column: target.area.columns - 1, rows: target.area.rows, columns: 1 }),
    getRowsBelow: (target, count) => beside(target, whole(count ?? 1), "below"),
    getRowsAbove: (target, count) => beside(target, whole(count ?? 1), "above"),
    getColumnsAfter: (target, count) => beside(target, whole(count ?? 1), "after"),
    getColumnsBefore: (target, count) => beside(target, whole(count ?? 1), "before"),
    getUsedRange: (target, valuesOnly) => {
      const area = usedWithin(target, valuesOnly === true);
      return range(target.session, target.sheet, area ?? { ...target.area, rows: 1, columns: 1 });
    },
    getUsedRangeOrNullObject: (target, valuesOnly) => {
      const area = usedWithin(target, valuesOnly === true);
      return area === null ? null : range(target.session, target.sheet, area);
    },
    getSpillingToRangeOrNullObject: ({ session, sheet, area }) => {
      if (area.rows * area.columns !== 1)
        throw invalidArgument("Only one cell can be asked where it spills.");
      const spill = sheet.cellsOf.spill(area.row, area.column);
      return spill === null ? null : range(session, sheet, spill);
    },
    _ValidateArraySize: ({ area }, rows, columns) => {
      if (area.rows !== rows || area.columns !== columns)
        throw invalidArgument("The array has another size.");
    },
    _KeepReference: (target) => {
      target.referenceId ??= target.session.keep(keepable(target));
    },
    ...rangeEditing,
    ...rangeOutline,
  },
};

/** The object for an area of a sheet. */
export function range(session: Session, sheet: Sheet, area: Area): HostObject {
  return hostObject(members, new RangeTarget(session, sheet, area));
}

/** The object for what a client wrote as an address. */
export function rangeAt(session: Session, sheet: Sheet, address: unknown): HostObject {
  const found = areaOf(session, sheet, address);
  return range(session, found.sheet, found.area);
}

function keepable(target: RangeTarget): HostObject & { readonly target: RangeTarget } {
  return { ...hostObject(members, target), target };
}

/** An area counted from the range's first cell; Excel lets it lie outside the range. */
function moved({ session, sheet, area }: RangeTarget, relative: Area): HostObject {
  const { row, column, rows, columns } = relative;
  return range(
    session,
    sheet,
    areaWithin({ row: area.row + row, column: area.column + column, rows, columns }),
  );
}

/** `count` rows or columns next to the range; a negative count looks to the other side. */
function beside(
  target: RangeTarget,
  count: number,
  side: "below" | "above" | "after" | "before",
): HostObject {
  const { area } = target;
  if (count === 0) throw invalidArgument("Zero rows or columns are no range.");
  const forward = (side === "below" || side === "after") === count > 0;
  const size = Math.abs(count);
  const relative =
    side === "below" || side === "above"
      ? { row: forward ? area.rows : -size, column: 0, rows: size, columns: area.columns }
      : { row: 0, column: forward ? area.columns : -size, rows: area.rows, columns: size };
  return moved(target, relative);
}

/** The area of a range given as an object or an address, which must be on the same sheet. */
function otherArea({ session, sheet }: RangeTarget, other: unknown): Area {
  if (isHostObject(other) && other.target instanceof RangeTarget) {
    if (other.target.sheet.id !== sheet.id) throw invalidArgument("The ranges are on different sheets.");
    return other.target.area;
  }
  const found = areaOf(session, sheet, other);
  if (found.sheet.id !== sheet.id) throw invalidArgument("The ranges are on different sheets.");
  return found.area;
}

/** The smallest area with everything used of the range. */
function usedWithin({ sheet, area }: RangeTarget, valuesOnly: boolean): Area | null {
  const used = sheet.used(valuesOnly);
  if (used === null) return null;
  const inside = intersect(used, area);
  if (inside === null || sameArea(inside, used)) return inside;
  let smallest: Area | null = null;
  for (const { row, column } of sheet.cellsOf.within(inside)) {
    if (valuesOnly && sheet.cellsOf.value(row, column) === "" && sheet.cellsOf.formula(row, column) === null)
      continue;
    const cell = { row, column, rows: 1, columns: 1 };
    smallest = smallest === null ? cell : bounding(smallest, cell);
  }
  return smallest;
}

function rowHidden({ session, sheet }: RangeTarget, row: number): boolean {
  return sheet.row(row).hidden || session.book.tables.filteredRows(sheet.id).has(row);
}

/** The value that all lines share, or null. Lines beyond the first thousand are taken to be like the rest. */
function alike<Value>(first: number, count: number, read: (index: number) => Value): Value | null {
  const value = read(first);
  for (let index = first + 1; index < first + Math.min(count, 1000); index++)
    if (read(index) !== value) return null;
  return value;
}
