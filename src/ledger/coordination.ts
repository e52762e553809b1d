/** 需协调事项: what reports raise that nobody has noted yet, and what waits for a leader. */
import type { Period } from "../plan/period";
import { COORDINATION_STATES, type Coordination } from "./followUp";
import type { Ledger, LedgerTask } from "./ledger";
import type { Report } from "./report";
import { reportsOf } from "./reportCounts";

export interface Raised {
  readonly report: Report;
  readonly task: LedgerTask;
}

/** 无, 暂无 and the like: a unit says that there is none. */
const NOTHING = /^(?:暂)?无(?:困难|问题|困难问题)?[。.]?$/u;

/** Whether a report raises a difficulty. */
export function raisesDifficulty({ difficulty }: Pick<Report, "difficulty">): boolean {
  return difficulty !== "" && !NOTHING.test(difficulty);
}

/** Difficulties in a period's reports that are not in 需协调事项 yet. */
export function raisedMatters(ledger: Ledger, period: Period): Raised[] {
  const tasks = new Map(ledger.tasks.map((task) => [task.id, task]));
  const noted = new Set(ledger.coordinations.map(({ source }) => source));
  return reportsOf(ledger.reports, period).flatMap((report) => {
    const task = tasks.get(report.taskId);
    return task !== undefined && raisesDifficulty(report) && !noted.has(report.key) ? [{ report, task }] : [];
  });
}

/** Matters that wait for a decision. */
export function openMatters({ coordinations }: Ledger): Coordination[] {
  return coordinations.filter(({ state }) => state !== COORDINATION_STATES.decided);
}
