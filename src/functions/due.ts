import { toSerial } from "../plan/date";
import { parseDeadline } from "../plan/deadline";
import { earliestDue } from "../plan/due";
import { spill, textOf, type Cell, type Matrix } from "./cells";
import { deadlineContext } from "./deadlineText";
import { FunctionError } from "./functionError";

/**
 * `PLAN.DUE(deadlineText, [year], [issued])`: the earliest day that a deadline names, for each row.
 *
 * @param deadlineText 完成时限 as printed: 6月底前, 2022年第三季度, 春节前 …; a month means its last day.
 * @param year the plan's year, for a text that names none.
 * @param issued 印发日期: days before it do not count, and 春节前 is the first after it.
 * @returns Excel's serial numbers; format the cells as dates. #N/A with the reason where no day is certain.
 */
export function due(deadlineText: Matrix, year: Matrix, issued: Matrix): (number | FunctionError)[][] {
  return spill([deadlineText, year, issued], dueOf);
}

function dueOf(deadlineText: Cell = null, year: Cell = null, issued: Cell = null): number {
  const text = textOf(deadlineText);
  if (text === "") throw new FunctionError("notAvailable", "没有写完成时限");
  const context = deadlineContext(year, issued);
  const milestones = parseDeadline(text, context);
  const day = earliestDue(milestones, context.issuedOn);
  if (day !== null) return toSerial(day);
  if (milestones.some((milestone) => milestone.due !== null)) {
    throw new FunctionError("notAvailable", `“${text}”早于印发日`);
  }
  const withYear = context.year === null && parseDeadline(text, { ...context, year: 2000 });
  throw new FunctionError(
    "notAvailable",
    withYear && withYear.some((milestone) => milestone.due !== null)
      ? `“${text}”没有写年份，请给出年份`
      : `“${text}”没有写明日期`,
  );
}
