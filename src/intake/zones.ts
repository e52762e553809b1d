import type { Leftover } from "../plan/plan";
import type { Reason } from "./accounting";
import type { DraftPlan } from "./draft";
import { isAttachment, isCopyList } from "./lineKinds";

/**
 * Why a line outside all tasks is none: before the last list it is the letter, inside a list it was not understood,
 * behind the last list it is a form, until the copy list begins. To be asked line by line, in order.
 */
export function reasonBy(plans: readonly DraftPlan[]): Reason {
  const lastEnd = Math.max(...plans.map((plan) => plan.end));
  let tail: Leftover["why"] = "notUnderstood";
  return (line) => {
    const text = line.content.text;
    if (plans.some((plan) => line.start >= plan.start && line.end <= plan.end)) return "notUnderstood";
    if (line.start < lastEnd) return "notice";
    if (isAttachment(text)) tail = "form";
    else if (isCopyList(text)) tail = "copyList";
    return tail;
  };
}
