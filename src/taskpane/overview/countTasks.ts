import { STATES } from "../../plan/state";
import type { RegisterContents, RegisterDuty, RegisterTask } from "../../workbook/registerContents";
import { type RegisterView, WHOLE_REGISTER } from "../../workbook/registerView";
import type { OverviewFilter } from "../choices/workbookChoices";

/** A number on the overview whose tasks can be listed. */
export type Figure =
  { readonly kind: "state"; readonly state: string } | { readonly kind: "check" } | { readonly kind: "all" };

export function sameFigure(one: Figure | null, other: Figure): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** How many tasks something is said of. */
export interface Share {
  readonly name: string;
  readonly tasks: number;
}

/** What the clerk can narrow the overview to. Each list is of the chosen plan's tasks, the most frequent name first. */
export interface FilterOptions {
  readonly plans: readonly Share[];
  readonly units: readonly Share[];
  readonly leaders: readonly Share[];
  readonly categories: readonly Share[];
}

export function filterOptions(tasks: readonly RegisterTask[], plan: string | null): FilterOptions {
  const ofPlan = tasks.filter((task) => plan === null || task.plan === plan);
  return {
    plans: count(tasks, (task) => [task.plan]),
    units: byFrequency(count(ofPlan, (task) => task.units)),
    leaders: byFrequency(count(ofPlan, (task) => task.leaders)),
    categories: count(ofPlan, (task) => task.path.slice(0, 1)),
  };
}

/** In order of first appearance. */
function count(tasks: readonly RegisterTask[], namesOf: (task: RegisterTask) => readonly string[]): Share[] {
  const counts = new Map<string, number>();
  for (const task of tasks) {
    for (const name of namesOf(task)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].flatMap(([name, tasksNamed]) => (name === "" ? [] : [{ name, tasks: tasksNamed }]));
}

function byFrequency(shares: readonly Share[]): Share[] {
  return shares.toSorted((a, b) => b.tasks - a.tasks);
}

/** The filter without what the register does not hold any more, so that a remembered one never hides everything. */
export function stillThere(filter: OverviewFilter, tasks: readonly RegisterTask[]): OverviewFilter {
  const plan = present(filter.plan, filterOptions(tasks, null).plans);
  const options = filterOptions(tasks, plan);
  return {
    plan,
    unit: present(filter.unit, options.units),
    leader: present(filter.leader, options.leaders),
    category: present(filter.category, options.categories),
  };
}

function present(name: string | null, shares: readonly Share[]): string | null {
  return shares.some((share) => share.name === name) ? name : null;
}

export function narrowed(tasks: readonly RegisterTask[], filter: OverviewFilter): RegisterTask[] {
  const { plan, unit, leader, category } = filter;
  return tasks.filter(
    (task) =>
      (plan === null || task.plan === plan) &&
      (unit === null || task.units.includes(unit)) &&
      (leader === null || task.leaders.includes(leader)) &&
      (category === null || task.path[0] === category),
  );
}

/** Every state that occurs, in the domain's order; words that are none of them come last. The shares add up. */
export function countStates(tasks: readonly RegisterTask[]): Share[] {
  const counts = new Map<string, number>();
  for (const { state } of tasks) {
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const known: readonly string[] = STATES.map(({ word }) => word);
  const words = [...known, ...[...counts.keys()].filter((state) => !known.includes(state))];
  return words.flatMap((name) => {
    const found = counts.get(name);
    return found === undefined ? [] : [{ name, tasks: found }];
  });
}

/** The tasks behind a figure: what is due first comes first, then as they stand in the register. */
export function tasksOf(figure: Figure, tasks: readonly RegisterTask[]): RegisterTask[] {
  const found = tasks.filter((task) => {
    switch (figure.kind) {
      case "state":
        return task.state === figure.state;
      case "check":
        return task.check !== "";
      case "all":
        return true;
    }
  });
  // Dates as text sort as dates; the sort keeps the order of equals.
  return figure.kind === "state" ? found.toSorted((a, b) => compare(a.due ?? "~", b.due ?? "~")) : found;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The same rows in Excel's table: by plan and state where these say it, otherwise row by row. */
export function tableView(
  filter: OverviewFilter,
  figure: Figure,
  listed: readonly RegisterTask[],
): RegisterView {
  const inColumns =
    filter.unit === null && filter.leader === null && filter.category === null && figure.kind !== "check";
  return inColumns
    ? { ...WHOLE_REGISTER, plan: filter.plan, state: figure.kind === "state" ? figure.state : null }
    : { ...WHOLE_REGISTER, ids: listed.map(({ id }) => id) };
}

/** The first thing to be reported from the as-of date on. */
export function nextDuty(contents: RegisterContents, plan: string | null, asOf: string): RegisterDuty | null {
  const ahead = contents.duties.filter((duty) => duty.due >= asOf && (plan === null || duty.plan === plan));
  return ahead.toSorted((a, b) => compare(a.due, b.due))[0] ?? null;
}
