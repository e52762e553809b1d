import { intersect } from "../book/address";
import { shiftCells, shiftedArea, type Shift } from "../book/structure";
import { completeTables } from "../book/tableCompletion";
import type { Area } from "../model";
import { invalidArgument } from "../protocol/errors";
import { hostObject, type HostObject, type Members } from "../protocol/hostObject";
import { changed } from "./events";
import { range } from "./range";
import { RangeTarget } from "./rangeTarget";
import { values, write } from "./rangeValues";
import type { TableTarget } from "./tables";
import { given, whole } from "./values";

class RowTarget {
  constructor(
    readonly table: TableTarget,
    readonly index: number,
  ) {}

  get range(): RangeTarget {
    const { body, session, sheet } = this.table;
    return new RangeTarget(session, sheet, { ...body, row: body.row + this.index, rows: 1 });
  }
}

const members: Members<RowTarget> = {
  className: "TableRow",
  get: {
    index: ({ index }) => index,
    values: (row) => values(row.range),
  },
  set: { values: (row, given) => write(row.range, given) },
  call: {
    getRange: ({ range: target }) => range(target.session, target.sheet, target.area),
    delete: (row) => removeTableRows(row.table, row.index, 1),
  },
};

const collectionMembers: Members<TableTarget> = {
  className: "TableRowCollection",
  get: { count: ({ body }) => body.rows },
  items: (table) => Array.from({ length: table.body.rows }, (_, index) => row(table, index)),
  call: {
    getCount: ({ body }) => body.rows,
    getItemAt: (table, index) => {
      if (whole(index, 0) >= table.body.rows) throw invalidArgument(`There is no row ${String(index)}.`);
      return row(table, whole(index));
    },
    add: (table, index, content) => add(table, index, content),
    deleteRowsAt: (table, index, count) =>
      removeTableRows(table, whole(index, 0), given(count) ? whole(count, 1) : 1),
  },
};

function add(table: TableTarget, index: unknown, content: unknown): HostObject {
  const lines = Array.isArray(content) ? (content as readonly unknown[]) : null;
  const place = given(index) && Number(index) >= 0 ? whole(index, 0) : table.body.rows;
  addTableRows(table, place, lines?.length ?? 1, lines);
  return row(table, place);
}

/** Puts rows before the data row `place`, with the given values or empty. */
export function addTableRows(
  table: TableTarget,
  place: number,
  count: number,
  lines: readonly unknown[] | null,
): void {
  const { body, sheet, session } = table;
  new RangeTarget(session, sheet, body).assertEditable();
  if (place > body.rows) throw invalidArgument(`There is no place ${place} for a row.`);
  const added: Area = { ...body, row: body.row + place, rows: count };
  const { area } = table.held;
  if (place < body.rows || occupied(table, added))
    shift(table, { area: added, kind: "insert", direction: "Down" });
  if (table.held.area.rows < area.rows + count) table.change({ area: { ...area, rows: area.rows + count } });
  completeTables(session.book, sheet, added);
  if (lines !== null) write(new RangeTarget(session, sheet, added), lines);
  changed(new RangeTarget(session, sheet, added), "RowInserted");
}

/** Whether something below the table stands in the way. */
function occupied({ sheet }: TableTarget, area: Area): boolean {
  return (
    sheet.cellsOf.within(area).length > 0 ||
    sheet.tables().some((each) => intersect(each.area, area) !== null)
  );
}

export function removeTableRows(table: TableTarget, index: number, count: number): void {
  const { body, sheet, session, held } = table;
  if (index + count > body.rows) throw invalidArgument(`There are no rows ${index} to ${index + count - 1}.`);
  const area = { ...body, row: body.row + index, rows: count };
  new RangeTarget(session, sheet, area).assertEditable();
  if (count === body.rows) {
    // A table keeps one row of data, empty.
    for (const { row: line, column } of sheet.cellsOf.within({ ...area, rows: 1 }))
      sheet.write(line, column, { value: "" });
    if (count === 1) return;
    removeTableRows(table, 1, count - 1);
    return;
  }
  shift(table, { area, kind: "delete", direction: "Up" });
  const after = table.held.area;
  if (after.rows > held.area.rows - count) table.change({ area: { ...after, rows: held.area.rows - count } });
  changed(new RangeTarget(session, sheet, area), "RowDeleted");
}

function shift({ session, sheet }: TableTarget, change: Shift): void {
  shiftCells(sheet, change);
  session.book.moveKept(sheet, (kept) => shiftedArea(kept, change));
}

function row(table: TableTarget, index: number): HostObject {
  return hostObject(members, new RowTarget(table, index));
}

export function tableRows(table: TableTarget): HostObject {
  return hostObject(collectionMembers, table);
}
