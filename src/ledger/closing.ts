/** 定稿: a period's reports as they were when it was closed, and what has become of them since. */
import { hash32 } from "../plan/hash";
import { type Period, periodKey } from "../plan/period";
import type { Ledger } from "./ledger";
import type { Report } from "./report";
import { reportsOf } from "./reportCounts";

/** A row of 定稿, as far as it is compared: the texts themselves stand beside it for people to read. */
export interface ClosedReport {
  /** 报送号. */
  readonly key: string;
  readonly period: Period | null;
  /** 定稿日期. */
  readonly on: string | null;
  /** 指纹. */
  readonly fingerprint: string;
}

/** What has changed since a period was closed. */
export interface Closing {
  readonly on: string | null;
  /** 报送号 of reports that say something else now, and of those that were made afterwards. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
  /** 报送号 of closed reports whose row is gone. */
  readonly gone: readonly string[];
}

/** What a unit says in a report, and how it was judged: the rest of a row does not count as a change. */
export function reportFingerprint(
  report: Pick<Report, "text" | "unitState" | "progress" | "difficulty" | "state">,
): string {
  const { text, unitState, progress, difficulty, state } = report;
  return hash32(JSON.stringify([text, unitState, progress, difficulty, state]));
}

/** Null while the period is open. */
export function closingOf(
  { closed, reports }: Pick<Ledger, "closed" | "reports">,
  period: Period,
): Closing | null {
  const wanted = periodKey(period);
  const rows = closed.filter((row) => row.period !== null && periodKey(row.period) === wanted);
  const [first] = rows;
  if (first === undefined) return null;
  const kept = new Map(rows.map(({ key, fingerprint }) => [key, fingerprint]));
  const standing = reportsOf(reports, period);
  const keys = new Set(standing.map(({ key }) => key));
  const isChanged = (report: Report): boolean =>
    kept.has(report.key) && kept.get(report.key) !== reportFingerprint(report);
  return {
    on: first.on,
    changed: standing.filter(isChanged).map(({ key }) => key),
    added: standing.filter(({ key }) => !kept.has(key)).map(({ key }) => key),
    gone: rows.filter(({ key }) => !keys.has(key)).map(({ key }) => key),
  };
}

/** How many reports are other than they were when the period was closed. */
export function sinceClosing({ changed, added, gone }: Closing): number {
  return changed.length + added.length + gone.length;
}
