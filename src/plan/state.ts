/**
 * 状态: how a task stands. The word decides; colours and thresholds are settings.
 * The order of the rules is the order of `STATES`: the first that holds is the state.
 */
import { daysBetween } from "./date";

export type StateKey =
  | "cancelled"
  | "suspended"
  | "common"
  | "closedOnTime"
  | "closedLate"
  | "closedWithoutDue"
  | "toVerify"
  | "overdue"
  | "dueSoon"
  | "onTrack"
  | "ongoing"
  | "undated";

export type StateColour = "grey" | "green" | "greenHollow" | "red" | "yellow" | "none";

export interface StateDefinition {
  readonly key: StateKey;
  /** The word in the column 状态. */
  readonly word: string;
  /** Place in the order of rules, from 1. */
  readonly rank: number;
  readonly colour: StateColour;
  /** Whether somebody still has to do something for the task. */
  readonly open: boolean;
}

/** Every state, in the order in which the rules are tried. The workbook's formulas are built from this table. */
export const STATES: readonly StateDefinition[] = [
  { key: "cancelled", word: "取消", rank: 1, colour: "grey", open: false },
  { key: "suspended", word: "暂缓", rank: 2, colour: "grey", open: false },
  { key: "common", word: "共性", rank: 3, colour: "none", open: true },
  { key: "closedOnTime", word: "办结（按期）", rank: 4, colour: "green", open: false },
  { key: "closedLate", word: "办结（逾期）", rank: 5, colour: "green", open: false },
  { key: "closedWithoutDue", word: "办结（无时限）", rank: 6, colour: "green", open: false },
  { key: "toVerify", word: "待核验", rank: 7, colour: "greenHollow", open: true },
  { key: "overdue", word: "逾期", rank: 8, colour: "red", open: true },
  { key: "dueSoon", word: "临期", rank: 9, colour: "yellow", open: true },
  { key: "onTrack", word: "正常推进", rank: 10, colour: "none", open: true },
  { key: "ongoing", word: "长期推进", rank: 11, colour: "none", open: true },
  { key: "undated", word: "时限待定", rank: 12, colour: "grey", open: true },
];

/** N of the rule for 临期, in calendar days, until the clerk sets another. */
export const DEFAULT_WARNING_DAYS = 7;

/** Whether somebody still has to do something for a task in this state. */
export function isOpen(key: StateKey): boolean {
  return definitionOf(key).open;
}

/** What the state is judged from: the register's columns, blank cells as null. Dates are `YYYY-MM-DD`. */
export interface StateFacts {
  /** 到期日: the earliest open milestone. */
  readonly due: string | null;
  /** 最终时限: the last milestone; what a closed task is judged by. */
  readonly finalDue: string | null;
  /** 延期至; counts only with `extensionApproval`. */
  readonly extendedTo: string | null;
  /** 延期批准: who approved. */
  readonly extensionApproval: string | null;
  /** 办理状态 as set by the clerk: 取消 and 暂缓 are states of their own, any other word is not looked at. */
  readonly setState: string | null;
  /** 上报完成日期. */
  readonly reportedDoneOn: string | null;
  /** 办结日期; the task is closed only with `checker`. */
  readonly closedOn: string | null;
  /** 核验人. */
  readonly checker: string | null;
  /** Whether the deadline says 持续推进. */
  readonly ongoing: boolean;
  /** 共性: addressed to everybody, no light. */
  readonly common: boolean;
  /** 统计截止日. */
  readonly asOf: string;
  readonly warningDays: number;
}

export interface State {
  readonly key: StateKey;
  readonly word: string;
  /** Calendar days after the deadline, by the day of reporting where there is one, else by `asOf`; 0 if not late. */
  readonly daysLate: number;
}

function definitionOf(key: StateKey): StateDefinition {
  const found = STATES.find((state) => state.key === key);
  if (!found) throw new RangeError(`no such state: ${key}`);
  return found;
}

/** The word of a state. */
export function stateWord(key: StateKey): string {
  return definitionOf(key).word;
}

/** The latest of some dates; `YYYY-MM-DD` strings sort as dates do. */
function latest(dates: readonly (string | null)[]): string | null {
  return dates.reduce((a, b) => (b !== null && (a === null || b > a) ? b : a), null);
}

/**
 * The day by which the task must be done to be in time, judged as of an open task.
 * An extension without approval judges nothing; one that a later milestone has passed no longer matters.
 */
export function openDeadline(facts: StateFacts): string | null {
  const extension = facts.extensionApproval === null ? null : facts.extendedTo;
  return facts.due === null ? extension : latest([facts.due, extension]);
}

/** The day by which the whole task had to be done: the last of due, final due and approved extension. */
export function closingDeadline(facts: StateFacts): string | null {
  return latest([openDeadline(facts), facts.finalDue]);
}

function daysLate(deadline: string | null, on: string): number {
  return deadline === null ? 0 : Math.max(0, daysBetween(deadline, on));
}

function closedKey(deadline: string | null, late: number): StateKey {
  if (deadline === null) return "closedWithoutDue";
  return late > 0 ? "closedLate" : "closedOnTime";
}

function openKey(facts: StateFacts, deadline: string | null): StateKey {
  if (deadline === null) return facts.ongoing ? "ongoing" : "undated";
  const left = daysBetween(facts.asOf, deadline);
  if (left < 0) return "overdue";
  return left <= facts.warningDays ? "dueSoon" : "onTrack";
}

function answer(key: StateKey, late: number): State {
  return { key, word: stateWord(key), daysLate: late };
}

/** The state of one task. The day of the deadline itself is in time. Throws `RangeError` for a string that is no date. */
export function stateOf(facts: StateFacts): State {
  if (facts.setState === stateWord("cancelled")) return answer("cancelled", 0);
  if (facts.setState === stateWord("suspended")) return answer("suspended", 0);
  if (facts.common) return answer("common", 0);
  const closing = closingDeadline(facts);
  if (facts.closedOn !== null && facts.checker !== null) {
    const late = daysLate(closing, facts.reportedDoneOn ?? facts.closedOn);
    return answer(closedKey(closing, late), late);
  }
  if (facts.reportedDoneOn !== null) return answer("toVerify", daysLate(closing, facts.reportedDoneOn));
  const deadline = openDeadline(facts);
  const key = openKey(facts, deadline);
  return answer(key, key === "overdue" ? daysLate(deadline, facts.asOf) : 0);
}

/** Whether the task had to be done by the as-of date: an open one by its open deadline, any other by its closing one. */
export function isDueByAsOf(facts: StateFacts, key: StateKey): boolean {
  const deadline = isOpen(key) ? openDeadline(facts) : closingDeadline(facts);
  return deadline !== null && deadline <= facts.asOf;
}
