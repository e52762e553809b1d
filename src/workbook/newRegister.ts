import { AddinError } from "../errors";
import { planShortName } from "../plan/naming";
import { ownLevel } from "../plan/ownLevel";
import { namesFound } from "../vocabulary/namesFound";
import {
  AS_OF_NAME,
  DAYS_OFF_NAME,
  DUTY_TABLE,
  LEADER_SHEET,
  LEADER_TABLE,
  PLAN_SHEET,
  PLAN_TABLE,
  REGISTER_SHEET,
  REGISTER_TABLE,
  UNIT_SHEET,
  UNIT_TABLE,
  WARNING_NAME,
} from "./names";
import { draftPlanSheet } from "./planSheet";
import { draftRegister, idsOf } from "./registerDraft";
import { layOutRegister } from "./registerLayout";
import { type SheetDraft, sheetMark } from "./sheetDraft";
import { layOutForPrint, nameSetting, writeSheet } from "./sheetWriter";
import { loadSheets, type SheetPresent } from "./sheets";
import type { TableDraft } from "./tableWriter";
import type { PlanChoices, RegisterDraft } from "./registerPlan";
import type { Queued } from "./transaction";
import { draftLeaderSheet, draftUnitSheet } from "./vocabularySheet";

export interface Taken {
  readonly sheets: readonly SheetPresent[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
}

const TABLES = [REGISTER_TABLE, PLAN_TABLE, DUTY_TABLE, UNIT_TABLE, LEADER_TABLE];
const NAMES = [AS_OF_NAME, WARNING_NAME, DAYS_OFF_NAME];
const SHEETS: readonly string[] = [REGISTER_SHEET, UNIT_SHEET, LEADER_SHEET, PLAN_SHEET];

/** Queues the reading of what names are taken. */
export function loadTaken(context: Excel.RequestContext): () => Taken {
  const sheets = loadSheets(context);
  const tables = context.workbook.tables.load("items/name");
  const names = context.workbook.names.load("items/name");
  return () => ({
    sheets: sheets(),
    tables: tables.items.map((table) => table.name),
    names: names.items.map((item) => item.name),
  });
}

/** Which of the names that a register needs somebody else has taken; null when none is. */
export function takenBy(taken: Taken): AddinError | null {
  const sheet = taken.sheets.find(({ name }) => SHEETS.includes(name));
  if (sheet !== undefined) {
    return new AddinError("sheetIsForeign", { sheet: sheet.name, visibility: sheet.visibility });
  }
  // Tables and defined names may not have the same name.
  const wanted = [...TABLES, ...NAMES];
  const table = wanted.find((name) => taken.tables.includes(name));
  if (table !== undefined) {
    return new AddinError("tableIsForeign", { table });
  }
  const name = wanted.find((candidate) => taken.names.includes(candidate));
  return name === undefined ? null : new AddinError("nameIsForeign", { name });
}

/** A register in a workbook that has none. Refuses where something of the same name stands already. */
export function draftNewRegister(choices: PlanChoices, taken: Taken): RegisterDraft {
  const { plan, defaultDue, asOf } = choices;
  const refusal = takenBy(taken);
  if (refusal) {
    throw refusal;
  }
  const planName = choices.planName ?? planShortName(plan.document);
  const found = namesFound(plan);
  const { ownNames } = plan.document;
  const register = draftRegister(plan, {
    planName,
    ownLevel: ownLevel(plan.document.issuer),
    ownNames,
    defaultDue,
    numbersGiven: 0,
    linkedElsewhere: [],
  });
  const registerSheet: SheetDraft = { name: REGISTER_SHEET, settings: [], tables: [register] };
  const plans = draftPlanSheet(plan, { planName, defaultDue, ownNames }, asOf);
  const sheets = [registerSheet, draftUnitSheet(found), draftLeaderSheet(found), plans];
  return {
    targets: { makesSheets: true, sheets: [] },
    marks: [...sheets.map(sheetMark), ...NAMES.map((name) => ({ kind: "name" as const, name }))],
    planName,
    joined: false,
    ids: idsOf(register),
    // Excel refuses a sheet or name that somebody has made since.
    guard: () => undefined,
    fill: (context, made) => fill(context, sheets, register, made),
  };
}

function* fill(
  context: Excel.RequestContext,
  sheets: readonly SheetDraft[],
  register: TableDraft,
  onMade: () => void,
): Generator<Queued> {
  const { worksheets } = context.workbook;
  // The tabs in their order first; then filled from the last, for formulas of the register need the settings.
  const made = sheets.map((draft) => {
    const sheet = worksheets.add(draft.name);
    onMade();
    return { draft, sheet };
  });
  const registerCells = register.rows.length * register.columns.length;
  for (const { draft, sheet } of made.toReversed()) {
    if (draft.name === PLAN_SHEET) {
      nameSetting(context, sheet, { name: AS_OF_NAME, row: 0, isDate: true });
      onMade();
      nameSetting(context, sheet, { name: WARNING_NAME, row: 1, isDate: false });
      onMade();
      nameSetting(context, sheet, { name: DAYS_OFF_NAME, row: 2, isDate: false });
      onMade();
    }
    let cells = 0;
    for (const piece of writeSheet(sheet, draft)) {
      cells += draft.name === REGISTER_SHEET ? piece.cells : 0;
      yield { bytes: piece.bytes, share: Math.min(1, cells / registerCells) };
    }
    if (draft.name === REGISTER_SHEET) {
      layOutRegister(sheet, register);
      sheet.activate();
    }
    layOutForPrint(sheet, draft.name);
  }
}
