import { isConfirmed } from "./claims";
import { AddinError } from "../errors";
import { fromSerial } from "../plan/date";
import { STATES } from "../plan/state";
import { damageInTheWay } from "./addPlan";
import { type Anatomy, loadAnatomy } from "./anatomy";
import { damageLabel } from "./damage";
import { findLost } from "./findLost";
import type { Gateway, Session } from "./gateway";
import { AS_OF_NAME, PLAN_TABLE, REGISTER_TABLE, WARNING_NAME } from "./names";
import { loadTaken, type Taken, takenBy } from "./newRegister";
import { loadObstacles, type Obstacles, obstacleTo } from "./obstacles";
import { loadState, STATE_SHEET, type State, undoable } from "./stateSheet";
import type { WorkbookStatus } from "./status";

/** What the open workbook is. Two round trips. */
export async function readStatus(gateway: Gateway): Promise<WorkbookStatus> {
  try {
    return await gateway.run((session) => statusOf(gateway, session));
  } catch (error) {
    if (error instanceof AddinError && error.code === "registerIsLater") {
      return { kind: "later", version: Number(error.parameters["version"]) };
    }
    throw error;
  }
}

/** All that the first look reads. */
interface Look {
  readonly state: State;
  readonly taken: Taken;
  readonly anatomy: Anatomy;
  readonly obstacles: Obstacles;
}

async function statusOf(gateway: Gateway, session: Session): Promise<WorkbookStatus> {
  const { context } = session;
  const state = loadState(context);
  const taken = loadTaken(context);
  const anatomy = loadAnatomy(context);
  const obstacles = loadObstacles(context);
  await session.sync();
  const found = state();
  const isDone = found.pending !== null && isConfirmed(gateway, found.pending);
  const known: State = isDone ? { ...found, pending: null } : found;
  const look: Look = {
    state: known,
    taken: taken(),
    anatomy: anatomy(undoable(known).length > 0),
    obstacles: obstacles(),
  };
  // While the command that makes the register is under way, or was cut off, there is none yet.
  if (look.anatomy.kind === "none" || look.state.pending?.head.founding === true) {
    return blankOrOther(session, look);
  }
  return look.anatomy.kind === "broken" ? damagedStatus(session, look) : registerStatus(session, look);
}

async function blankOrOther(session: Session, { taken, obstacles }: Look): Promise<WorkbookStatus> {
  const own = taken.sheets.map(({ name }) => name).filter((name) => name !== STATE_SHEET);
  const used = own.map((name) =>
    session.context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load("address"),
  );
  await session.sync();
  const refusal = obstacleTo({ makesSheets: true, sheets: [] }, obstacles) ?? takenBy(taken);
  return {
    ...(used.every((range) => range.isNullObject)
      ? { kind: "empty" as const }
      : { kind: "other" as const, sheets: own }),
    ...(refusal ? { refusal } : {}),
  };
}

async function damagedStatus(session: Session, { anatomy, taken }: Look): Promise<WorkbookStatus> {
  const damages = await findLost(session, anatomy.damages, taken);
  return { kind: "damaged", missing: damages.map(damageLabel), damages };
}

/** What stands against a further plan: something missing, or a place that every plan is written to. */
function refusalOf({ anatomy, obstacles }: Look): AddinError | null {
  const sheets = [REGISTER_TABLE, PLAN_TABLE].flatMap((name) => anatomy.tables.get(name)?.sheet ?? []);
  return obstacleTo({ makesSheets: false, sheets }, obstacles) ?? damageInTheWay(anatomy);
}

async function registerStatus(session: Session, look: Look): Promise<WorkbookStatus> {
  const { state, anatomy } = look;
  const { workbook } = session.context;
  const register = workbook.tables.getItem(REGISTER_TABLE).columns;
  const planOf = register.getItemOrNullObject("方案").getDataBodyRange().load("values");
  const stateOf = register.getItemOrNullObject("状态").getDataBodyRange().load("values");
  const plans = workbook.tables.getItem(PLAN_TABLE).columns;
  const planNames = plans.getItemOrNullObject("简称").getDataBodyRange().load("values");
  const titles = plans.getItemOrNullObject("标题").getDataBodyRange().load("values");
  const numbers = plans.getItemOrNullObject("文号").getDataBodyRange().load("values");
  const asOf = workbook.names.getItemOrNullObject(AS_OF_NAME).getRangeOrNullObject();
  asOf.load("values,formulas");
  const warning = workbook.names.getItemOrNullObject(WARNING_NAME).getRangeOrNullObject().load("values");
  await session.sync();
  const refusal = refusalOf(look);
  const inPlan = tally(planOf.values);
  const inState = tally(stateOf.values);
  return {
    kind: "register",
    plans: planNames.values.map((row: unknown[], index) => ({
      name: String(row[0]),
      title: String(titles.values[index]?.[0] ?? ""),
      docNumber: numbers.isNullObject ? "" : String(numbers.values[index]?.[0] ?? ""),
      tasks: inPlan.get(String(row[0])) ?? 0,
    })),
    tasks: planOf.values.length,
    asOf: fromSerial(Number(asOf.values[0]?.[0])) ?? "",
    asOfFollowsToday: String(asOf.formulas[0]?.[0]).startsWith("="),
    warningDays: Number(warning.values[0]?.[0]),
    states: STATES.flatMap(({ word }) => {
      const tasks = inState.get(word) ?? 0;
      return tasks > 0 ? [{ state: word, tasks }] : [];
    }),
    undo: undoable(state).map(({ id, command, at, serial }) => ({ id, command, at, serial })),
    ...(refusal ? { refusal } : {}),
    ...(anatomy.damages.length > 0 ? { damages: anatomy.damages } : {}),
    ...(state.sheet === "absent" ? { hasLostJournal: true } : {}),
  };
}

function tally(column: readonly (readonly unknown[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [cell] of column) {
    const word = String(cell);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
