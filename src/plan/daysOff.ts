/** 遇休息日: where a reporting day goes that falls on a day off. */
import { addDays } from "./date";
import { isWorkingDay } from "./workdays";

export const DAYS_OFF_RULES = {
  before: "提前到前一工作日",
  after: "顺延到后一工作日",
  stays: "不调整",
} as const;
export type DaysOffRule = keyof typeof DAYS_OFF_RULES;
export const DEFAULT_DAYS_OFF: DaysOffRule = "before";

/** The rule that a cell names; the default for any other word. */
export function daysOffRule(cell: string): DaysOffRule {
  const rules: readonly DaysOffRule[] = ["before", "after", "stays"];
  return rules.find((rule) => DAYS_OFF_RULES[rule] === cell.trim()) ?? DEFAULT_DAYS_OFF;
}

/** The day itself where it is a working day. Years whose calendar is not announced count by the weekday. */
export function moveOffDaysOff(date: string, rule: DaysOffRule): string {
  if (rule === "stays") return date;
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, rule === "before" ? -1 : 1);
  return day;
}
