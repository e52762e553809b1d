import type { Sheet } from "../book/sheet";
import { accessDenied } from "../protocol/errors";
import { hostObject, type HostObject, type Members } from "../protocol/hostObject";
import type { Session } from "../session";
import { EVENT, WORKBOOK } from "./events";
import { given, record, text } from "./values";

class ProtectionTarget {
  /** Passwords are compared and not kept in files: the preview only plays their part. */
  constructor(
    readonly session: Session,
    readonly sheet: Sheet,
  ) {}
}

const OPTIONS: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

const members: Members<ProtectionTarget> = {
  className: "WorksheetProtection",
  get: {
    protected: ({ sheet }) => sheet.protection !== null,
    options: ({ sheet }) => sheet.protection ?? OPTIONS,
  },
  call: {
    protect: ({ session, sheet }, options, password) =>
      protectSheet(
        session,
        sheet,
        given(options) ? record(options) : {},
        given(password) ? text(password) : null,
      ),
    unprotect: ({ session, sheet }, password) =>
      unprotectSheet(session, sheet, given(password) ? text(password) : null),
  },
};

export function protectSheet(
  session: Session,
  sheet: Sheet,
  chosen: Readonly<Record<string, unknown>>,
  password: string | null,
): void {
  if (sheet.protection !== null) throw accessDenied(sheet.name);
  const known = Object.keys(OPTIONS).map((key) => [key, chosen[key] ?? OPTIONS[key]] as const);
  sheet.protection = Object.fromEntries(known) as Readonly<Record<string, boolean | string>>;
  sheet.password = password;
  tell(session, sheet, true);
}

export function unprotectSheet(session: Session, sheet: Sheet, password: string | null): void {
  const wrong = sheet.password !== null && sheet.password !== password;
  if (sheet.protection === null || wrong) throw accessDenied(sheet.name);
  sheet.protection = null;
  sheet.password = null;
  tell(session, sheet, false);
}

function tell(session: Session, sheet: Sheet, isProtected: boolean): void {
  session.emit({
    type: EVENT.protectionChanged,
    targets: [sheet.id, WORKBOOK],
    values: { worksheetId: sheet.id, isProtected },
  });
}

export function protection(session: Session, sheet: Sheet): HostObject {
  return hostObject(members, new ProtectionTarget(session, sheet));
}
