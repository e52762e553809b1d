import type { Area, DocumentProperties } from "../model";
import { HostError } from "../protocol/errors";
import { hostObject, type HostObject, type Members } from "../protocol/hostObject";
import type { Session } from "../session";
import { names } from "./names";
import { range } from "./range";
import { settings } from "./settings";
import { structureProtection } from "./structureProtection";
import { bookTables } from "./tables";
import { flag, oneOf, text } from "./values";
import { worksheets } from "./worksheets";

const members: Members<Session> = {
  className: "Workbook",
  get: {
    name: ({ book }) => book.name,
    autoSave: ({ book }) => book.autoSave,
    isDirty: ({ book }) => book.isDirty,
    readOnly: ({ book }) => book.readOnly,
    previouslySaved: () => true,
  },
  set: {
    isDirty: ({ book }, dirty) => {
      book.isDirty = flag(dirty);
    },
  },
  navigate: {
    worksheets,
    tables: bookTables,
    names,
    settings,
    protection: structureProtection,
    application: (session) => hostObject(applicationMembers, session),
    properties: (session) => hostObject(propertiesMembers, session),
    _Runtime: (session) => hostObject(runtimeMembers, session),
  },
  call: {
    getSelectedRange: (session) => range(session, session.view.sheet, selectedArea(session)),
    getActiveCell: (session) =>
      range(session, session.view.sheet, session.view.selection(session.view.sheet).cell),
    _GetObjectByReferenceId: (session, id) => session.kept(String(id)),
    _RemoveReference: (session, id) => session.release(String(id)),
    _RemoveAllReferences: (session) => session.releaseAll(),
    _GetObjectTypeNameByReferenceId: () => "Range",
  },
};

function selectedArea({ view }: Session): Area {
  const [area, ...more] = view.selection(view.sheet).areas;
  if (area === undefined || more.length > 0)
    throw new HostError("InvalidSelection", "The current selection is invalid for this action.");
  return area;
}

const applicationMembers: Members<Session> = {
  className: "Application",
  get: {
    calculationMode: ({ book }) => book.calculationMode,
    calculationState: () => "Done",
  },
  set: {
    calculationMode: ({ book }, mode) => {
      book.calculationMode = oneOf(mode, ["Automatic", "AutomaticExceptTables", "Manual"]);
    },
  },
  call: {
    calculate: (session) => {
      session.book.calculateAll();
    },
    createWorkbook: (session, base64) => createdWorkbook(session, text(base64)),
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
};

interface CreatedWorkbook {
  readonly bytes: Uint8Array;
  readonly open: (bytes: Uint8Array) => void;
}

/** Every .xlsx file is a zip archive. */
const ZIP_BEGINS = "PK";

/** `Excel.createWorkbook`, before it is opened. */
export function createdWorkbook({ runtime }: Session, base64: string): HostObject {
  const binary = atob(base64);
  if (!binary.startsWith(ZIP_BEGINS))
    throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  return hostObject(createdMembers, { bytes, open: runtime.openWorkbook });
}

const createdMembers: Members<CreatedWorkbook> = {
  className: "WorkbookCreated",
  get: { id: () => "created" },
  call: { open: ({ bytes, open }) => open(bytes) },
  identity: () => ({ Id: "created" }),
};

const runtimeMembers: Members<Session> = {
  className: "Runtime",
  get: { enableEvents: (session) => session.eventsEnabled },
  set: {
    enableEvents: (session, on) => {
      session.eventsEnabled = flag(on);
    },
  },
};

const PROPERTIES: readonly (keyof DocumentProperties)[] = [
  "title",
  "subject",
  "author",
  "keywords",
  "comments",
  "category",
  "manager",
  "company",
];

const propertiesMembers: Members<Session> = {
  className: "DocumentProperties",
  get: Object.fromEntries(PROPERTIES.map((key) => [key, ({ book }: Session) => book.properties[key]])),
  set: Object.fromEntries(
    PROPERTIES.map((key) => [
      key,
      ({ book }: Session, value: unknown) => {
        book.properties = { ...book.properties, [key]: text(value) };
      },
    ]),
  ),
};

/** The root of everything a client can reach. */
export function workbook(session: Session): HostObject {
  return hostObject(members, session);
}
