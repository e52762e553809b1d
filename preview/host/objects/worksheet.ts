import { bounding } from "../book/address";
import type { Sheet } from "../book/sheet";
import type { Visibility } from "../model";
import { HostError, invalidArgument, itemNotFound } from "../protocol/errors";
import { hostObject, type HostObject, type Members } from "../protocol/hostObject";
import type { Session } from "../session";
import { hex } from "../book/styles";
import { charts } from "./charts";
import { EVENT, WORKBOOK } from "./events";
import { freezePanes } from "./freezePanes";
import { pageLayout } from "./pageLayout";
import { protection } from "./protection";
import { range, rangeAt } from "./range";
import { assertStructureOpen } from "./structureProtection";
import { sheetTables } from "./tables";
import { flag, oneOf, text, whole } from "./values";

export class WorksheetTarget {
  constructor(
    readonly session: Session,
    readonly sheet: Sheet,
  ) {}
}

/** Names Excel does not give a sheet: too long, empty, with one of `\ / ? * [ ] :`, or in apostrophes. */
export function assertSheetName(session: Session, name: string, own: Sheet | null = null): string {
  const bad = name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name);
  if (bad || name.toLowerCase() === "history") throw invalidArgument(`${name} is no name for a sheet.`);
  const holder = session.book.sheetByName(name);
  if (holder !== null && holder.id !== own?.id) {
    throw new HostError(
      "ItemAlreadyExists",
      `A resource with the same name or identifier already exists: ${name}`,
    );
  }
  return name;
}

const VISIBILITIES: readonly Visibility[] = ["Visible", "Hidden", "VeryHidden"];

