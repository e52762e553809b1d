import { intersect } from "../book/address";
import type { Sheet } from "../book/sheet";
import { shiftCells } from "../book/structure";
import { repairHeaders } from "../book/tableHeaders";
import type { Area, Table } from "../model";
import { HostError, invalidArgument, itemNotFound } from "../protocol/errors";
import { hostObject, isHostObject, type HostObject, type Members } from "../protocol/hostObject";
import type { Session } from "../session";
import { EVENT, WORKBOOK } from "./events";
import { isName } from "./names";
import { range } from "./range";
import { sortFields, sortRows } from "./rangeSort";
import { areaOf, areaWithin, RangeTarget } from "./rangeTarget";
import { tableColumns } from "./tableColumns";
import { tableRows } from "./tableRows";
import { registrations, worksheet } from "./worksheet";
import { flag, text } from "./values";

/** A table as one client sees it; looked up by id every time, because others may change it. */
export class TableTarget {
  constructor(
    readonly session: Session,
    readonly id: string,
  ) {}

  get sheet(): Sheet {
    const sheetId = this.session.book.tables.sheetOf(this.id);
    const sheet = sheetId === null ? null : this.session.book.sheetById(sheetId);
    if (sheet === null) throw itemNotFound("the table");
    return sheet;
  }

  get held(): Table {
    const found = this.sheet.tables().find(({ id }) => id === this.id);
    if (found === undefined) throw itemNotFound("the table");
    return found;
  }

  /** The data rows; a table that has none shows one empty row, as in Excel. */
  get body(): Area {
    const { area, showHeaders } = this.held;
    const header = showHeaders ? 1 : 0;
    return { ...area, row: area.row + header, rows: Math.max(1, area.rows - header) };
  }

  change(change: Parameters<Sheet["changeTable"]>[1]): void {
    new RangeTarget(this.session, this.sheet, this.held.area).assertEditable();
    this.sheet.changeTable(this.id, change);
  }
}

const members: Members<TableTarget> = {
  className: "Table",
  identity: ({ id }) => ({ Id: id }),
  get: {
    id: ({ id }) => id,
    legacyId: ({ id }) => id,
    name: ({ held }) => held.name,
    style: ({ held }) => held.style,
    showHeaders: ({ held }) => held.showHeaders,
    showTotals: () => false,
    showBandedRows: ({ held }) => held.showBandedRows,
    showFilterButton: ({ held }) => held.showFilterButton,
    highlightFirstColumn: ({ held }) => held.highlightFirstColumn,
  },
  set: {
    name: (target, name) => target.change({ name: assertTableName(target.session, text(name), target.id) }),
    style: (target, style) => target.change({ style: text(style) }),
    showBandedRows: (target, on) => target.change({ showBandedRows: flag(on) }),
    showFilterButton: (target, on) => target.change({ showFilterButton: flag(on) }),
    highlightFirstColumn: (target, on) => target.change({ highlightFirstColumn: flag(on) }),
  },
  navigate: {
    worksheet: ({ session, sheet }) => worksheet(session, sheet),
    columns: tableColumns,
    rows: tableRows,
    autoFilter: (target) => hostObject(autoFilterMembers, target),
    sort: (target) => hostObject(sortMembers, target),
  },
  call: {
    getRange: ({ session, sheet, held }) => range(session, sheet, held.area),
    getHeaderRowRange: ({ session, sheet, held }) => range(session, sheet, { ...held.area, rows: 1 }),
    getDataBodyRange: ({ session, sheet, body }) => range(session, sheet, body),
    resize: resize,
    convertToRange: (target) => {
      const { session, sheet, held } = target;
      removeTable(target, false);
      return range(session, sheet, held.area);
    },
    delete: (target) => removeTable(target, true),
    clearFilters: clearFilters,
    ...registrations(
      (target: TableTarget) => target.id,
      (target) => target.session,
      {
        DataChanged: EVENT.tableDataChanged,
        SelectionChanged: EVENT.tableSelectionChanged,
      },
    ),
  },
};

/** Makes the table plain cells, or deletes these as well. */
export function removeTable({ session, sheet, held }: TableTarget, withCells: boolean): void {
  new RangeTarget(session, sheet, held.area).assertEditable();
  sheet.removeTable(held.id);
  if (withCells) sheet.cellsOf.erase(held.area);
  session.emit({
    type: EVENT.tableDeleted,
    targets: [sheet.id, WORKBOOK],
    values: { tableId: held.id, tableName: held.name, worksheetId: sheet.id },
  });
}

function resize(target: TableTarget, newRange: unknown): void {
  const { session, sheet, held } = target;
  const area =
    isHostObject(newRange) && newRange.target instanceof RangeTarget
      ? newRange.target.area
      : areaOf(session, sheet, newRange).area;
  const same = area.row === held.area.row && area.rows > 1 && intersect(area, held.area) !== null;
  if (!same) throw invalidArgument("A table keeps its header row and at least one row of data.");
  const other = sheet.tables().find((each) => each.id !== held.id && intersect(each.area, area) !== null);
  if (other) throw new HostError("InvalidArgument", `The range overlaps the table ${other.name}.`);
  target.change({ area: areaWithin(area) });
}

function clearFilters({ sheet, held }: TableTarget): void {
  held.columns.forEach(({ filter }, index) => {
    if (filter !== null) sheet.setFilter(held.id, index, null);
  });
}

