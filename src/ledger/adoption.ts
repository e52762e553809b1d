/** 采用: the days that work plans name, offered as the task's own. */
import { earliestDue, finalDue, DUE_SOURCES } from "../plan/due";
import type { Milestone } from "../plan/plan";
import type { Ledger, LedgerTask } from "./ledger";
import { REMOVED_STEP, type WorkStep } from "./report";

export interface DateOffer {
  readonly task: LedgerTask;
  /** Of every unit that sent a work plan for the task, in the order of the rows. */
  readonly steps: readonly WorkStep[];
  readonly due: string;
  readonly finalDue: string;
  /** As the units wrote them; several differ are each told with its unit. */
  readonly ownTarget: string;
  readonly standard: string;
  /** 到期日来源 of a day that a work plan may not replace; null where it may. */
  readonly heldBy: string | null;
  /** Whether this is what the register already has. */
  readonly isAdopted: boolean;
}

/** Days that a unit's own plan may replace. */
const REPLACEABLE: readonly string[] = ["", DUE_SOURCES.yearDefault, DUE_SOURCES.workPlan];

/**
 * What the work plans offer, task by task; none for a task whose plan names no certain day. A day before the as-of
 * date was past when it was offered: it makes nothing overdue while a later one is open.
 */
export function dateOffers({ tasks, workSteps, plans, asOf }: Ledger): DateOffer[] {
  const issuedOn = new Map(plans.map((plan) => [plan.name, plan.issuedOn]));
  const byTask = new Map<string, WorkStep[]>();
  for (const step of workSteps) {
    if (step.text === REMOVED_STEP) continue;
    byTask.set(step.taskId, [...(byTask.get(step.taskId) ?? []), step]);
  }
  return tasks.flatMap((task): DateOffer[] => {
    const steps = byTask.get(task.id) ?? [];
    const milestones = steps.map(milestoneOf);
    const issued = issuedOn.get(task.plan) ?? null;
    const last = finalDue(milestones, issued);
    if (last === null) return [];
    const open = milestones.filter(({ due }) => due !== null && due >= asOf);
    const due = earliestDue(open, issued) ?? last;
    return [
      {
        task,
        steps,
        due,
        finalDue: last,
        ownTarget: saidBy(steps, ({ ownTarget }) => ownTarget),
        standard: saidBy(steps, ({ standard }) => standard),
        heldBy: REPLACEABLE.includes(task.dueSource) ? null : task.dueSource,
        isAdopted: task.finalDue === last && steps.every(({ adopted, due: day }) => adopted || day === null),
      },
    ];
  });
}

function milestoneOf({ deadline, due, text }: WorkStep): Milestone {
  return { raw: deadline, due, what: text, kind: due === null ? "other" : "dated" };
}

function saidBy(steps: readonly WorkStep[], what: (step: WorkStep) => string): string {
  const said = new Map(steps.filter((step) => what(step) !== "").map((step) => [step.unit, what(step)]));
  const distinct = [...new Set(said.values())];
  return distinct.length > 1
    ? [...said].map(([unit, text]) => `${unit}：${text}`).join("；")
    : (distinct[0] ?? "");
}
