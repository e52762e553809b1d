import type { Task } from "../../plan/plan";
import {
  type DroppedTask,
  replaceTasks,
  type Reviewed,
  taskAt,
  type TaskPlace,
  withLeftover,
  withPlan,
} from "./reviewed";
import { claim, setFree } from "./spans";

/** Takes a task out. What of the source no other task shares becomes leftover. */
export function dropTask(reviewed: Reviewed, place: TaskPlace, reason: string): Reviewed {
  const task = taskAt(reviewed, place);
  if (!task) return reviewed;
  const behind = taskAt(reviewed, { ...place, task: place.task - 1 }) ?? null;
  const without = withPlan(reviewed, place.plan, (plan) => replaceTasks(plan, place.task, 1, []));
  // Marks are numbers of tasks as they stood, so the task is kept without them.
  const dropped = [...reviewed.dropped, { task: { ...task, linked: [] }, reason, plan: place.plan, behind }];
  return { ...withLeftover(without, setFree(without.intake, task.source)), dropped };
}

/** Puts a task back where it was dropped, as far as its neighbour still stands, otherwise by its place in the source. */
export function restoreTask(reviewed: Reviewed, dropped: DroppedTask): Reviewed {
  if (!reviewed.dropped.includes(dropped)) return reviewed;
  const { task, plan, behind } = dropped;
  const tasks = reviewed.intake.plans[plan]?.tasks ?? [];
  const neighbour = behind === null ? -1 : tasks.indexOf(behind);
  const at = behind !== null && neighbour < 0 ? placeInSource(tasks, task) : neighbour + 1;
  const restored = withPlan(reviewed, plan, (whole) => replaceTasks(whole, at, 0, [task]));
  return {
    ...withLeftover(restored, claim(reviewed.intake, task.source)),
    dropped: reviewed.dropped.filter((other) => other !== dropped),
  };
}

/** The index at which a task stands by the first words of its own in the source. */
export function placeInSource(tasks: readonly Task[], task: Pick<Task, "source">): number {
  const start = firstWord(task);
  const at = tasks.findIndex((other) => firstWord(other) > start);
  return at < 0 ? tasks.length : at;
}

function firstWord({ source }: Pick<Task, "source">): number {
  return source.find(({ as }) => as !== "heading")?.start ?? -1;
}
