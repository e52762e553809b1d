import { intersect } from "../book/address";
import { shiftCells, shiftedArea, type Shift } from "../book/structure";
import { completeTables } from "../book/tableCompletion";
import { renameHeaders } from "../book/tableHeaders";
import type { Area, CellChange, CellFormat, FormatChange } from "../model";
import { HostError, invalidArgument } from "../protocol/errors";
import { hostObject, isHostObject, type HostObject, type Members } from "../protocol/hostObject";
import { changed, type ChangeType } from "./events";
import { range } from "./range";
import { areaOf, RangeTarget } from "./rangeTarget";
import { select } from "./selection";
import { oneOf } from "./values";

/** The methods of a range that move, empty or copy cells. */
export const rangeEditing: NonNullable<Members<RangeTarget>["call"]> = {
  clear: (target, applyTo) => clear(target, oneOf(applyTo ?? "All", CLEARINGS)),
  insert: (target, shift) => {
    const direction = oneOf(shift, ["Down", "Right"]);
    shiftRange(target, { area: target.area, kind: "insert", direction });
    return range(target.session, target.sheet, target.area);
  },
  delete: (target, shift) => {
    shiftRange(target, { area: target.area, kind: "delete", direction: oneOf(shift, ["Up", "Left"]) });
  },
  copyFrom: (target, source, copyType) =>
    copy(target, sourceOf(target, source), oneOf(copyType ?? "All", COPIES)),
  merge: (target, across) => merge(target, across === true),
  unmerge: ({ sheet, area }) => sheet.unmerge(area),
  getMergedAreasOrNullObject: ({ session, sheet, area }) => {
    const merged = sheet.merges().filter((candidate) => intersect(candidate, area) !== null);
    return merged.length === 0 ? null : areas(merged.map((each) => new RangeTarget(session, sheet, each)));
  },
  select,
};

const CLEARINGS = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
const COPIES = ["All", "Formulas", "Values", "Formats", "Link"] as const;
/** No look of its own. */
export const PLAIN: { readonly [Key in keyof CellFormat]-?: null } = {
  numberFormat: null,
  fontName: null,
  fontSize: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  fill: null,
  horizontal: null,
  vertical: null,
  wrap: null,
  indent: null,
  borders: null,
  locked: null,
};

export function clear(target: RangeTarget, what: (typeof CLEARINGS)[number]): void {
  target.assertEditable();
  const { sheet, area } = target;
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
  if (what === "All") clearRules(target);
  if (what !== "Contents" && what !== "ResetContents") clearLines(target);
  if (what === "All") sheet.cellsOf.erase(area);
  else {
    const change: CellChange = what === "Formats" ? { format: PLAIN } : { value: "" };
    for (const { row, column } of sheet.cellsOf.within(area)) sheet.write(row, column, change);
  }
  renameHeaders(target.session.book, sheet, area);
  changed(target, "RangeEdited");
}

/** Looks that whole rows or columns have go with the looks of their cells. */
function clearLines({ sheet, area, isWholeRows, isWholeColumns }: RangeTarget): void {
  if (isWholeColumns) {
    for (const index of sheet.columnsSet()) {
      if (index >= area.column && index < area.column + area.columns)
        sheet.setColumn(index, { format: PLAIN });
    }
  }
  if (!isWholeRows) return;
  for (const index of sheet.rowsSet()) {
    if (index >= area.row && index < area.row + area.rows) sheet.setRow(index, { format: PLAIN });
  }
}

/** Excel's `clear("All")` also takes validation and conditional formats away. */
function clearRules({ sheet, area }: RangeTarget): void {
  for (const rule of sheet.validations()) {
    if (rule.areas.every((each) => covers(area, each))) sheet.removeValidation(rule.id);
  }
  for (const format of sheet.conditionalFormats()) {
    if (format.areas.every((each) => covers(area, each))) sheet.removeConditionalFormat(format.id);
  }
  sheet.unmerge(area);
}

export function covers(outer: Area, inner: Area): boolean {
  const shared = intersect(outer, inner);
  return shared !== null && shared.rows === inner.rows && shared.columns === inner.columns;
}

export function shiftRange(target: RangeTarget, shift: Shift): void {
  target.assertEditable();
  for (const table of target.sheet.tables()) {
    const cut = intersect(table.area, shift.area);
    const whole = target.isWholeRows || target.isWholeColumns || covers(shift.area, table.area);
    if (cut !== null && !whole && shift.kind === "insert" && !spans(shift, table.area)) {
      throw new HostError("InsertDeleteConflict", "The cells of a table can not be moved apart.");
    }
  }
  shiftCells(target.sheet, shift);
  target.session.book.moveKept(target.sheet, (area) => shiftedArea(area, shift));
  target.sheet.nameTableColumns(shift.area);
  if (shift.kind === "insert") completeTables(target.session.book, target.sheet, shift.area);
  changed(target, changeOf(target, shift));
}

