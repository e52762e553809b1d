/** Which periods a year's work has, and which of them is at hand. */
import { addDays } from "../plan/date";
import {
  comparePeriods,
  type Period,
  periodEnd,
  periodKey,
  periodOfDate,
  previousPeriod,
} from "../plan/period";
import type { Ledger, LedgerPlan } from "./ledger";

/** Reports come in for some weeks after a quarter's end; until then the quarter that has ended is at hand. */
const DAYS_AFTER = 45;

/** The four periods of every plan's year, those of reports that are there, and the one at hand; earlier first. */
export function periodsOf({ asOf, plans, reports }: Pick<Ledger, "asOf" | "plans" | "reports">): Period[] {
  const ofPlans = plans.flatMap(({ year }) =>
    year === null ? [] : ([1, 2, 3, 4] as const).map((quarter): Period => ({ year, quarter })),
  );
  const ofReports = reports.flatMap(({ period }) => period ?? []);
  const all = [...ofPlans, ...ofReports, periodAtHand(asOf)];
  return [...new Map(all.map((period) => [periodKey(period), period])).values()].sort(comparePeriods);
}

/** The period that is reported on around a day: the one that has just ended, later the one that runs. */
export function periodAtHand(day: string): Period {
  const running = periodOfDate(day);
  const ended = previousPeriod(running);
  return day <= addDays(periodEnd(ended), DAYS_AFTER) ? ended : running;
}

/** The period to begin with: of those that `periodsOf` gives, the one at hand, or the last that is not after it. */
export function firstPeriod(periods: readonly Period[], asOf: string): Period {
  const atHand = periodAtHand(asOf);
  return periods.findLast((period) => comparePeriods(period, atHand) <= 0) ?? atHand;
}

/** The plans of a year, and those that name none; all of them where that would be none. */
export function plansOfYear(plans: readonly LedgerPlan[], year: number): readonly LedgerPlan[] {
  const ofYear = plans.filter((plan) => plan.year === null || plan.year === year);
  return ofYear.length > 0 ? ofYear : plans;
}
