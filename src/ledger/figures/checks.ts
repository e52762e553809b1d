/** 核对: sums that must agree, whatever the register holds. They stand at the foot of the summary. */
import { sizeOf, sumOf, withoutRepeats } from "./count";
import type { Figures } from "./figures";

export interface Check {
  readonly kind: "states" | "plans" | "categories" | "reports" | "units";
  /** The two sides that must be equal. */
  readonly parts: number;
  readonly whole: number;
}

export function checksOf(figures: Figures): Check[] {
  const { headline, byPlan, categories, units, tasks } = figures;
  const { states, reporting, total } = headline;
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const carried = sumOf(units.map((each) => each.carried));
  const named = tasks.filter((task) => !task.common && task.carriers.size > 0).length;
  return [
    { kind: "states", parts: sum(Object.values(states).map(sizeOf)), whole: sizeOf(total) },
    { kind: "plans", parts: sum(byPlan.map((each) => sizeOf(each.headline.total))), whole: sizeOf(total) },
    { kind: "categories", parts: sum(categories.map((each) => sizeOf(each.total))), whole: sizeOf(total) },
    { kind: "units", parts: sizeOf(withoutRepeats(carried)), whole: named },
    {
      kind: "reports",
      parts: sizeOf(reporting.in) + sizeOf(reporting.missing),
      whole: sum(units.map((each) => sizeOf(each.reporting.due))),
    },
  ];
}
