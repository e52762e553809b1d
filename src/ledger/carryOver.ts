/**
 * 结转: an unfinished task of an earlier year's plan that the next year's work takes over. The row stays where it is,
 * once, with its 编号 and reports; 变更记录 says into which plan it was taken.
 */
import { closingDeadline, isOpen } from "../plan/state";
import { grouped } from "./figures/count";
import { LOG_KINDS, type LogEntry } from "./followUp";
import { judgeTask, type Ledger, type LedgerPlan, type LedgerTask, stateFacts } from "./ledger";

/** 理由 of a task's being taken over. */
export type CarryReason = "长期推进" | "跨年" | "未完成";

export interface CarryOffer {
  readonly task: LedgerTask;
  readonly reason: CarryReason;
  /** 简称 of the plan that would take it over. */
  readonly into: string;
  /** 编号 of tasks of that year that are linked with it: most likely the matter is listed anew. */
  readonly listed: readonly string[];
}

const INTO = "列入";

/** 内容 of the row of 变更记录. */
export function carriedWhat(into: string): string {
  return `${INTO}${into}`;
}

/** 编号 of every task taken over, with the plans that took it, earlier first. */
export function carriedInto(
  log: readonly Pick<LogEntry, "kind" | "taskId" | "what">[],
): Map<string, string[]> {
  const carried = log.filter(({ kind, what }) => kind === LOG_KINDS.carried && what.startsWith(INTO));
  const byTask = grouped(carried, ({ taskId }) => [taskId]);
  return new Map(
    [...byTask].map(([id, rows]) => [id, rows.map(({ what }) => what.slice(INTO.length).trim())]),
  );
}

export interface TaskOfPlan {
  readonly task: LedgerTask;
  /** Of the chosen plans the one under which it counts: its own, otherwise the last that took it over. */
  readonly countedIn: string;
}

/** The tasks of some plans, with those that they took over; each row once. */
export function tasksOfPlans(
  { tasks, log }: Pick<Ledger, "tasks" | "log">,
  plans: readonly string[],
): TaskOfPlan[] {
  const carried = carriedInto(log);
  return tasks.flatMap((task) => {
    const countedIn = plans.includes(task.plan)
      ? task.plan
      : carried.get(task.id)?.findLast((plan) => plans.includes(plan));
    return countedIn === undefined ? [] : [{ task, countedIn }];
  });
}

/** Whether a year has plans beside those of earlier years. */
export function followsYears(plans: readonly LedgerPlan[], year: number): boolean {
  return (
    plans.some((plan) => plan.year === year) && plans.some((plan) => plan.year !== null && plan.year < year)
  );
}

/**
 * Tasks of earlier years' plans that are not finished as of 统计截止日 and that no plan of this year has taken over, in
 * the register's order. Each is offered to this year's first plan of the same 层级, otherwise to its first plan.
 */
export function carryOffers(ledger: Ledger, year: number): CarryOffer[] {
  const ofYear = ledger.plans.filter((plan) => plan.year === year);
  const names = new Set(ofYear.map(({ name }) => name));
  const earlier = new Map(
    ledger.plans.flatMap((plan) => (plan.year !== null && plan.year < year ? [[plan.name, plan]] : [])),
  );
  const carried = carriedInto(ledger.log);
  const listed = linkedTasks(ledger.tasks, names);
  return ledger.tasks.flatMap((task) => {
    const source = earlier.get(task.plan);
    const into = ofYear.find(({ level }) => level === source?.level) ?? ofYear[0];
    const isTaken = carried.get(task.id)?.some((plan) => names.has(plan)) === true;
    if (!source || !into || task.id === "" || isTaken) return [];
    const reason = reasonOf(task, source, ledger);
    return reason === null ? [] : [{ task, reason, into: into.name, listed: listed(task) }];
  });
}

/** Null for what is finished, put aside, or addressed to everybody: common tasks every plan has anew. */
function reasonOf(task: LedgerTask, { year }: LedgerPlan, ledger: Ledger): CarryReason | null {
  const { key } = judgeTask(task, ledger);
  if (!isOpen(key) || key === "common") return null;
  if (key === "ongoing") return "长期推进";
  const deadline = closingDeadline(stateFacts(task, ledger));
  return deadline !== null && deadline > `${String(year)}-12-31` ? "跨年" : "未完成";
}

/** A link stands on the row that came later, and a clerk may have put it on the other too. */
function linkedTasks(
  tasks: readonly LedgerTask[],
  plans: ReadonlySet<string>,
): (task: LedgerTask) => string[] {
  const ofYear = tasks.filter(({ plan }) => plans.has(plan));
  const ids = new Set(ofYear.map(({ id }) => id));
  const naming = grouped(ofYear, ({ linked }) => linked);
  return ({ id, linked }) => [
    ...new Set([...(naming.get(id) ?? []).map((each) => each.id), ...linked.filter((each) => ids.has(each))]),
  ];
}
