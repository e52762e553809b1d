import type { Intake, Task } from "../../../src/plan/plan";
import { essence } from "../seeds";

/** What people check of a task, with its remarks and the days of its deadline (or what it is instead of a day). */
export function essenceWithDays(task: Task): Record<string, unknown> {
  const { milestones, remarks } = task;
  return {
    ...essence(task),
    ...(remarks.length === 0 ? {} : { remarks }),
    ...(milestones.length === 0 ? {} : { due: milestones.map(({ due, kind }) => due ?? kind) }),
  };
}

/** The tasks at the places of the expected ones, with these places. */
export function atPlaces(intake: Intake, places: readonly number[]): Record<string, unknown>[] {
  const tasks = tasksOf(intake);
  return places.flatMap((at) => {
    const task = tasks[at - 1];
    const { seq, ...others } = task ? essenceWithDays(task) : { seq: null };
    return [{ at, ...(seq === null ? {} : { seq }), ...others }];
  });
}

export function tasksOf(intake: Intake): readonly Task[] {
  return intake.plans.flatMap((plan) => plan.tasks);
}
