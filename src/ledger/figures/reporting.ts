/** 应报, 已报, 迟报, 未送: what came of a period's reports by a day. */
import type { Period } from "../../plan/period";
import type { Report } from "../report";
import { REPORT_STATES, UNIT_STATES } from "../report";
import { reportsOf } from "../reportCounts";
import { reportCount, type Count } from "./count";

/** 应报 = 已报 + 未送; 迟报 and 退回 are among 已报, 其后送来 among 未送. */
export interface Reporting {
  readonly due: Count;
  readonly in: Count;
  readonly late: Count;
  readonly returned: Count;
  readonly missing: Count;
  /** They came after the own date and after they were due, but they are here. */
  readonly after: Count;
}

/** A period's reports on tasks of the ledger, each row once. */
export function reportsOnTasks(
  reports: readonly Report[],
  period: Period,
  taskIds: ReadonlySet<string>,
): Report[] {
  const seen = new Set<string>();
  return reportsOf(reports, period).filter(({ key, taskId }) => {
    const counts = taskIds.has(taskId) && !seen.has(key);
    seen.add(key);
    return counts;
  });
}

/** Reports count until their due date, or until the own date where that is later. */
export function countReporting(reports: readonly Report[], asOf: string): Reporting {
  const came = reports.filter(hasCome);
  const inTime = came.filter((report) => isIn(report, asOf));
  const counted = new Set(inTime);
  return {
    due: reportCount(reports),
    in: reportCount(inTime),
    late: reportCount(inTime.filter(isLate)),
    returned: reportCount(inTime.filter(({ state }) => state === REPORT_STATES.returned)),
    missing: reportCount(reports.filter((report) => !counted.has(report))),
    after: reportCount(came.filter((report) => !counted.has(report))),
  };
}

/** Whether the unit says 完成 in a report that counts. */
export function saysDone(report: Report, asOf: string): boolean {
  return (
    hasCome(report) &&
    isIn(report, asOf) &&
    report.state !== REPORT_STATES.returned &&
    report.unitState === UNIT_STATES.done
  );
}

function hasCome({ state, reportedOn }: Report): boolean {
  return reportedOn !== null || (state !== "" && state !== REPORT_STATES.due);
}

/** A report that came without a day written down is taken to have come in time. */
function isIn({ reportedOn, dueOn }: Report, asOf: string): boolean {
  const until = dueOn !== null && dueOn > asOf ? dueOn : asOf;
  return reportedOn === null || reportedOn <= until;
}

function isLate({ late, reportedOn, dueOn }: Report): boolean {
  return late || (reportedOn !== null && dueOn !== null && reportedOn > dueOn);
}
