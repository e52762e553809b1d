import type { Plan } from "../plan/plan";
import { type JudgedNames, judgeLeaders, judgeUnits } from "../vocabulary/cellNames";
import type { KnownNames } from "./nameTables";

/** A plan whose names are those that 单位库 and 领导库 have for them; what they do not know stays as printed. */
export function standardPlan(plan: Plan, { units, leaders }: KnownNames): Plan {
  const unitNames = mapper(units === null ? null : (name) => judgeUnits(name, units));
  const leaderNames = mapper(leaders === null ? null : (name) => judgeLeaders(name, leaders));
  return {
    ...plan,
    tasks: plan.tasks.map((task) => ({
      ...task,
      lead: unitNames(task.lead),
      responsible: unitNames(task.responsible),
      support: unitNames(task.support),
      upperLead: unitNames(task.upperLead),
      upperResponsible: unitNames(task.upperResponsible),
      leaders: leaderNames(task.leaders),
    })),
  };
}

function mapper(
  judge: ((name: string) => JudgedNames) | null,
): (names: readonly string[]) => readonly string[] {
  return judge === null
    ? (names) => names
    : (names) => [...new Set(names.flatMap((name) => judge(name).names))];
}
