/** How far a period's reports are, by unit. */
import { type Period, periodKey } from "../plan/period";
import { type Report, REPORT_STATES } from "./report";

export interface ReportCounts {
  /** Rows of the period: tasks x units. */
  readonly rows: number;
  /** Units that have to report, in the order of their first row. */
  readonly units: readonly string[];
  /** Units of whose rows at least one is still 未报. */
  readonly missing: readonly string[];
  /** Units with a row that was sent back and not yet answered. */
  readonly returned: readonly string[];
  /** Rows that have come and that nobody has judged yet. */
  readonly toReview: number;
  /** 审核通过. */
  readonly approved: number;
}

/** The rows of a period. */
export function reportsOf(reports: readonly Report[], period: Period): Report[] {
  const wanted = periodKey(period);
  return reports.filter((report) => report.period !== null && periodKey(report.period) === wanted);
}

export function countReports(reports: readonly Report[], period: Period): ReportCounts {
  const rows = reportsOf(reports, period);
  const unitsWith = (...states: readonly string[]): string[] => [
    ...new Set(rows.flatMap(({ unit, state }) => (states.includes(state) ? [unit] : []))),
  ];
  const inState = (...states: readonly string[]): number =>
    rows.filter(({ state }) => states.includes(state)).length;
  return {
    rows: rows.length,
    units: [...new Set(rows.map(({ unit }) => unit))],
    missing: unitsWith(REPORT_STATES.due),
    returned: unitsWith(REPORT_STATES.returned),
    toReview: inState(REPORT_STATES.reported, REPORT_STATES.supplemented),
    approved: inState(REPORT_STATES.approved),
  };
}
