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

/** The workload of each of `units`, in their order; one walk over the tasks. */
export function workloads(units: readonly string[], tasks: readonly CarriedTask[]): Workload[] {
  const tallies = new Map(units.map((unit) => [unit, emptyTally()]));
  let toAll = 0;
  for (const task of tasks) {
    if (task.common && task.reachesAll) {
      toAll += 1;
      continue;
    }
    const concerned = task.common
      ? new Set([...task.carriers.keys(), ...task.reached])
      : task.carriers.keys();
    for (const unit of concerned) {
      const tally = tallies.get(unit);
      if (tally) add(tally, task, roleIn(unit, task));
    }
    if (task.common) continue;
    for (const unit of task.reached) {
      const tally = tallies.get(unit);
      if (tally && !task.carriers.has(unit)) tally.common += 1;
    }
  }
  return [...tallies].map(([unit, tally]) => ({
    unit,
    ...tally,
    common: tally.common + toAll,
    carried: tally.lead + tally.responsible + tally.support,
  }));
}

type Tally = { -readonly [Key in keyof Omit<Workload, "unit" | "carried">]: number };

function emptyTally(): Tally {
  return { lead: 0, responsible: 0, support: 0, common: 0, closed: 0, overdue: 0, due: 0, closedOnTime: 0 };
}

function add(tally: Tally, task: CarriedTask, role: Role | null): void {
  if (role === null) {
    tally.common += 1;
    return;
  }
  tally[role] += 1;
  tally.closed += CLOSED.has(task.state) ? 1 : 0;
  tally.overdue += task.state === "overdue" ? 1 : 0;
  if (task.dueByAsOf && !OUTSIDE_RATES.has(task.state)) {
    tally.due += 1;
    tally.closedOnTime += task.state === "closedOnTime" ? 1 : 0;
  }
}

/** 按期办结率, 0 to 1; null (shown as —) where nothing was due. */
export function onTimeRate({ due, closedOnTime }: Pick<Workload, "due" | "closedOnTime">): number | null {
  return due === 0 ? null : closedOnTime / due;
}

/** The state of a word in the column 状态, blanks around it forgiven. */
export function stateOfWord(word: string): StateKey | null {
  return STATES.find((state) => state.word === word.trim())?.key ?? null;
}
