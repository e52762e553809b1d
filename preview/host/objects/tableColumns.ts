import type { Area } from "../model";
import { HostError, invalidArgument, itemNotFound } from "../protocol/errors";
import { hostObject, type HostObject, type Members } from "../protocol/hostObject";
import { range } from "./range";
import { RangeTarget } from "./rangeTarget";
import { values, write } from "./rangeValues";
import { shiftCells, shiftedArea, type Shift } from "../book/structure";
import type { TableTarget } from "./tables";
import { given, oneOf, record, text, whole } from "./values";

/** A column is known by its place in the table: what the client keeps is `Id`, its 1-based number when seen. */
class ColumnTarget {
  constructor(
    readonly table: TableTarget,
    readonly index: number,
  ) {}

  get name(): string {
    return this.table.held.columns[this.index]?.name ?? "";
  }

  /** Header included. */
  get area(): Area {
    const { area } = this.table.held;
    return { ...area, column: area.column + this.index, columns: 1 };
  }

  get body(): Area {
    const { body } = this.table;
    return { ...body, column: body.column + this.index, columns: 1 };
  }

  range(area: Area): RangeTarget {
    return new RangeTarget(this.table.session, this.table.sheet, area);
  }
}

const members: Members<ColumnTarget> = {
  className: "TableColumn",
  identity: ({ index }) => ({ Id: index + 1 }),
  get: {
    id: ({ index }) => index + 1,
    index: ({ index }) => index,
    name: ({ name }) => name,
    values: (column) => values(column.range(column.area)),
  },
  set: {
    name: (column, name) => write(column.range({ ...column.area, rows: 1 }), text(name)),
    values: (column, given) => write(column.range(column.area), given),
  },
  navigate: { filter: (column) => hostObject(filterMembers, column) },
  call: {
    getRange: (column) => range(column.table.session, column.table.sheet, column.area),
    getDataBodyRange: (column) => range(column.table.session, column.table.sheet, column.body),
    getHeaderRowRange: (column) =>
      range(column.table.session, column.table.sheet, { ...column.area, rows: 1 }),
    delete: (column) => {
      shift(column.table, { area: column.area, kind: "delete", direction: "Left" });
    },
  },
};

const filterMembers: Members<ColumnTarget> = {
  className: "Filter",
  get: { criteria: ({ table, index }) => criteriaOf(table.held.columns[index]?.filter ?? null) },
  call: {
    applyValuesFilter: ({ table, index }, allowed) =>
      table.sheet.setFilter(table.id, index, allowedValues(allowed)),
    apply: ({ table, index }, criteria) => {
      const { filterOn, values: allowed } = record(criteria);
      oneOf(filterOn, ["Values"]);
      table.sheet.setFilter(table.id, index, allowedValues(allowed));
    },
    clear: ({ table, index }) => table.sheet.setFilter(table.id, index, null),
  },
};

function criteriaOf(filter: readonly string[] | null): object | null {
  return filter === null ? null : { filterOn: "Values", values: filter };
}

function allowedValues(allowed: unknown): readonly string[] {
  if (!Array.isArray(allowed)) throw invalidArgument("Values were expected.");
  return allowed.map(String);
}

const collectionMembers: Members<TableTarget> = {
  className: "TableColumnCollection",
  get: { count: ({ held }) => held.columns.length },
  items: (table) => table.held.columns.map((_, index) => column(table, index)),
  item: (table, key) => existing(table, key),
  call: {
    getItem: existing,
    getItemAt: (table, index) => at(table, whole(index, 0)),
    getItemOrNullObject: (table, key) => {
      const index = find(table, key);
      return index === null ? null : column(table, index);
    },
    getCount: ({ held }) => held.columns.length,
    add: addColumn,
  },
};

function addColumn(table: TableTarget, index: unknown, content: unknown, name: unknown): HostObject {
  const { area, columns } = table.held;
  const place = given(index) && Number(index) >= 0 ? whole(index, 0) : columns.length;
  if (place > columns.length) throw invalidArgument(`There is no place ${place} for a column.`);
  const added = { ...area, column: area.column + place, columns: 1 };
  if (place < columns.length) shift(table, { area: added, kind: "insert", direction: "Right" });
  if (table.held.area.columns === columns.length)
    table.change({ area: { ...area, columns: columns.length + 1 } });
  const made = new ColumnTarget(table, place);
  if (given(content)) write(made.range(made.area), content);
  const header = given(name) ? text(name) : null;
  if (header !== null) write(made.range({ ...made.area, rows: 1 }), header);
  else if (!given(content)) write(made.range({ ...made.area, rows: 1 }), freeHeader(table));
  return column(table, place);
}

function shift(table: TableTarget, change: Shift): void {
  const { session, sheet } = table;
  shiftCells(sheet, change);
  session.book.moveKept(sheet, (area) => shiftedArea(area, change));
}

function freeHeader(table: TableTarget): string {
  const taken = new Set(table.held.columns.map(({ name }) => name));
  for (let number = 1; ; number++) if (!taken.has(`列${number}`)) return `列${number}`;
}

function column(table: TableTarget, index: number): HostObject {
  return hostObject(members, new ColumnTarget(table, index));
}

function at(table: TableTarget, index: number): HostObject {
  if (index >= table.held.columns.length)
    throw new HostError("InvalidArgument", `There is no column ${index}.`);
  return column(table, index);
}

/** By name or by the number that `identity` gave. */
function find(table: TableTarget, key: unknown): number | null {
  const { columns } = table.held;
  if (typeof key === "number") return key >= 1 && key <= columns.length ? key - 1 : null;
  const index = columns.findIndex(({ name }) => name.toLowerCase() === String(key).toLowerCase());
  return index === -1 ? null : index;
}

function existing(table: TableTarget, key: unknown): HostObject {
  const index = find(table, key);
  if (index === null) throw itemNotFound(`column ${String(key)}`);
  return column(table, index);
}

export function tableColumns(table: TableTarget): HostObject {
  return hostObject(collectionMembers, table);
}
