/**
 * 承担: how many tasks a unit carries. **件** are tasks, **件次** are tasks x units. A unit carries a task once, at its
 * highest role (牵头 > 责任 > 协办); what reaches it only through a collective, and every common task, stands in a
 * column of its own and outside rates (domain rule).
 */
import { type StateKey, STATES } from "./state";

export type Role = "lead" | "responsible" | "support";

/** Highest first. */
export const ROLES: readonly Role[] = ["lead", "responsible", "support"];

/** A task as far as workloads go; all names standard names. */
export interface CarriedTask {
  /** Units by the highest role that they have in it. */
  readonly carriers: ReadonlyMap<string, Role>;
  /** Units that only a collective of the task reaches. */
  readonly reached: ReadonlySet<string>;
  /** A common task whose collectives nobody has given members: it reaches everybody. */
  readonly reachesAll: boolean;
  readonly common: boolean;
  /** Null where the state is no word of ours. */
  readonly state: StateKey | null;
  /** Whether its deadline is the as-of date or before. */
  readonly dueByAsOf: boolean;
}

export interface Workload {
  readonly unit: string;
  readonly lead: number;
  readonly responsible: number;
  readonly support: number;
  /** 承担: the three together. */
  readonly carried: number;
  /** 共性: common tasks, and those that reach the unit only through a collective. */
  readonly common: number;
  readonly closed: number;
  readonly overdue: number;
  /** Carried tasks due by the as-of date, without 暂缓 and 取消. */
  readonly due: number;
  /** 按期办结 among those. */
  readonly closedOnTime: number;
}

const CLOSED: ReadonlySet<StateKey | null> = new Set<StateKey>([
  "closedOnTime",
  "closedLate",
  "closedWithoutDue",
]);
const OUTSIDE_RATES: ReadonlySet<StateKey | null> = new Set<StateKey>(["cancelled", "suspended"]);

/** Whether the task counts for the unit as common: addressed to everybody, or reached through a collective. */
export function isCommonFor(unit: string, task: CarriedTask): boolean {
  const named = task.carriers.has(unit);
  return task.common ? named || task.reachesAll || task.reached.has(unit) : !named && task.reached.has(unit);
}

/** The unit's role in the task; null where it carries no part, and in common tasks. */
export function roleIn(unit: string, task: CarriedTask): Role | null {
  return task.common ? null : (task.carriers.get(unit) ?? null);
}

/** The tasks behind a unit's workload: each list is what a number of `Workload` counts. */
export interface UnitTasks<Task extends CarriedTask> {
  readonly unit: string;
  readonly lead: readonly Task[];
  readonly responsible: readonly Task[];
  readonly support: readonly Task[];
  readonly common: readonly Task[];
  readonly closed: readonly Task[];
  readonly closedLate: readonly Task[];
  readonly overdue: readonly Task[];
  readonly due: readonly Task[];
  readonly closedOnTime: readonly Task[];
}

/** The tasks of each of `units`, in their order; one walk over the tasks. */
export function tasksByUnit<Task extends CarriedTask>(
  units: readonly string[],
  tasks: readonly Task[],
): UnitTasks<Task>[] {
  const piles = new Map(units.map((unit) => [unit, emptyPiles<Task>()]));
  const toAll: Task[] = [];
  for (const task of tasks) {
    if (task.common && task.reachesAll) {
      toAll.push(task);
      continue;
    }
    const concerned = task.common
      ? new Set([...task.carriers.keys(), ...task.reached])
      : task.carriers.keys();
    for (const unit of concerned) {
      const pile = piles.get(unit);
      if (pile) add(pile, task, roleIn(unit, task));
    }
    if (task.common) continue;
    for (const unit of task.reached) {
      if (!task.carriers.has(unit)) piles.get(unit)?.common.push(task);
    }
  }
  return [...piles].map(([unit, pile]) => ({ unit, ...pile, common: pile.common.concat(toAll) }));
}

/** The workload of each of `units`, in their order. */
export function workloads(units: readonly string[], tasks: readonly CarriedTask[]): Workload[] {
  return tasksByUnit(units, tasks).map((each) => ({
    unit: each.unit,
    lead: each.lead.length,
    responsible: each.responsible.length,
    support: each.support.length,
    carried: each.lead.length + each.responsible.length + each.support.length,
    common: each.common.length,
    closed: each.closed.length,
    overdue: each.overdue.length,
    due: each.due.length,
    closedOnTime: each.closedOnTime.length,
  }));
}

type Piles<Task extends CarriedTask> = { [Key in keyof Omit<UnitTasks<Task>, "unit">]: Task[] };

function emptyPiles<Task extends CarriedTask>(): Piles<Task> {
  return {
    lead: [],
    responsible: [],
    support: [],
    common: [],
    closed: [],
    closedLate: [],
    overdue: [],
    due: [],
    closedOnTime: [],
  };
}

function add<Task extends CarriedTask>(piles: Piles<Task>, task: Task, role: Role | null): void {
  if (role === null) {
    piles.common.push(task);
    return;
  }
  piles[role].push(task);
  if (CLOSED.has(task.state)) piles.closed.push(task);
  if (task.state === "closedLate") piles.closedLate.push(task);
  if (task.state === "overdue") piles.overdue.push(task);
  if (countsForRate(task)) {
    piles.due.push(task);
    if (task.state === "closedOnTime") piles.closedOnTime.push(task);
  }
}

/** Whether 按期办结率 looks at the task at all: due by the as-of date, and not 暂缓, 取消 or 共性 (domain rule). */
export function countsForRate(task: Pick<CarriedTask, "common" | "dueByAsOf" | "state">): boolean {
  return !task.common && task.dueByAsOf && !OUTSIDE_RATES.has(task.state);
}

/** 按期办结率, 0 to 1; null (shown as —) where nothing was due. */
export function onTimeRate({ due, closedOnTime }: Pick<Workload, "due" | "closedOnTime">): number | null {
  return due === 0 ? null : closedOnTime / due;
}

/** The state of a word in the column 状态, blanks around it forgiven. */
export function stateOfWord(word: string): StateKey | null {
  return STATES.find((state) => state.word === word.trim())?.key ?? null;
}
