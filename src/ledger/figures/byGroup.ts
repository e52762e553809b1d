/** Tasks by what they have in common: leader, 类目, upper unit. */
import type { Leaders } from "../../vocabulary/leaders";
import { type Count, taskCount, grouped, type Rate } from "./count";
import { countStates, rateOf, type StateCounts } from "./headline";
import type { JudgedTask } from "./judged";

export interface GroupFigures {
  /** "" for the tasks that name none. */
  readonly name: string;
  readonly total: Count;
  readonly states: StateCounts;
  readonly rate: Rate;
}

/** In order of first appearance, the tasks that name none last. */
function figuresBy(
  tasks: readonly JudgedTask[],
  namesOf: (task: JudgedTask) => readonly string[],
): GroupFigures[] {
  const groups = grouped(tasks, (task) => {
    const names = new Set(namesOf(task));
    return names.size === 0 ? [""] : names;
  });
  return [...groups]
    .map(([name, group]) => ({
      name,
      total: taskCount(group),
      states: countStates(group),
      rate: rateOf(group),
    }))
    .sort((a, b) => Number(a.name === "") - Number(b.name === ""));
}

/** A task under several leaders counts for each: 件次. Most tasks first. */
export function figuresByLeader(tasks: readonly JudgedTask[], leaders: Leaders): GroupFigures[] {
  const standard = (name: string): string => {
    const meaning = leaders.meaningOf(name);
    return meaning.kind === "known" ? meaning.entry.name : name;
  };
  return figuresBy(tasks, ({ task }) => task.leaders.map(standard)).sort(
    (a, b) => Number(a.name === "") - Number(b.name === "") || b.total.ids.length - a.total.ids.length,
  );
}

/** By the outermost heading; of several plans each has its own, though they may be called alike. */
export function figuresByCategory(tasks: readonly JudgedTask[]): GroupFigures[] {
  const plans = new Set(tasks.map(({ task }) => task.plan));
  return figuresBy(tasks, ({ task }) => {
    const [heading] = task.path;
    const words = [...(plans.size > 1 ? [task.plan] : []), ...(heading === undefined ? [] : [heading])];
    return words.length === 0 ? [] : [words.join(" ")];
  });
}

/** Whether 牵头层级 says that we lead: 我区牵头, 我县牵头. */
function isLedByUs(ledBy: string): boolean {
  return ledBy.startsWith("我");
}

/**
 * By the upper level's unit that is printed first, to whom is reported, each task once; what we lead ourselves stands
 * apart, under the words of 牵头层级. Tasks without an upper unit are not here.
 */
export function figuresByUpper(tasks: readonly JudgedTask[]): GroupFigures[] {
  const upper = tasks.filter(({ task }) => task.upper.length > 0);
  return figuresBy(upper, ({ task }) => (isLedByUs(task.ledBy) ? [task.ledBy] : task.upper.slice(0, 1))).sort(
    (a, b) => Number(isLedByUs(b.name)) - Number(isLedByUs(a.name)),
  );
}
