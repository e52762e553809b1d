/** 报送日历 as of a day: when a report is due, what comes next, and the days that no notice states. */
import { moveOffDaysOff } from "../plan/daysOff";
import { DIRECTIONS, type FormKind, suggestDuties, type SuggestedDuty } from "../plan/duties";
import { type Period, periodKey } from "../plan/period";
import type { Ledger, LedgerDuty, LedgerTask } from "./ledger";

type Calendar = Pick<Ledger, "duties" | "daysOff">;

/** The day until which a duty is on time: 应报日期. */
export function dueDay(
  { due }: Pick<LedgerDuty, "due">,
  { daysOff }: Pick<Ledger, "daysOff">,
): string | null {
  return due === null ? null : moveOffDaysOff(due, daysOff);
}

/** What of a plan units have to hand in to us; of one period where one is given. */
export function dutiesOf(
  { duties }: Pick<Ledger, "duties">,
  { plan, kind, period }: { readonly plan: string; readonly kind: FormKind; readonly period: Period | null },
): LedgerDuty[] {
  return duties.filter(
    (duty) =>
      duty.plan === plan &&
      duty.kind === kind &&
      duty.direction !== DIRECTIONS.up &&
      (period === null || (duty.period !== null && periodKey(duty.period) === periodKey(period))),
  );
}

/** 应报日期 of what a task's unit reports on a period; null where no duty with a day covers the task. */
export function reportDueOn(
  task: Pick<LedgerTask, "plan" | "seq">,
  period: Period,
  calendar: Calendar,
): string | null {
  const duty = dutiesOf(calendar, { plan: task.plan, kind: "report", period }).find(
    ({ due, tasks }) => due !== null && (tasks.length === 0 || tasks.includes(task.seq)),
  );
  return duty === undefined ? null : dueDay(duty, calendar);
}

/** The next thing to hand in, either way, on the day or later. */
export function nextDuty(
  ledger: Calendar & Pick<Ledger, "asOf">,
): { readonly duty: LedgerDuty; readonly day: string } | null {
  const ahead = ledger.duties.flatMap((duty) => {
    const day = dueDay(duty, ledger);
    return day === null || day < ledger.asOf ? [] : [{ duty, day }];
  });
  return ahead.sort((a, b) => a.day.localeCompare(b.day))[0] ?? null;
}

/** Days of a year to offer for every plan's reports that no row of the calendar dates. */
export function offeredDuties(
  { plans, daysOff, ...ledger }: Pick<Ledger, "plans" | "duties" | "daysOff">,
  year: number,
): SuggestedDuty[] {
  return plans.flatMap(({ name, issuer }) => {
    const known = dutiesOf(ledger, { plan: name, kind: "report", period: null }).flatMap(({ due, period }) =>
      due === null ? [] : (period ?? []),
    );
    return suggestDuties({ name, year, issuer }, known, daysOff);
  });
}
