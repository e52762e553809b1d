/** The first table of a summary: how the whole stands. */
import type { StateKey } from "../../plan/state";
import { STATES } from "../../plan/state";
import { countsForRate } from "../../plan/workload";
import type { Report } from "../report";
import { type Count, taskCount, grouped, type Rate } from "./count";
import type { JudgedTask } from "./judged";
import { countReporting, type Reporting, saysDone } from "./reporting";

export type StateCounts = Readonly<Record<StateKey, Count>>;

export interface Headline {
  readonly total: Count;
  /** 去重: linked tasks stand once, by the first of them. */
  readonly distinct: Count;
  readonly states: StateCounts;
  /** 办结: all three ways of it. */
  readonly closed: Count;
  /** 单位上报完成: the register says so, or every report that the period asks of the task does. */
  readonly reportedDone: Count;
  readonly rate: Rate;
  readonly reporting: Reporting;
}

/** @param reports of the period, on these tasks */
export function headlineOf(tasks: readonly JudgedTask[], reports: readonly Report[], asOf: string): Headline {
  const states = countStates(tasks);
  const ofTask = grouped(reports, ({ taskId }) => [taskId]);
  const isReportedDone = ({ task, common, reportedDoneOn }: JudgedTask): boolean => {
    const own = ofTask.get(task.id) ?? [];
    const allSay = own.length > 0 && own.every((report) => saysDone(report, asOf));
    return !common && (reportedDoneOn !== null || allSay);
  };
  return {
    total: taskCount(tasks),
    distinct: taskCount(firstOfLinked(tasks)),
    states,
    closed: taskCount(tasks.filter(({ state }) => CLOSED.has(state))),
    reportedDone: taskCount(tasks.filter(isReportedDone)),
    rate: rateOf(tasks),
    reporting: countReporting(reports, asOf),
  };
}

export const CLOSED: ReadonlySet<StateKey> = new Set<StateKey>([
  "closedOnTime",
  "closedLate",
  "closedWithoutDue",
]);

export function countStates(tasks: readonly JudgedTask[]): StateCounts {
  const byState = grouped(tasks, ({ state }) => [state]);
  return Object.fromEntries(
    STATES.map(({ key }) => [key, taskCount(byState.get(key) ?? [])]),
  ) as unknown as StateCounts;
}

export function rateOf(tasks: readonly JudgedTask[]): Rate {
  const due = tasks.filter(countsForRate);
  return {
    due: taskCount(due),
    closedOnTime: taskCount(due.filter(({ state }) => state === "closedOnTime")),
  };
}

/** Of tasks that are linked to one another, directly or through others, the one that stands first. */
function firstOfLinked(tasks: readonly JudgedTask[]): JudgedTask[] {
  const here = new Map(tasks.map((each) => [each.task.id, each]));
  const links = new Map<string, string[]>();
  const link = (one: string, other: string): void => {
    links.set(one, [...(links.get(one) ?? []), other]);
  };
  for (const { task } of tasks) {
    for (const other of task.linked) {
      link(task.id, other);
      link(other, task.id);
    }
  }
  const seen = new Set<string>();
  return tasks.filter(({ task }) => {
    const isFirst = !seen.has(task.id);
    const waiting = [task.id];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id) || !here.has(id)) continue;
      seen.add(id);
      waiting.push(...(links.get(id) ?? []));
    }
    return isFirst;
  });
}
