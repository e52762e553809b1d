import { daysBetween } from "../plan/date";
import { workdaysBetween } from "../plan/workdays";
import { dateOfCell, isBlank, neededAsOf, spill, type Cell, type Matrix } from "./cells";
import type { FunctionError } from "./functionError";

/**
 * `PLAN.OVERDUEDAYS(due, done, asOf, [workdays])`: how many days late, for each row; 0 where nothing is late.
 *
 * @param due 到期日; a blank one is never late.
 * @param done 完成日期; blank while it is open.
 * @param asOf 统计截止日; the due day itself is not late. `FunctionError` where it is left out.
 * @param workdays TRUE counts working days by the Chinese calendar, weekends worked for a holiday included.
 * @returns whole days, in the shape of the arguments.
 */
export function overdueDays(
  due: Matrix,
  done: Matrix,
  asOf: Matrix,
  workdays: Matrix,
): (number | FunctionError)[][] {
  return spill([due, done, asOf, workdays], daysLate);
}

function daysLate(due: Cell = null, done: Cell = null, asOf: Cell = null, workdays: Cell = null): number {
  const asOfDate = neededAsOf(asOf);
  const dueDate = dateOfCell(due);
  const end = dateOfCell(done) ?? asOfDate;
  if (dueDate === null || end <= dueDate) return 0;
  return isBlank(workdays) || workdays === false ? daysBetween(dueDate, end) : workdaysBetween(dueDate, end);
}
