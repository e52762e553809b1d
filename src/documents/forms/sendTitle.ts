import { FORM_KIND_WORDS, type FormKind } from "../../plan/duties";
import { type Period, periodName } from "../../plan/period";

/** What is sent, as files and lists are called: `2022年第一季度完成情况`. */
export function sendTitle(kinds: readonly FormKind[], period: Period): string {
  const [only, ...more] = kinds;
  if (only === undefined || more.length > 0) return `${periodName(period)}报送表`;
  return only === "workPlan" ? FORM_KIND_WORDS.workPlan : periodName(period) + FORM_KIND_WORDS.report;
}
