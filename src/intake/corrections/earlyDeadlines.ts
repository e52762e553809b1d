import { anniversaryFrom } from "../../plan/date";
import { beforeIssue } from "../../plan/due";
import type { EarlyAnswer, Milestone, PlanDocument, Task } from "../../plan/plan";
import { type Reviewed, withPlan } from "./reviewed";

export const EARLY_ANSWERS: readonly EarlyAnswer[] = ["done", "postponed", "kept"];

/** Milestones of a task earlier than the issue, which a person has to say something about: 时限早于印发日. */
export function earlyOf(task: Task, document: Pick<PlanDocument, "issuedOn">): readonly Milestone[] {
  return beforeIssue(task.milestones, document.issuedOn);
}

/** Answers all early milestones of the tasks given (indices). 顺延 goes to the same day of the first year it is not past. */
export function answerEarly(
  reviewed: Reviewed,
  plan: number,
  tasks: ReadonlySet<number>,
  answer: EarlyAnswer,
): Reviewed {
  return withPlan(reviewed, plan, (whole) => ({
    ...whole,
    tasks: whole.tasks.map((task, index) => {
      const early = tasks.has(index) ? earlyOf(task, whole.document) : [];
      if (early.length === 0) return task;
      const milestones = task.milestones.map((milestone) =>
        early.includes(milestone) ? answered(milestone, answer, whole.document.issuedOn) : milestone,
      );
      return { ...task, milestones };
    }),
  }));
}

function answered(milestone: Milestone, answer: EarlyAnswer, issuedOn: string | null): Milestone {
  const { due } = milestone;
  const isMoved = answer === "postponed" && due !== null && issuedOn !== null;
  return { ...milestone, answer, due: isMoved ? anniversaryFrom(due, issuedOn) : due };
}