const autoFilterMembers: Members<TableTarget> = {
  className: "AutoFilter",
  get: {
    enabled: ({ held }) => held.showFilterButton,
    isDataFiltered: ({ held }) => held.columns.some(({ filter }) => filter !== null),
  },
  call: {
    clearCriteria: clearFilters,
    remove: (target) => {
      clearFilters(target);
      target.change({ showFilterButton: false });
    },
    reapply: () => null,
  },
};

const sortMembers: Members<TableTarget> = {
  className: "TableSort",
  call: {
    apply: (target, fields) => {
      const { session, sheet, body } = target;
      new RangeTarget(session, sheet, body).assertEditable();
      sortRows(session, sheet, body, sortFields(fields, body.columns));
    },
    clear: () => null,
  },
};

export function table(session: Session, id: string): HostObject {
  return hostObject(members, new TableTarget(session, id));
}

/** Refuses what Excel does not call a table; names of tables and defined names share one list. */
export function assertTableName(session: Session, name: string, ownId: string | null): string {
  if (!isName(name)) throw invalidArgument(`${name} is no name for a table.`);
  const taken = allTables(session).some(
    (each) => each.name.toLowerCase() === name.toLowerCase() && each.id !== ownId,
  );
  if (taken || session.book.namesOf.find(name) !== null) throw invalidArgument(`The name ${name} is taken.`);
  return name;
}

/** A table of the workbook by its name. */
export function tableNamed(session: Session, name: string): TableTarget {
  const found = new TablesTarget(session, null).find(name);
  if (found === null) throw itemNotFound(`table ${name}`);
  return new TableTarget(session, found.id);
}

function allTables(session: Session): readonly Table[] {
  return session.book.sheets().flatMap((sheet) => [...sheet.tables()]);
}

/** The tables of one sheet, or of the workbook when `sheet` is null. */
class TablesTarget {
  constructor(
    readonly session: Session,
    readonly sheet: Sheet | null,
  ) {}

  get list(): readonly Table[] {
    return this.sheet === null ? allTables(this.session) : this.sheet.tables();
  }

  find(key: unknown): Table | null {
    const name = String(key).toLowerCase();
    return this.list.find((each) => each.id === key || each.name.toLowerCase() === name) ?? null;
  }

  get(key: unknown): HostObject {
    const found = this.find(key);
    if (found === null) throw itemNotFound(`table ${String(key)}`);
    return table(this.session, found.id);
  }
}

const collectionMembers: Members<TablesTarget> = {
  className: "TableCollection",
  get: { count: ({ list }) => list.length },
  items: ({ session, list }) => list.map(({ id }) => table(session, id)),
  item: (target, key) => target.get(key),
  call: {
    getItem: (target, key) => target.get(key),
    getItemAt: (target, index) => {
      const held = target.list[Number(index)];
      if (held === undefined) throw invalidArgument(`There is no table ${String(index)}.`);
      return table(target.session, held.id);
    },
    getItemOrNullObject: (target, key) => (target.find(key) === null ? null : target.get(key)),
    getCount: ({ list }) => list.length,
    add: (target, address, hasHeaders) => addTable(target, address, hasHeaders === true),
    ...registrations(
      ({ sheet }: TablesTarget) => sheet?.id ?? WORKBOOK,
      (target) => target.session,
      { DataChanged: EVENT.tableDataChanged, Added: EVENT.tableAdded, Deleted: EVENT.tableDeleted },
    ),
  },
};

function addTable({ session, sheet: own }: TablesTarget, address: unknown, hasHeaders: boolean): HostObject {
  const place =
    isHostObject(address) && address.target instanceof RangeTarget
      ? address.target
      : areaOf(session, own ?? session.view.sheet, address);
  const { sheet } = place;
  new RangeTarget(session, sheet, place.area).assertEditable();
  if (!hasHeaders) insertHeader(session, sheet, place.area);
  const wanted = hasHeaders ? place.area : { ...place.area, rows: place.area.rows + 1 };
  const area = wanted.rows === 1 ? { ...wanted, rows: 2 } : wanted;
  if (sheet.tables().some((each) => intersect(each.area, area) !== null)) {
    throw invalidArgument("A table can not overlap another one.");
  }
  if (sheet.merges().some((each) => intersect(each, area) !== null)) {
    throw invalidArgument("A table can not hold merged cells.");
  }
  repairHeaders(sheet, { area }, area);
  const made = sheet.addTable({ name: freeName(session), area });
  session.emit({
    type: EVENT.tableAdded,
    targets: [sheet.id, WORKBOOK],
    values: { tableId: made.id, tableName: made.name, worksheetId: sheet.id },
  });
  return table(session, made.id);
}

/** Without headers of its own, the table pushes its cells down by one row. */
function insertHeader(session: Session, sheet: Sheet, area: Area): void {
  shiftCells(sheet, { area: { ...area, rows: 1 }, kind: "insert", direction: "Down" });
  session.book.moveKept(sheet, (kept) => (kept.row >= area.row ? { ...kept, row: kept.row + 1 } : kept));
}

function freeName(session: Session): string {
  const taken = new Set(allTables(session).map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) if (!taken.has(`表${number}`)) return `表${number}`;
}

export function sheetTables(session: Session, sheet: Sheet): HostObject {
  return hostObject(collectionMembers, new TablesTarget(session, sheet));
}

export function bookTables(session: Session): HostObject {
  return hostObject(collectionMembers, new TablesTarget(session, null));
}