const members: Members<WorksheetTarget> = {
  className: "Worksheet",
  identity: ({ sheet }) => ({ Id: sheet.id }),
  get: {
    id: ({ sheet }) => sheet.id,
    name: ({ sheet }) => sheet.name,
    position: ({ session, sheet }) => session.book.sheets().findIndex((each) => each.id === sheet.id),
    visibility: ({ sheet }) => sheet.visibility,
    tabColor: ({ sheet }) => sheet.tabColor,
    showGridlines: ({ sheet }) => sheet.showGridlines,
    standardWidth: ({ sheet }) => sheet.columnsOf.defaultSize(),
    standardHeight: ({ sheet }) => sheet.rowsOf.defaultSize(),
  },
  set: {
    name: ({ session, sheet }, name) => renameSheet(session, sheet, text(name)),
    position: ({ session, sheet }, position) => {
      assertStructureOpen(session);
      session.book.moveSheet(sheet.id, whole(position, 0));
    },
    visibility: ({ session, sheet }, word) => {
      assertStructureOpen(session);
      const visibility = oneOf(word, VISIBILITIES);
      if (visibility !== "Visible") assertNotLast(session, sheet);
      sheet.visibility = visibility;
    },
    tabColor: ({ sheet }, color) => {
      sheet.tabColor = color === "" ? "" : hex(text(color));
    },
    showGridlines: setGridlines,
    // The client library sends `showGridlines` under this name.
    gridlines: setGridlines,
  },
  navigate: {
    tables: ({ session, sheet }) => sheetTables(session, sheet),
    charts: ({ session, sheet }) => charts(session, sheet),
    freezePanes: ({ session, sheet }) => freezePanes(session, sheet),
    pageLayout: ({ session, sheet }) => pageLayout(session, sheet),
    protection: ({ session, sheet }) => protection(session, sheet),
  },
  call: {
    activate: ({ session, sheet }) => {
      if (sheet.visibility !== "Visible")
        throw new HostError("InvalidOperation", "A hidden sheet can not be activated.");
      activate(session, sheet);
    },
    delete: ({ session, sheet }) => deleteSheet(session, sheet),
    getRange: ({ session, sheet }, address) => rangeAt(session, sheet, address),
    getCell: ({ session, sheet }, row, column) =>
      range(session, sheet, { row: whole(row, 0), column: whole(column, 0), rows: 1, columns: 1 }),
    getRangeByIndexes: ({ session, sheet }, row, column, rows, columns) =>
      range(session, sheet, {
        row: whole(row, 0),
        column: whole(column, 0),
        rows: whole(rows, 1),
        columns: whole(columns, 1),
      }),
    getUsedRange: ({ session, sheet }, valuesOnly) =>
      range(session, sheet, used(sheet, valuesOnly === true) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
    getUsedRangeOrNullObject: ({ session, sheet }, valuesOnly) => {
      const area = used(sheet, valuesOnly === true);
      return area === null ? null : range(session, sheet, area);
    },
    calculate: () => null,
    ...registrations(
      (target: WorksheetTarget) => target.sheet.id,
      (target) => target.session,
      {
        DataChanged: EVENT.dataChanged,
        Activated: EVENT.activated,
        Deactivated: EVENT.deactivated,
        SelectionChanged: EVENT.selectionChanged,
        RowSorted: EVENT.rowSorted,
        ProtectionChanged: EVENT.protectionChanged,
        NameChanged: EVENT.nameChanged,
      },
    ),
  },
};

export function renameSheet(session: Session, sheet: Sheet, name: string): void {
  assertStructureOpen(session);
  const before = sheet.name;
  sheet.name = assertSheetName(session, name, sheet);
  session.book.namesOf.renameSheet(before, sheet.name);
  session.emit({
    type: EVENT.nameChanged,
    targets: [sheet.id, WORKBOOK],
    values: { worksheetId: sheet.id, nameBefore: before, nameAfter: sheet.name },
  });
}

export function deleteSheet(session: Session, sheet: Sheet): void {
  assertStructureOpen(session);
  assertNotLast(session, sheet);
  if (sheet.visibility === "VeryHidden")
    throw new HostError("GeneralException", "A very hidden sheet can not be deleted.");
  if (session.view.sheet.id === sheet.id) activate(session, session.book.neighbour(sheet));
  session.book.removeSheet(sheet.id);
  session.emit({ type: EVENT.deleted, targets: [WORKBOOK], values: { worksheetId: sheet.id } });
}

function setGridlines({ sheet }: WorksheetTarget, shown: unknown): void {
  sheet.showGridlines = flag(shown);
}

/** The `_Register…Event` and `_Unregister…Event` pairs of a class that raises events for the given target. */
export function registrations<Target extends object>(
  idOf: (target: Target) => string,
  sessionOf: (target: Target) => Session,
  events: Readonly<Record<string, number>>,
): Record<string, (target: Target) => void> {
  const calls: Record<string, (target: Target) => void> = {};
  for (const [name, type] of Object.entries(events)) {
    for (const spelling of [name, `Event${name}`]) {
      const suffix = spelling.startsWith("Event") ? spelling : `${spelling}Event`;
      calls[`_Register${suffix}`] = (target) => sessionOf(target).subscribe(type, idOf(target));
      calls[`_Unregister${suffix}`] = (target) => sessionOf(target).unsubscribe(type, idOf(target));
    }
  }
  return calls;
}

export function worksheet(session: Session, sheet: Sheet): HostObject {
  return hostObject(members, new WorksheetTarget(session, sheet));
}

export function sheetNamed(session: Session, key: unknown): Sheet {
  const found = findSheet(session, key);
  if (found === null) throw itemNotFound(`sheet ${String(key)}`);
  return found;
}

/** By id or by name, as Excel finds it. */
export function findSheet(session: Session, key: unknown): Sheet | null {
  return typeof key === "string" ? (session.book.sheetById(key) ?? session.book.sheetByName(key)) : null;
}

export function activate(session: Session, sheet: Sheet): void {
  const before = session.view.sheet;
  session.view.activate(sheet);
  activated(session, before.id, sheet.id);
}

/** Tells that another sheet came to the front; nothing where it is the same. */
export function activated(session: Pick<Session, "emit">, before: string, now: string): void {
  if (before === now) return;
  session.emit({ type: EVENT.deactivated, targets: [before, WORKBOOK], values: { worksheetId: before } });
  session.emit({ type: EVENT.activated, targets: [now, WORKBOOK], values: { worksheetId: now } });
}

/** Excel's used range begins at A1 only where something is there; tables count with all their cells. */
function used(sheet: Sheet, valuesOnly: boolean): ReturnType<Sheet["used"]> {
  let area = sheet.used(valuesOnly);
  for (const table of sheet.tables()) area = area === null ? table.area : bounding(area, table.area);
  return area;
}

function assertNotLast(session: Session, sheet: Sheet): void {
  const others = session.book
    .sheets()
    .filter((each) => each.id !== sheet.id && each.visibility === "Visible");
  if (others.length === 0) {
    throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }
}
