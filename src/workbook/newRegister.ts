import { AddinError } from "../errors";
import type { DefaultDue } from "../plan/due";
import { planShortName } from "../plan/naming";
import { ownLevel } from "../plan/ownLevel";
import type { Plan } from "../plan/plan";
import { namesFound } from "../vocabulary/namesFound";
import {
  AS_OF_NAME,
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
import type { Mark } from "./journal";
import { draftPlanSheet } from "./planSheet";
import { draftRegister } from "./registerDraft";
import { layOutRegister } from "./registerLayout";
import { type SheetDraft, sheetMark } from "./sheetDraft";
import { layOutForPrint, nameSetting, writeSheet } from "./sheetWriter";
import type { TableDraft } from "./tableWriter";
import type { Operation, Queued } from "./transaction";
import { draftLeaderSheet, draftUnitSheet } from "./vocabularySheet";

export interface NewRegister {
  readonly plan: Plan;
  readonly defaultDue: DefaultDue;
  /** Pins 统计截止日 (YYYY-MM-DD); null lets it follow today. */
  readonly asOf: string | null;
}

interface Taken {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
}

interface Draft {
  readonly marks: readonly Mark[];
  readonly title: string;
  readonly register: TableDraft;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetDraft[];
  /** The order in which they are filled: formulas of the register need the settings. */
  readonly filling: readonly SheetDraft[];
}

export interface RegisterWritten {
  readonly planName: string;
  /** Rows read back. */
  readonly tasks: number;
}

const TABLES = [REGISTER_TABLE, PLAN_TABLE, DUTY_TABLE, UNIT_TABLE, LEADER_TABLE];
const NAMES = [AS_OF_NAME, WARNING_NAME];

/** The making of a register in a workbook that has none. Refuses where something of the same name stands already. */
export function newRegister(choices: NewRegister): Operation<Taken, Draft, RegisterWritten> {
  const planName = planShortName(choices.plan.document);
  return {
    command: "generateRegister",
    load: loadTaken,
    draft: (taken) => {
      refuseTaken(taken);
      return draftSheets(choices, planName);
    },
    apply,
    verify: (context, draft) => verify(context, draft, planName),
  };
}

function loadTaken(context: Excel.RequestContext): () => Taken {
  const sheets = context.workbook.worksheets.load("items/name");
  const tables = context.workbook.tables.load("items/name");
  const names = context.workbook.names.load("items/name");
  return () => ({
    sheets: sheets.items.map((sheet) => sheet.name),
    tables: tables.items.map((table) => table.name),
    names: names.items.map((item) => item.name),
  });
}

function refuseTaken(taken: Taken): void {
  if (taken.tables.includes(REGISTER_TABLE) && taken.sheets.includes(REGISTER_SHEET)) {
    throw new AddinError("registerExists");
  }
  const sheet = [REGISTER_SHEET, UNIT_SHEET, LEADER_SHEET, PLAN_SHEET].find((name) =>
    taken.sheets.includes(name),
  );
  if (sheet !== undefined) {
    throw new AddinError("sheetIsForeign", { sheet });
  }
  const table = TABLES.find((name) => taken.tables.includes(name));
  if (table !== undefined) {
    throw new AddinError("tableIsForeign", { table });
  }
  const name = NAMES.find((candidate) => taken.names.includes(candidate));
  if (name !== undefined) {
    throw new AddinError("nameIsForeign", { name });
  }
}

function draftSheets({ plan, defaultDue, asOf }: NewRegister, planName: string): Draft {
  const found = namesFound(plan);
  const level = ownLevel(plan.document.issuer);
  const ownNames = plan.document.ownNames;
  const register = draftRegister(plan, { planName, ownLevel: level, ownNames, defaultDue });
  const registerSheet: SheetDraft = { name: REGISTER_SHEET, settings: [], tables: [register] };
  const units = draftUnitSheet(found);
  const leaders = draftLeaderSheet(found);
  const plans = draftPlanSheet(plan, { planName, defaultDue, ownNames }, asOf);
  const sheets = [registerSheet, units, leaders, plans];
  return {
    marks: [...sheets.map(sheetMark), ...NAMES.map((name) => ({ kind: "name" as const, name }))],
    title: plan.document.title ?? REGISTER_SHEET,
    register,
    sheets,
    filling: [plans, units, leaders, registerSheet],
  };
}

function* apply(context: Excel.RequestContext, draft: Draft): Generator<Queued> {
  const { worksheets } = context.workbook;
  const registerCells = draft.register.rows.length * draft.register.columns.length;
  const made = new Map(draft.sheets.map((sheet) => [sheet.name, worksheets.add(sheet.name)]));
  for (const sheet of draft.filling) {
    const worksheet = made.get(sheet.name) ?? worksheets.getItem(sheet.name);
    if (sheet.name === PLAN_SHEET) {
      nameSetting(context, worksheet, { name: AS_OF_NAME, row: 0, isDate: true });
      nameSetting(context, worksheet, { name: WARNING_NAME, row: 1, isDate: false });
    }
    let cells = 0;
    for (const piece of writeSheet(worksheet, sheet)) {
      cells += sheet.name === REGISTER_SHEET ? piece.cells : 0;
      yield { bytes: piece.bytes, share: Math.min(1, cells / registerCells) };
    }
    if (sheet.name === REGISTER_SHEET) {
      layOutRegister(worksheet, draft.register, draft.title);
      worksheet.activate();
    } else {
      layOutForPrint(worksheet, sheet.name);
    }
  }
}

/** Reads 编号 back: every row must stand where it was written. */
function verify(context: Excel.RequestContext, draft: Draft, planName: string): () => RegisterWritten {
  const column = draft.register.columns.findIndex(({ header }) => header === "编号");
  const ids = context.workbook.tables
    .getItem(REGISTER_TABLE)
    .columns.getItem("编号")
    .getDataBodyRange()
    .load("values");
  return () => {
    const expected = draft.register.rows.map((row) => row[column]);
    const found = ids.values.map((row: unknown[]) => row[0]);
    if (found.length !== expected.length || expected.some((id, index) => id !== found[index])) {
      throw new AddinError("verifyFailed", { expected: expected.length, found: found.length });
    }
    return { planName, tasks: found.length };
  };
}
