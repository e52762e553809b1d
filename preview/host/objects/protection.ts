import type { Sheet } from "../book/sheet";
import { accessDenied } from "../protocol/errors";
import { hostObject, type HostObject, type Members } from "../protocol/hostObject";
import type { Session } from "../session";
import { EVENT, WORKBOOK } from "./events";
import { given, record } from "./values";

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
    protect: (target, options, password) => {
      if (target.sheet.protection !== null) throw accessDenied(target.sheet.name);
      const chosen = given(options) ? record(options) : {};
      const known = Object.keys(OPTIONS).map((key) => [key, chosen[key] ?? OPTIONS[key]] as const);
      target.sheet.protection = Object.fromEntries(known) as Readonly<Record<string, boolean | string>>;
      target.sheet.password = given(password) ? String(password) : null;
      tell(target, true);
    },
    unprotect: (target, password) => {
      const { sheet } = target;
      const wrong = sheet.password !== null && sheet.password !== password;
      if (sheet.protection === null || wrong) throw accessDenied(sheet.name);
      sheet.protection = null;
      sheet.password = null;
      tell(target, false);
    },
  },
};

function tell({ session, sheet }: ProtectionTarget, isProtected: boolean): void {
  session.emit({
    type: EVENT.protectionChanged,
    targets: [sheet.id, WORKBOOK],
    values: { worksheetId: sheet.id, isProtected },
  });
}

export function protection(session: Session, sheet: Sheet): HostObject {
  return hostObject(members, new ProtectionTarget(session, sheet));
}
