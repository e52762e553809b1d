/** What the register shows of a task's reports: 最新进展 and 上报完成日期. */
import { comparePeriods, type Period } from "../plan/period";
import { type Report, REPORT_STATES, UNIT_STATES } from "./report";

/** A cell holds 32,767 characters; several units' texts together may be longer. */
const PROGRESS_MOST = 32_000;

type Dated = Report & { readonly period: Period };

/**
 * The latest text of the unit that reports, or of all who do, the first-named first.
 *
 * @param reports of one task, of all periods
 * @param units who reports on it, in the order of the cell
 */
export function latestProgress(reports: readonly Report[], units: readonly string[]): string {
  const latest = [...latestByUnit(reports).values()].sort(
    (one, other) => placeOf(one.unit, units) - placeOf(other.unit, units),
  );
  const [only, ...more] = latest;
  if (only === undefined) return "";
  const isOnlyOne = more.length === 0 && new Set(reports.map(({ unit }) => unit)).size === 1;
  const text = isOnlyOne ? only.text : latest.map(({ unit, text: said }) => `${unit}：${said}`).join("\n");
  return text.length > PROGRESS_MOST ? `${text.slice(0, PROGRESS_MOST)}…` : text;
}

/**
 * Whether every unit that has to report says 完成 in what it sent last; one that never sent says nothing.
 *
 * @param reports of one task, of all periods
 */
export function isReportedDone(reports: readonly Report[]): boolean {
  const latest = latestByUnit(reports);
  const units = new Set(reports.map(({ unit }) => unit));
  return (
    units.size > 0 &&
    latest.size === units.size &&
    [...latest.values()].every(
      ({ unitState, state }) => unitState === UNIT_STATES.done && state !== REPORT_STATES.returned,
    )
  );
}

function latestByUnit(reports: readonly Report[]): Map<string, Dated> {
  const latest = new Map<string, Dated>();
  for (const report of reports) {
    const { period, unit, text } = report;
    const known = latest.get(unit);
    if (text === "" || period === null || (known && comparePeriods(known.period, period) > 0)) continue;
    latest.set(unit, { ...report, period });
  }
  return latest;
}

function placeOf(unit: string, units: readonly string[]): number {
  const place = units.indexOf(unit);
  return place < 0 ? units.length : place;
}
