/** Which unit is asked about which task: before forms go out, and before any file is made. */
import type { FormKind } from "../../plan/duties";
import { tasksOfPlans } from "../../ledger/carryOver";
import type { Ledger, LedgerTask } from "../../ledger/ledger";
import { reportingUnits } from "../../ledger/reporters";
import type { Role } from "../../plan/workload";
import type { Vocabulary } from "../../vocabulary/vocabulary";
import type { FormRequest } from "./formRequest";
import { type WorkPlanScope, workPlanScope } from "./workPlanScope";

export interface Asked {
  readonly task: LedgerTask;
  readonly role: Role;
}

/** Names of a task that stand for nobody yet. */
export interface Unresolved {
  readonly task: LedgerTask;
  readonly names: readonly string[];
}

export interface Assignments {
  /** By form and unit, both in the order in which the register comes to them. */
  readonly asked: Readonly<Record<FormKind, ReadonlyMap<string, readonly Asked[]>>>;
  readonly unresolved: readonly Unresolved[];
  /** Tasks that are not asked about any more: 办结, 取消, 暂缓. */
  readonly settled: number;
  /** Chosen plans whose notice does not say who has to hand in a work plan. */
  readonly unclear: readonly string[];
  /** Units of such a duty that 单位库 does not know. */
  readonly unknown: readonly string[];
}

const SET_ASIDE: readonly string[] = ["取消", "暂缓"];

export function assignForms(ledger: Ledger, vocabulary: Vocabulary, request: FormRequest): Assignments {
  const scopes = scopesOf(ledger, vocabulary, request);
  const tasks = tasksOfPlans(ledger, request.plans)
    .map(({ task }) => task)
    .filter(({ id }) => id !== "");
  const open = tasks.filter((task) => task.closedOn === null && !SET_ASIDE.includes(task.setState));
  const asked = { workPlan: new Map<string, Asked[]>(), report: new Map<string, Asked[]>() };
  const unresolved: Unresolved[] = [];
  for (const task of open) {
    const kinds = request.kinds.filter(
      (kind) => kind === "report" || scopes.get(task.plan)?.coversTask(task),
    );
    if (kinds.length === 0) continue;
    const reporting = reportingUnits(task, vocabulary, request);
    if (reporting.unresolved.length > 0) unresolved.push({ task, names: reporting.unresolved });
    for (const { unit, role } of reporting.units) {
      for (const kind of kinds) {
        if (kind === "workPlan" && !scopes.get(task.plan)?.covers(task, unit)) continue;
        const list = asked[kind].get(unit) ?? [];
        list.push({ task, role });
        asked[kind].set(unit, list);
      }
    }
  }
  const limits = request.kinds.includes("workPlan") ? [...scopes.entries()] : [];
  return {
    asked,
    unresolved,
    settled: tasks.length - open.length,
    unclear: limits.flatMap(([plan, { isStated }]) => (isStated ? [] : [plan])),
    unknown: limits.flatMap(([, { unknown }]) => unknown),
  };
}

function scopesOf(
  ledger: Ledger,
  vocabulary: Vocabulary,
  { plans, workPlanOfAll }: FormRequest,
): Map<string, WorkPlanScope> {
  return new Map(
    plans.map((plan) => {
      const scope = workPlanScope(ledger, plan, vocabulary);
      return [plan, workPlanOfAll.includes(plan) && !scope.isStated ? everybody(scope) : scope];
    }),
  );
}

function everybody(scope: WorkPlanScope): WorkPlanScope {
  return { ...scope, covers: () => true, coversTask: () => true };
}
