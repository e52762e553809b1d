import { ownLevel } from "../../plan/ownLevel";
import { comparePeriods, type Period } from "../../plan/period";
import type { Ledger, LedgerTask } from "../ledger";
import { REPORT_STATES, type Report } from "../report";
import { checkReport, type Finding } from "./checkReport";

/** A report with what a clerk looks at beside it. */
export interface CheckedReport {
  readonly report: Report;
  /** Null where the register has no such task any more. */
  readonly task: LedgerTask | null;
  /** What the unit wrote last, of an earlier period. */
  readonly before: Report | null;
  readonly findings: readonly Finding[];
}

const WAITING: readonly string[] = [REPORT_STATES.reported, REPORT_STATES.supplemented];

/** Whether a person has still to approve or return it. */
export function isWaiting({ state }: Report): boolean {
  return WAITING.includes(state);
}

/** The reports of a period that hold a text, in the order of their rows. Linear in all reports. */
export function checkReports(
  { reports, tasks, plans }: Pick<Ledger, "reports" | "tasks" | "plans">,
  period: Period,
): CheckedReport[] {
  const taskOf = new Map(tasks.map((task) => [task.id, task]));
  const ours = new Set(plans.filter((plan) => ownLevel(plan.issuer) === plan.level).map(({ name }) => name));
  const before = latestBefore(reports, period);
  return reports
    .filter(
      (report) => report.text !== "" && report.period !== null && comparePeriods(report.period, period) === 0,
    )
    .map((report) => {
      const task = taskOf.get(report.taskId) ?? null;
      const last = before.get(rowOf(report)) ?? null;
      const findings = checkReport({
        text: report.text,
        unitState: report.unitState,
        before: last?.text ?? null,
        task: task?.text ?? "",
        ownTarget: task?.ownTarget ?? "",
        targetsAreOurs: task !== null && ours.has(task.plan),
      });
      return { report, task, before: last, findings };
    });
}

function rowOf({ taskId, unit }: Report): string {
  return `${taskId}@${unit}`;
}

function latestBefore(reports: readonly Report[], period: Period): Map<string, Report> {
  const latest = new Map<string, Report>();
  for (const report of reports) {
    if (report.period === null || report.text === "" || comparePeriods(report.period, period) >= 0) continue;
    const known = latest.get(rowOf(report));
    if (!known?.period || comparePeriods(known.period, report.period) < 0) latest.set(rowOf(report), report);
  }
  return latest;
}
