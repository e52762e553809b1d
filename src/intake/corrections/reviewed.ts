import type { Intake, Leftover, Plan, PlanDocument, Task } from "../../plan/plan";

/** A task that the clerk took out, to be put back at will. */
export interface DroppedTask {
  readonly task: Task;
  /** In the clerk's words. */
  readonly reason: string;
  /** The plan it stood in. */
  readonly plan: number;
  /** The task it stood behind when it was taken out; null at the head of the list. */
  readonly behind: Task | null;
}

/** What was read, as the clerk has corrected it so far. Every character stays accounted for. */
export interface Reviewed {
  readonly intake: Intake;
  /** In the order of dropping. */
  readonly dropped: readonly DroppedTask[];
}

/** A task's place: indices into `plans` and `tasks`. */
export interface TaskPlace {
  readonly plan: number;
  readonly task: number;
}

export function taskAt({ intake }: Reviewed, place: TaskPlace): Task | undefined {
  return intake.plans[place.plan]?.tasks[place.task];
}

export function withLeftover(reviewed: Reviewed, leftover: readonly Leftover[]): Reviewed {
  return { ...reviewed, intake: { ...reviewed.intake, leftover } };
}

export function withPlan(reviewed: Reviewed, index: number, change: (plan: Plan) => Plan): Reviewed {
  const plans = reviewed.intake.plans.map((plan, at) => (at === index ? change(plan) : plan));
  return { ...reviewed, intake: { ...reviewed.intake, plans } };
}

export function withDocument(
  reviewed: Reviewed,
  index: number,
  change: (document: PlanDocument) => PlanDocument,
): Reviewed {
  return withPlan(reviewed, index, (plan) => ({ ...plan, document: change(plan.document) }));
}

/**
 * Puts `instead` in the place of `count` tasks from `at`. Marks of linked tasks follow: those of a replaced task go to
 * the first that stands in its place, and go with it where nothing does.
 */
export function replaceTasks(plan: Plan, at: number, count: number, instead: readonly Task[]): Plan {
  const moved = (index: number): number | null => {
    if (index < at) return index;
    if (index >= at + count) return index - count + instead.length;
    return instead.length > 0 ? at : null;
  };
  const tasks = [...plan.tasks.slice(0, at), ...instead, ...plan.tasks.slice(at + count)];
  return { ...plan, tasks: tasks.map((task, index) => relinked(task, index, moved)) };
}

function relinked(task: Task, index: number, moved: (index: number) => number | null): Task {
  if (task.linked.length === 0) return task;
  const linked = task.linked.flatMap((other) => moved(other) ?? []).filter((other) => other !== index);
  return { ...task, linked: [...new Set(linked)] };
}
