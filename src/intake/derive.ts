import { parseDeadline, type DeadlineContext } from "../plan/deadline";
import { findDeadlines } from "../plan/deadlineInText";
import type { Collective, Task } from "../plan/plan";
import { findTargets } from "../plan/target";
import { isOpenCollective } from "../vocabulary/collective";

type Said = Pick<Task, "text" | "deadline">;
type Named = Pick<Task, "lead" | "responsible" | "support" | "leaders">;

/** What follows from a task's words: its milestones, the numbers it promises, the days offered to the clerk. */
export function deriveFromWords(
  { text, deadline }: Said,
  context: DeadlineContext,
): Pick<Task, "milestones" | "targets" | "offered"> {
  return { ...deriveDates({ text, deadline }, context), targets: findTargets(text) };
}

/** The part of it that hangs on the plan's year and day of issue. */
export function deriveDates(
  { text, deadline }: Said,
  context: DeadlineContext,
): Pick<Task, "milestones" | "offered"> {
  return deadline === null
    ? { milestones: [], offered: findDeadlines(text, context).map(({ milestone }) => milestone) }
    : { milestones: parseDeadline(deadline, context), offered: [] };
}

/**
 * What follows from who is named: whether it is addressed to everybody, and which units are still to be named.
 * `collectives` are those that the document defines.
 */
export function deriveFromNames(
  { lead, responsible, support, leaders }: Named,
  collectives: readonly Collective[],
): Pick<Task, "common" | "open"> {
  const own = [...lead, ...responsible, ...support];
  const defined = new Set(collectives.map(({ name }) => name));
  return {
    common:
      own.length > 0 && leaders.length === 0 && own.every((unit) => defined.has(unit) || isEverybody(unit)),
    open: own.filter((unit) => !defined.has(unit) && isOpenCollective(unit)),
  };
}

/** 各街道办事处, 区人民政府各部门 are everybody; 各相关部门 differ from task to task. */
function isEverybody(unit: string): boolean {
  return /各(?!个?(?:相关|有关))/.test(unit) && !/相关|有关/.test(unit);
}
