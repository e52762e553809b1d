import { toSerial } from "../plan/date";
import { parseDeadline } from "../plan/deadline";
import { DEADLINE_KINDS } from "../plan/deadlineKind";
import { single, textOf, type Matrix } from "./cells";
import { deadlineContext } from "./deadlineText";
import { FunctionError } from "./functionError";

/**
 * `PLAN.MILESTONES(deadlineText, [year], [issued])`: the milestones of one deadline, a row each: the day (a serial
 * number, blank where none is certain), what is to be done by then, and its kind (限期, 持续推进, 办理标准, 未能定日).
 * #N/A where there is no text.
 */
export function milestones(deadlineText: Matrix, year: Matrix, issued: Matrix): (string | number)[][] {
  const text = textOf(single(deadlineText, "完成时限"));
  if (text === "") throw new FunctionError("notAvailable", "没有写完成时限");
  const context = deadlineContext(single(year, "年份"), single(issued, "印发日期"));
  return parseDeadline(text, context).map((milestone) => [
    milestone.due === null ? "" : toSerial(milestone.due),
    milestone.what ?? "",
    DEADLINE_KINDS[milestone.kind],
  ]);
}
