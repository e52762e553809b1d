import { compareDates } from "../plan/date";
import { dateOfCell, neededAsOf, spill, type Cell, type Matrix } from "./cells";
import type { FunctionError } from "./functionError";

/**
 * `PLAN.OVERDUE(due, done, asOf)`: whether a matter is late, for each row.
 *
 * @param due 到期日; a blank one is never late.
 * @param done 完成日期; blank while it is open. A matter done after its day stays late.
 * @param asOf 统计截止日; the due day itself is not late. `FunctionError` where it is left out.
 * @returns one answer per cell, in the shape of the arguments.
 */
export function overdue(due: Matrix, done: Matrix, asOf: Matrix): (boolean | FunctionError)[][] {
  return spill([due, done, asOf], isLate);
}

function isLate(due: Cell = null, done: Cell = null, asOf: Cell = null): boolean {
  const asOfDate = neededAsOf(asOf);
  const dueDate = dateOfCell(due);
  return dueDate !== null && compareDates(dateOfCell(done) ?? asOfDate, dueDate) > 0;
}
