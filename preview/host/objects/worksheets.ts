import type { Sheet } from "../book/sheet";
import { HostError } from "../protocol/errors";
import { hostObject, type HostObject, type Members } from "../protocol/hostObject";
import type { Session } from "../session";
import { EVENT, WORKBOOK } from "./events";
import { assertStructureOpen } from "./structureProtection";
import { assertSheetName, findSheet, registrations, sheetNamed, worksheet } from "./worksheet";
import { given, text } from "./values";

const members: Members<Session> = {
  className: "WorksheetCollection",
  items: (session) => session.book.sheets().map((sheet) => worksheet(session, sheet)),
  item: (session, key) => worksheet(session, sheetNamed(session, key)),
  call: {
    getItem: (session, key) => worksheet(session, sheetNamed(session, key)),
    getItemOrNullObject: (session, key) => {
      const sheet = findSheet(session, key);
      return sheet === null ? null : worksheet(session, sheet);
    },
    getActiveWorksheet: (session) => worksheet(session, session.view.sheet),
    getCount: (session, visibleOnly) => listed(session, visibleOnly).length,
    getFirst: (session, visibleOnly) => edge(session, listed(session, visibleOnly)[0]),
    getLast: (session, visibleOnly) => edge(session, listed(session, visibleOnly).at(-1)),
    add: (session, name) => worksheet(session, addSheet(session, given(name) ? text(name) : null)),
    ...registrations(
      () => WORKBOOK,
      (session: Session) => session,
      {
        DataChanged: EVENT.dataChanged,
        Activated: EVENT.activated,
        Deactivated: EVENT.deactivated,
        Added: EVENT.added,
        Deleted: EVENT.deleted,
        SelectionChanged: EVENT.selectionChanged,
        RowSorted: EVENT.rowSorted,
        ProtectionChanged: EVENT.protectionChanged,
        NameChanged: EVENT.nameChanged,
      },
    ),
  },
};

export function addSheet(session: Session, name: string | null): Sheet {
  assertStructureOpen(session);
  const sheet = session.book.addSheet(name === null ? freeName(session) : assertSheetName(session, name));
  session.emit({ type: EVENT.added, targets: [WORKBOOK], values: { worksheetId: sheet.id } });
  return sheet;
}

function listed(session: Session, visibleOnly: unknown): ReturnType<Session["book"]["sheets"]> {
  return session.book.sheets().filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");
}

function edge(
  session: Session,
  sheet: ReturnType<Session["book"]["sheets"]>[number] | undefined,
): HostObject {
  if (sheet === undefined) throw new HostError("ItemNotFound", "The workbook has no such sheet.");
  return worksheet(session, sheet);
}

function freeName(session: Session): string {
  let number = session.book.sheets().length;
  let name: string;
  do name = `Sheet${++number}`;
  while (session.book.sheetByName(name) !== null);
  return name;
}

export function worksheets(session: Session): HostObject {
  return hostObject(members, session);
}
