import type { Plan, Task } from "../plan/plan";
import { nameKey } from "./nameKey";
import { NAME_HEADERS, kindOf, type NameKind, type NameRow } from "./namesContents";
import { splitNames } from "./splitNames";
import type { UsedName } from "./variantLinks";

/** Names of our own, leaders or units, each with the tasks that name it, in order of first appearance. */
export type Used = Readonly<Record<NameKind, readonly UsedName[]>>;

/** As a document prints them. Units of the upper level are none of ours; those that only the notice names are. */
export function usedInPlan(plan: Plan): Used {
  const notice = plan.document.duties.flatMap((duty) => duty.who);
  return {
    unit: gather(plan.tasks.map(ownUnits), notice),
    leader: gather(
      plan.tasks.map((task) => task.leaders),
      [],
    ),
  };
}

function ownUnits(task: Task): readonly string[] {
  return [...task.lead, ...task.responsible, ...task.support];
}

/** As the register's cells name them now. */
export function usedInRegister(rows: readonly NameRow[], dutyCells: readonly string[]): Used {
  const named = (kind: NameKind) => (row: NameRow) =>
    NAME_HEADERS.filter((header) => kindOf(header) === kind && header !== "上级单位").flatMap((header) =>
      splitNames(row.cells[header]),
    );
  return {
    unit: gather(rows.map(named("unit")), dutyCells.flatMap(splitNames)),
    leader: gather(rows.map(named("leader")), []),
  };
}

function gather(lists: readonly (readonly string[])[], besides: readonly string[]): UsedName[] {
  const used = new Map<string, { name: string; tasks: number[] }>();
  const find = (name: string): number[] => {
    const known = used.get(nameKey(name)) ?? { name, tasks: [] };
    used.set(nameKey(name), known);
    return known.tasks;
  };
  lists.forEach((list, task) => {
    for (const name of list) {
      const tasks = find(name);
      if (tasks[tasks.length - 1] !== task) tasks.push(task);
    }
  });
  besides.forEach(find);
  return [...used.values()];
}
