import { doubtsOf } from "../../intake/corrections/settle";
import type { Doubt, Intake, Leftover, Plan, Task } from "../../plan/plan";
import { namesFound } from "../../vocabulary/namesFound";

/** A task with its place in the document, which is its only sure name: printed numbers may repeat or lack. */
export interface Numbered {
  readonly task: Task;
  /** From 1. */
  readonly place: number;
}

export interface PlacedTask extends Numbered {
  /** Tasks that seem to say the same. */
  readonly linked: readonly Numbered[];
  /** The reader's doubts and those about its dates; the same that the register's 核对 column gets. */
  readonly doubts: readonly Doubt[];
  /** Stays with the task when others are split, merged or dropped. */
  readonly key: string;
}

export function placeTasks(plan: Plan): PlacedTask[] {
  const keyOf = keyGiver();
  const numbered = plan.tasks.map((task, index): Numbered => ({ task, place: index + 1 }));
  return numbered.map(({ task, place }) => ({
    task,
    place,
    linked: task.linked.flatMap((index) => numbered[index] ?? []),
    doubts: doubtsOf(task, plan.document),
    key: keyOf(task),
  }));
}

/** Tells tasks apart while others before them come and go. */
function keyGiver(): (task: Task) => string {
  const given = new Map<number, number>();
  return ({ source }) => {
    const start = source.find(({ as }) => as !== "heading")?.start ?? -1;
    const times = given.get(start) ?? 0;
    given.set(start, times + 1);
    return `${start} ${times}`;
  };
}

export type TaskFilter = "all" | "doubtful" | "clear" | "withoutUnit" | "withoutDue";

export const TASK_FILTERS: readonly TaskFilter[] = ["all", "doubtful", "clear", "withoutUnit", "withoutDue"];

const TESTS: Readonly<Record<TaskFilter, (placed: PlacedTask) => boolean>> = {
  all: () => true,
  doubtful: ({ doubts }) => doubts.length > 0,
  clear: ({ doubts }) => doubts.length === 0,
  withoutUnit: ({ task }) => ownUnits(task).length === 0,
  // A standard (24小时内到位) or 持续推进 is a printed deadline too: only tasks without any are asked about.
  withoutDue: ({ task }) => task.deadline === null && task.milestones.length === 0,
};

function ownUnits(task: Task): readonly string[] {
  return [...task.lead, ...task.responsible, ...task.support];
}

/** 责任事项 by the filters; `doubtful` + `clear` = `all`. */
export interface PlanCounts {
  readonly tasks: Readonly<Record<TaskFilter, number>>;
  /** Distinct names in any of our own roles. */
  readonly units: number;
  readonly leaders: number;
}

export function countPlan(plan: Plan, placed: readonly PlacedTask[]): PlanCounts {
  const count = (filter: TaskFilter): number => placed.filter(TESTS[filter]).length;
  const names = namesFound(plan);
  return {
    tasks: {
      all: count("all"),
      doubtful: count("doubtful"),
      clear: count("clear"),
      withoutUnit: count("withoutUnit"),
      withoutDue: count("withoutDue"),
    },
    units: names.units.length,
    leaders: names.leaders.length,
  };
}

/** The tasks that pass the filter and hold every word of `search`, doubtful ones first, else as printed. */
export function listTasks(placed: readonly PlacedTask[], filter: TaskFilter, search: string): PlacedTask[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = placed.filter((one) => TESTS[filter](one) && hasWords(one.task, words));
  return [...found.filter(TESTS.doubtful), ...found.filter(TESTS.clear)];
}

function hasWords(task: Task, words: readonly string[]): boolean {
  if (words.length === 0) {
    return true;
  }
  const fields = [
    task.seq ?? "",
    task.text,
    task.deadline ?? "",
    ...task.path,
    ...task.leaders,
    ...ownUnits(task),
    ...task.upperLead,
    ...task.upperResponsible,
  ];
  const haystack = fields.join("\n").toLowerCase();
  return words.every((word) => haystack.includes(word));
}

export type LeftoverReason = Leftover["why"];

/** What could hold a lost task comes first. */
const REASONS: readonly LeftoverReason[] = [
  "notUnderstood",
  "dropped",
  "footnote",
  "notice",
  "form",
  "copyList",
  "furniture",
];

/** What became no task, by reason, without reasons that do not occur. */
export function groupLeftover(
  intake: Intake,
): readonly { readonly why: LeftoverReason; readonly places: readonly Leftover[] }[] {
  return REASONS.map((why) => ({ why, places: intake.leftover.filter((part) => part.why === why) })).filter(
    (group) => group.places.length > 0,
  );
}
