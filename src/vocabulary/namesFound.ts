import type { Plan, Task } from "../plan/plan";

/** A name as a document prints it, and how many of its tasks name it. */
export interface FoundName {
  readonly name: string;
  readonly tasks: number;
  /** Members of a collective that the document itself lists whole (以下统称各镇街). */
  readonly members?: readonly string[];
}

export interface NamesFound {
  /** Units that carry tasks, in order of first appearance. */
  readonly units: readonly FoundName[];
  /** 上级单位: named by the upper level's document only; never ours. */
  readonly upperUnits: readonly FoundName[];
  readonly leaders: readonly FoundName[];
}

/** Every name in a plan, exactly as printed: variants of one body stay apart until a person joins them. */
export function namesFound(plan: Plan): NamesFound {
  const units = count(plan.tasks, (task) => [...task.lead, ...task.responsible, ...task.support]);
  const own = new Set(units.map((unit) => unit.name));
  const upper = count(plan.tasks, (task) => [...task.upperLead, ...task.upperResponsible]);
  const listed = plan.document.collectives.filter(({ complete }) => complete);
  const members = new Map(listed.map((collective) => [collective.name, collective.members]));
  return {
    units: units.map((unit) => withMembers(unit, members.get(unit.name))),
    upperUnits: upper.filter((unit) => !own.has(unit.name)),
    leaders: count(plan.tasks, (task) => task.leaders),
  };
}

function withMembers(unit: FoundName, members: readonly string[] | undefined): FoundName {
  return members ? { ...unit, members } : unit;
}

function count(tasks: readonly Task[], namesOf: (task: Task) => readonly string[]): FoundName[] {
  const counts = new Map<string, number>();
  for (const task of tasks) {
    for (const name of new Set(namesOf(task))) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].map(([name, tasksNamed]) => ({ name, tasks: tasksNamed }));
}
