/** 核对: sums that must agree, whatever the register holds. They stand at the foot of the summary. */
import { type Count, sizeOf, sumOf, taskCount, withoutRepeats } from "./count";
import type { Figures } from "./figures";

export interface Check {
  readonly kind: "states" | "plans" | "categories" | "units" | "reports";
  /** The two sides that must be equally many. */
  readonly parts: Count;
  readonly whole: Count;
}

export function checksOf(figures: Figures): Check[] {
  const { headline, byPlan, categories, units, tasks } = figures;
  const { states, reporting, total } = headline;
  const named = tasks.filter((task) => !task.common && task.carriers.size > 0);
  return [
    { kind: "states", parts: sumOf(Object.values(states)), whole: total },
    { kind: "plans", parts: sumOf(byPlan.map((each) => each.headline.total)), whole: total },
    { kind: "categories", parts: sumOf(categories.map((each) => each.total)), whole: total },
    {
      kind: "units",
      parts: withoutRepeats(sumOf(units.map((each) => each.carried))),
      whole: taskCount(named),
    },
    {
      kind: "reports",
      parts: sumOf([reporting.in, reporting.missing]),
      whole: sumOf(units.map((each) => each.reporting.due)),
    },
  ];
}

export function agrees({ parts, whole }: Check): boolean {
  return sizeOf(parts) === sizeOf(whole);
}
