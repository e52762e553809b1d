import { type DaysOffRule, daysOffRule } from "../plan/daysOff";
import type { CellRow } from "./cells";
import { DAYS_OFF_NAME } from "./names";

/** Queues the reading of 遇休息日; registers made earlier lack it and follow the default. */
export function loadDaysOff(context: Excel.RequestContext): () => DaysOffRule {
  const cell = context.workbook.names
    .getItemOrNullObject(DAYS_OFF_NAME)
    .getRangeOrNullObject()
    .load("values");
  return () => daysOffRule(cell.isNullObject ? "" : String((cell.values as CellRow[])[0]?.[0] ?? ""));
}
