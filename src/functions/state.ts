import { parseDeadline } from "../plan/deadline";
import { deadlineKind, DEADLINE_KINDS } from "../plan/deadlineKind";
import { earliestDue } from "../plan/due";
import { DEFAULT_WARNING_DAYS, stateOf, stateWord } from "../plan/state";
import { dateOfCell, isBlank, neededAsOf, spill, textOf, type Cell, type Matrix } from "./cells";
import { FunctionError } from "./functionError";

/** Who closes a task: what stands in a register as 核验人. Here a date of completion is taken as checked. */
const CHECKED = "—";

/**
 * `PLAN.STATE(due, done, asOf, [state], [warningDays], [deadlineText])`: the state's word, for each row.
 *
 * @param due 到期日; where it is blank, a day that the deadline's text names with its year counts.
 * @param done 完成日期, taken as checked unless the state says 待核验.
 * @param asOf 统计截止日; `FunctionError` where it is left out.
 * @param state 办理状态 as set by the clerk: 取消, 暂缓, 共性, 待核验; other words are not looked at.
 * @param warningDays 临期天数, 7 when left out.
 * @param deadlineText 完成时限: 持续推进 without a date is 长期推进.
 */
export function state(
  due: Matrix,
  done: Matrix,
  asOf: Matrix,
  state: Matrix,
  warningDays: Matrix,
  deadlineText: Matrix,
): (string | FunctionError)[][] {
  return spill([due, done, asOf, state, warningDays, deadlineText], wordOf);
}

function wordOf(
  due: Cell = null,
  done: Cell = null,
  asOf: Cell = null,
  set: Cell = null,
  warningDays: Cell = null,
  deadlineText: Cell = null,
): string {
  const asOfDate = neededAsOf(asOf);
  const milestones = parseDeadline(textOf(deadlineText), { year: null, issuedOn: null });
  const doneOn = dateOfCell(done);
  const setState = textOf(set);
  const toVerify = setState === stateWord("toVerify");
  return stateOf({
    due: dateOfCell(due) ?? earliestDue(milestones, null),
    finalDue: null,
    extendedTo: null,
    extensionApproval: null,
    setState,
    reportedDoneOn: doneOn ?? (toVerify ? asOfDate : null),
    closedOn: doneOn,
    checker: doneOn === null || toVerify ? null : CHECKED,
    ongoing: deadlineKind(milestones) === DEADLINE_KINDS.ongoing,
    common: setState === stateWord("common"),
    asOf: asOfDate,
    warningDays: daysOf(warningDays),
  }).word;
}

function daysOf(cell: Cell): number {
  // A clerk who types 0 means 0; a blank cell arrives as "" or null there.
  if (cell === 0) return 0;
  if (isBlank(cell)) return DEFAULT_WARNING_DAYS;
  const days = Number(cell);
  if (typeof cell === "boolean" || !Number.isInteger(days) || days < 0) {
    throw new FunctionError("invalidValue", `临期天数“${String(cell)}”不是天数`);
  }
  return days;
}
