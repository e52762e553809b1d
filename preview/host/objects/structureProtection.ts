import { HostError } from "../protocol/errors";
import { hostObject, type HostObject, type Members } from "../protocol/hostObject";
import type { Session } from "../session";
import { given, text } from "./values";

const members: Members<Session> = {
  className: "WorkbookProtection",
  get: { protected: ({ book }) => book.structureProtection !== null },
  call: {
    protect: (session, password) => protectStructure(session, given(password) ? text(password) : ""),
    unprotect: (session, password) => unprotectStructure(session, given(password) ? text(password) : ""),
  },
};

/** `workbook.protection`: nobody adds, deletes, renames, moves, hides or shows a sheet. */
export function structureProtection(session: Session): HostObject {
  return hostObject(members, session);
}

export function protectStructure({ book }: Session, password: string): void {
  if (book.structureProtection !== null) throw refused();
  book.structureProtection = { password };
}

export function unprotectStructure({ book }: Session, password: string): void {
  if (book.structureProtection?.password !== password) throw refused();
  book.structureProtection = null;
}

export function assertStructureOpen({ book }: Session): void {
  if (book.structureProtection !== null) throw refused();
}

function refused(): HostError {
  return new HostError(
    "AccessDenied",
    "You cannot perform the requested operation: the structure of the workbook is protected.",
  );
}
