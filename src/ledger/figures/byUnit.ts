/** 件次: what each unit carries, and how it reports. */
import { tasksByUnit } from "../../plan/workload";
import { standardName, unitsConcerned } from "../../vocabulary/carriers";
import { isCollectiveName } from "../../vocabulary/collective";
import type { Vocabulary } from "../../vocabulary/vocabulary";
import type { Report } from "../report";
import { type Count, taskCount, grouped, type Rate } from "./count";
import type { JudgedTask } from "./judged";
import { countReporting, type Reporting } from "./reporting";

export interface UnitFigures {
  readonly unit: string;
  readonly isCollective: boolean;
  /** 承担: the three roles together, each task once at its highest. */
  readonly carried: Count;
  readonly lead: Count;
  readonly responsible: Count;
  readonly support: Count;
  /** 共性: outside rates. */
  readonly common: Count;
  readonly due: Count;
  readonly closed: Count;
  readonly closedLate: Count;
  readonly overdue: Count;
  readonly rate: Rate;
  readonly reporting: Reporting;
}

/** Every unit that has anything, by 承担, most first; collectives last. */
export function figuresByUnit(
  tasks: readonly JudgedTask[],
  reports: readonly Report[],
  asOf: string,
  vocabulary: Vocabulary,
): UnitFigures[] {
  const byUnit = grouped(reports, ({ unit }) => [standardName(unit, vocabulary)]);
  const units = [...new Set([...unitsConcerned(tasks, vocabulary), ...byUnit.keys()])];
  return tasksByUnit(units, tasks)
    .map(({ unit, ...piles }): UnitFigures => {
      const due = taskCount(piles.due);
      return {
        unit,
        isCollective: isCollectiveName(unit),
        carried: taskCount([...piles.lead, ...piles.responsible, ...piles.support]),
        lead: taskCount(piles.lead),
        responsible: taskCount(piles.responsible),
        support: taskCount(piles.support),
        common: taskCount(piles.common),
        due,
        closed: taskCount(piles.closed),
        closedLate: taskCount(piles.closedLate),
        overdue: taskCount(piles.overdue),
        rate: { due, closedOnTime: taskCount(piles.closedOnTime) },
        reporting: countReporting(byUnit.get(unit) ?? [], asOf),
      };
    })
    .filter(({ carried, common, reporting }) =>
      [carried, common, reporting.due].some(({ ids }) => ids.length > 0),
    )
    .sort(byCarried);
}

function byCarried(a: UnitFigures, b: UnitFigures): number {
  return Number(a.isCollective) - Number(b.isCollective) || b.carried.ids.length - a.carried.ids.length;
}
