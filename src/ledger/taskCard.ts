/** 事项卡: all that the workbook holds of one task. */
import { comparePeriods } from "../plan/period";
import type { State } from "../plan/state";
import type { Coordination, Inspection, LogEntry } from "./followUp";
import { judgeTask, type Ledger, type LedgerPlan, type LedgerTask } from "./ledger";
import type { Notice } from "./notice";
import type { Report, WorkStep } from "./report";

export interface TaskCard {
  readonly task: LedgerTask;
  readonly plan: LedgerPlan | null;
  readonly state: State;
  /** 办理方案, unit by unit, in their order. */
  readonly steps: readonly WorkStep[];
  /** The newest period first; rows that nobody has filled are left out. */
  readonly reports: readonly Report[];
  readonly notices: readonly Notice[];
  readonly coordinations: readonly Coordination[];
  readonly inspections: readonly Inspection[];
  readonly log: readonly LogEntry[];
  /** 关联事项 that are in the register. */
  readonly linked: readonly LedgerTask[];
}

/** Null where the register has no such task. */
export function taskCard(ledger: Ledger, id: string): TaskCard | null {
  const task = ledger.tasks.find((each) => each.id === id);
  if (task === undefined) return null;
  const isOf = ({ taskId }: { readonly taskId: string }): boolean => taskId === id;
  return {
    task,
    plan: ledger.plans.find(({ name }) => name === task.plan) ?? null,
    state: judgeTask(task, ledger),
    steps: ledger.workSteps.filter(isOf),
    reports: ledger.reports
      .filter((report) => isOf(report) && (report.text !== "" || report.unitState !== ""))
      .sort((a, b) => (a.period && b.period ? comparePeriods(b.period, a.period) : 0)),
    notices: ledger.notices.filter(({ taskIds }) => taskIds.includes(id)),
    coordinations: ledger.coordinations.filter(isOf),
    inspections: ledger.inspections.filter(isOf),
    log: ledger.log.filter(isOf),
    linked: ledger.tasks.filter((each) => task.linked.includes(each.id)),
  };
}
