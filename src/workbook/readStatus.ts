import { AddinError } from "../errors";
import { fromSerial } from "../plan/date";
import { STATES } from "../plan/state";
import type { Gateway, Session } from "./gateway";
import { AS_OF_NAME, PLAN_TABLE, REGISTER_TABLE, WARNING_NAME } from "./names";
import { loadState, STATE_SHEET, type State, undoable } from "./stateSheet";
import type { WorkbookStatus } from "./status";

/** What the open workbook is. Two round trips. */
export async function readStatus(gateway: Gateway): Promise<WorkbookStatus> {
  try {
    return await gateway.run(statusOf);
  } catch (error) {
    if (error instanceof AddinError && error.code === "registerIsLater") {
      return { kind: "later", version: Number(error.parameters["version"]) };
    }
    throw error;
  }
}

async function statusOf(session: Session): Promise<WorkbookStatus> {
  const { context } = session;
  const state = loadState(context);
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  const tables = context.workbook.tables.load("items/name");
  await session.sync();
  const found = state();
  if (found.sheet !== "present" || found.pending?.head.founding) {
    return blankOrOther(session, sheets.items);
  }
  const missing = [REGISTER_TABLE, PLAN_TABLE].filter(
    (name) => !tables.items.some((table) => table.name === name),
  );
  return missing.length > 0 ? { kind: "damaged", missing } : registerStatus(session, found);
}

async function blankOrOther(session: Session, sheets: readonly Excel.Worksheet[]): Promise<WorkbookStatus> {
  const own = sheets.filter((sheet) => sheet.name !== STATE_SHEET);
  const used = own.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("address"));
  await session.sync();
  return used.every((range) => range.isNullObject)
    ? { kind: "empty" }
    : { kind: "other", sheets: own.map((sheet) => sheet.name) };
}

async function registerStatus(session: Session, state: State): Promise<WorkbookStatus> {
  const { workbook } = session.context;
  const register = workbook.tables.getItem(REGISTER_TABLE).columns;
  const planOf = register.getItemOrNullObject("方案").getDataBodyRange().load("values");
  const stateOf = register.getItemOrNullObject("状态").getDataBodyRange().load("values");
  const plans = workbook.tables.getItem(PLAN_TABLE).columns;
  const planNames = plans.getItemOrNullObject("简称").getDataBodyRange().load("values");
  const titles = plans.getItemOrNullObject("标题").getDataBodyRange().load("values");
  const asOf = workbook.names.getItemOrNullObject(AS_OF_NAME).getRangeOrNullObject();
  asOf.load("values,formulas");
  const warning = workbook.names.getItemOrNullObject(WARNING_NAME).getRangeOrNullObject().load("values");
  await session.sync();
  const missing = [
    ["方案", planOf],
    ["状态", stateOf],
    ["简称", planNames],
    ["标题", titles],
    [AS_OF_NAME, asOf],
    [WARNING_NAME, warning],
  ] as const;
  const absent = missing.filter(([, range]) => range.isNullObject).map(([name]) => name);
  if (absent.length > 0) {
    return { kind: "damaged", missing: absent };
  }
  const inPlan = tally(planOf.values);
  const inState = tally(stateOf.values);
  return {
    kind: "register",
    plans: planNames.values.map((row: unknown[], index) => ({
      name: String(row[0]),
      title: String(titles.values[index]?.[0] ?? ""),
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
