import type { Task } from "../../plan/plan";
import { editedTask } from "./editTask";
import { replaceTasks, type Reviewed, taskAt, type TaskPlace, withPlan } from "./reviewed";

/** Makes one task of a task and the next; the first one's number and headings stay, names are those of both. */
export function mergeWithNext(reviewed: Reviewed, place: TaskPlace): Reviewed {
  const first = taskAt(reviewed, place);
  const second = taskAt(reviewed, { ...place, task: place.task + 1 });
  if (!first || !second) return reviewed;
  return withPlan(reviewed, place.plan, (plan) => {
    const whole: Task = {
      ...first,
      source: [...first.source, ...second.source].sort((one, other) => one.start - other.start),
      doubts: [...first.doubts, ...second.doubts],
      linked: [...first.linked, ...second.linked],
      remarks: [...first.remarks, ...second.remarks],
      seen: [...(first.seen ?? []), ...(second.seen ?? [])],
    };
    const both = (list: (task: Task) => readonly string[]): string[] => [
      ...new Set([...list(first), ...list(second)]),
    ];
    const edit = {
      text: [first.text, second.text].filter((text) => text !== "").join("\n"),
      upperLead: both((task) => task.upperLead),
      upperResponsible: both((task) => task.upperResponsible),
      lead: both((task) => task.lead),
      responsible: both((task) => task.responsible),
      support: both((task) => task.support),
      leaders: both((task) => task.leaders),
      deadline: both((task) => (task.deadline === null ? [] : [task.deadline])).join("；") || null,
    };
    return replaceTasks(plan, place.task, 2, [editedTask(whole, edit, plan.document)]);
  });
}
