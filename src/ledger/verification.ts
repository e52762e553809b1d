/** 核验: what units report as done, and what it is to be judged by. */
import type { Period } from "../plan/period";
import { comparePeriods } from "../plan/period";
import { grouped } from "./figures/count";
import { judgeTask, type Ledger, type LedgerTask } from "./ledger";
import { type Report, UNIT_STATES } from "./report";

export interface ToVerify {
  readonly task: LedgerTask;
  /** Calendar days after the deadline by the day of reporting; 0 if in time. */
  readonly daysLate: number;
  /** 验收标准 and 我区目标 of the work plans, each once. */
  readonly standards: readonly string[];
  readonly targets: readonly string[];
  /** The last report of each unit that has reported. */
  readonly reports: readonly Report[];
}

/** The register's answer to a task that a person looked at: a command refuses where it has changed. */
export type Closing = Pick<LedgerTask, "reportedDoneOn" | "closedOn" | "checker">;

/** Tasks that are 待核验 as of 统计截止日, in the register's order. */
export function tasksToVerify(ledger: Ledger): ToVerify[] {
  const reports = grouped(ledger.reports, ({ taskId }) => [taskId]);
  const steps = grouped(ledger.workSteps, ({ taskId }) => [taskId]);
  return ledger.tasks.flatMap((task) => {
    const state = judgeTask(task, ledger);
    if (state.key !== "toVerify") return [];
    const planned = steps.get(task.id) ?? [];
    return [
      {
        task,
        daysLate: state.daysLate,
        standards: distinct(planned.map(({ standard }) => standard)),
        targets: distinct([task.ownTarget, ...planned.map(({ ownTarget }) => ownTarget)]),
        reports: lastReports(reports.get(task.id) ?? []),
      },
    ];
  });
}

/** The last text of each unit, in the order in which the units first stand. */
export function lastReports(reports: readonly Report[]): Report[] {
  const last = new Map<string, Report>();
  for (const report of reports) {
    const before = last.get(report.unit);
    if (report.text === "" && report.unitState === "") continue;
    if (before === undefined || isAfter(report.period, before.period)) last.set(report.unit, report);
  }
  return [...last.values()];
}

/** The reports of a task that call it done: what is sent back when the check finds otherwise. */
export function doneReports(reports: readonly Report[]): Report[] {
  return reports.filter(({ unitState }) => unitState === UNIT_STATES.done);
}

function isAfter(period: Period | null, other: Period | null): boolean {
  return period !== null && (other === null || comparePeriods(period, other) > 0);
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ""))];
}
