/**
 * The figures of a period: one computation behind the summary tab, the circular, the leaders' lists and the assessment.
 * Pure: the same ledger and choices give the same figures.
 */
import { comparePeriods, type Period, periodEnd, previousPeriod } from "../../plan/period";
import { createLeaders } from "../../vocabulary/leaders";
import { createVocabulary } from "../../vocabulary/vocabulary";
import { raisesDifficulty } from "../coordination";
import type { Coordination } from "../followUp";
import type { Ledger } from "../ledger";
import { plansOfYear } from "../periods";
import type { Report } from "../report";
import { figuresByCategory, figuresByLeader, figuresByUpper, type GroupFigures } from "./byGroup";
import { figuresByUnit, type UnitFigures } from "./byUnit";
import { type Headline, headlineOf } from "./headline";
import { type JudgedTask, judgeTasks } from "./judged";
import { reportsOnTasks } from "./reporting";

export interface FigureChoices {
  readonly period: Period;
  /** The figures' own date; 统计截止日 has no part in it. */
  readonly asOf: string;
  /** Short names, in the order in which they stand side by side. */
  readonly plans: readonly string[];
}

export interface Figures extends FigureChoices {
  readonly headline: Headline;
  readonly byPlan: readonly { readonly plan: string; readonly headline: Headline }[];
  /** The period before as of its end; null where none of the plans had been issued. */
  readonly previous: Headline | null;
  readonly units: readonly UnitFigures[];
  readonly leaders: readonly GroupFigures[];
  readonly categories: readonly GroupFigures[];
  readonly upper: readonly GroupFigures[];
  /** Longest overdue first. */
  readonly overdue: readonly JudgedTask[];
  readonly toVerify: readonly JudgedTask[];
  /** Reports of the period that raise a difficulty. */
  readonly difficulties: readonly Report[];
  /** What 需协调事项 holds of the period. */
  readonly coordinations: readonly Coordination[];
  readonly tasks: readonly JudgedTask[];
  readonly reports: readonly Report[];
}

/**
 * What is taken unless the clerk chooses otherwise: the year's plans issued by the period's end, judged on its last
 * day. What earlier years left over counts where it was taken over.
 */
export function defaultChoices({ plans }: Pick<Ledger, "plans">, period: Period): FigureChoices {
  const asOf = periodEnd(period);
  const issued = plans.filter(({ issuedOn }) => issuedOn === null || issuedOn <= asOf);
  const chosen = plansOfYear(issued.length > 0 ? issued : plans, period.year);
  return { period, asOf, plans: chosen.map(({ name }) => name) };
}

export function figuresOf(ledger: Ledger, choices: FigureChoices): Figures {
  const { period, asOf, plans } = choices;
  const vocabulary = createVocabulary(ledger.units ?? []);
  const tasks = judgeTasks(ledger, choices, vocabulary);
  const ids = new Set(tasks.map(({ task }) => task.id));
  const reports = reportsOnTasks(ledger.reports, period, ids);
  const coordinations = ledger.coordinations.filter(
    (each) => each.period !== null && comparePeriods(each.period, period) === 0 && ids.has(each.taskId),
  );
  return {
    ...choices,
    headline: headlineOf(tasks, reports, asOf),
    byPlan: plans.map((plan) => {
      const own = tasks.filter(({ countedIn }) => countedIn === plan);
      const ownIds = new Set(own.map(({ task }) => task.id));
      const ownReports = reports.filter(({ taskId }) => ownIds.has(taskId));
      return { plan, headline: headlineOf(own, ownReports, asOf) };
    }),
    previous: previousHeadline(ledger, choices),
    units: figuresByUnit(tasks, reports, asOf, vocabulary),
    leaders: figuresByLeader(tasks, createLeaders(ledger.leaders ?? [])),
    categories: figuresByCategory(tasks),
    upper: figuresByUpper(tasks),
    overdue: tasks.filter(({ state }) => state === "overdue").sort((a, b) => b.daysLate - a.daysLate),
    toVerify: tasks.filter(({ state }) => state === "toVerify"),
    difficulties: reports.filter(raisesDifficulty),
    coordinations,
    tasks,
    reports,
  };
}

function previousHeadline(ledger: Ledger, { period, plans }: FigureChoices): Headline | null {
  const before = previousPeriod(period);
  const asOf = periodEnd(before);
  const issued = ledger.plans.filter(
    ({ name, issuedOn }) => plans.includes(name) && issuedOn !== null && issuedOn <= asOf,
  );
  if (issued.length === 0) return null;
  const vocabulary = createVocabulary(ledger.units ?? []);
  const tasks = judgeTasks(ledger, { asOf, plans: issued.map(({ name }) => name) }, vocabulary);
  const ids = new Set(tasks.map(({ task }) => task.id));
  return headlineOf(tasks, reportsOnTasks(ledger.reports, before, ids), asOf);
}