/** A block as wide (or as high) as the table moves its rows (or columns) as a whole. */
function spans(shift: Shift, table: Area): boolean {
  const across = shift.direction === "Down" || shift.direction === "Up";
  return across
    ? shift.area.column <= table.column &&
        shift.area.column + shift.area.columns >= table.column + table.columns
    : shift.area.row <= table.row && shift.area.row + shift.area.rows >= table.row + table.rows;
}

function changeOf(target: RangeTarget, { kind }: Shift): ChangeType {
  const what = target.isWholeRows ? "Row" : target.isWholeColumns ? "Column" : "Cell";
  return kind === "insert" ? `${what}Inserted` : `${what}Deleted`;
}

/** Copies cells; a single source cell fills the whole target, a target cell grows to the source. */
export function copy(target: RangeTarget, source: RangeTarget, what: (typeof COPIES)[number]): void {
  target.assertEditable();
  const rows = Math.max(source.area.rows, target.area.rows);
  const columns = Math.max(source.area.columns, target.area.columns);
  const cells: { down: number; right: number; change: CellChange }[] = [];
  for (let down = 0; down < rows; down++) {
    for (let right = 0; right < columns; right++) {
      const from = {
        row: source.area.row + (down % source.area.rows),
        column: source.area.column + (right % source.area.columns),
      };
      const to = { row: target.area.row + down, column: target.area.column + right };
      cells.push({ down, right, change: copied(source, from, to, what) });
    }
  }
  for (const { down, right, change } of cells)
    target.sheet.write(target.area.row + down, target.area.column + right, change);
  const written = new RangeTarget(target.session, target.sheet, { ...target.area, rows, columns });
  renameHeaders(target.session.book, target.sheet, written.area);
  changed(written, "RangeEdited");
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function copied(
  { session, sheet }: RangeTarget,
  from: Place,
  to: Place,
  what: (typeof COPIES)[number],
): CellChange {
  const cell = sheet.cell(from.row, from.column);
  const format: FormatChange = { ...PLAIN, ...cell.format };
  if (what === "Formats") return { format };
  if (what === "Link") throw new HostError("ApiNotFound", "The preview has no Range.copyFrom with links");
  const withFormula = what !== "Values" && cell.formula !== null;
  const content: CellChange = withFormula
    ? { formula: session.book.moveFormula(cell.formula, to.row - from.row, to.column - from.column) }
    : { value: cell.value };
  return what === "All" ? { ...content, format } : content;
}

function sourceOf(target: RangeTarget, given: unknown): RangeTarget {
  if (isHostObject(given) && given.target instanceof RangeTarget) return given.target;
  const { sheet, area } = areaOf(target.session, target.sheet, given);
  return new RangeTarget(target.session, sheet, area);
}

export function merge(target: RangeTarget, across: boolean): void {
  target.assertEditable();
  const { sheet, area } = target;
  if (sheet.tables().some((table) => intersect(table.area, area))) {
    throw new HostError("InvalidOperation", "Cells of a table can not be merged.");
  }
  sheet.unmerge(area);
  const parts = across
    ? Array.from({ length: area.rows }, (_, down) => ({ ...area, row: area.row + down, rows: 1 }))
    : [area];
  if (area.columns === 1 && (across || area.rows === 1)) return;
  for (const { row, column } of sheet.cellsOf.within(area)) {
    const isFirst = column === area.column && (across || row === area.row);
    if (!isFirst) sheet.write(row, column, { value: "" });
  }
  sheet.merge(parts);
}

class AreasTarget {
  constructor(readonly ranges: readonly RangeTarget[]) {}
}

const areasMembers: Members<AreasTarget> = {
  className: "RangeAreas",
  get: {
    address: ({ ranges }) => ranges.map((each) => each.address).join(","),
    areaCount: ({ ranges }) => ranges.length,
    cellCount: ({ ranges }) => ranges.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
  },
  navigate: { areas: (target) => hostObject(areaCollectionMembers, target) },
  call: { _KeepReference: () => null },
};

const areaCollectionMembers: Members<AreasTarget> = {
  className: "RangeCollection",
  items: ({ ranges }) => ranges.map(({ session, sheet, area }) => range(session, sheet, area)),
  call: {
    getCount: ({ ranges }) => ranges.length,
    getItemAt: ({ ranges }, index) => {
      const found = ranges[Number(index)];
      if (found === undefined) throw invalidArgument(`There is no area ${String(index)}.`);
      return range(found.session, found.sheet, found.area);
    },
  },
};

/** Several ranges of one sheet. */
export function areas(ranges: readonly RangeTarget[]): HostObject {
  return hostObject(areasMembers, new AreasTarget(ranges));
}
