import { standardName } from "../vocabulary/carriers";
import { single, textOf, type Cell, type Matrix } from "./cells";
import { hasRole, hasState, roleChoice } from "./countedTasks";
import { FunctionError } from "./functionError";
import { registerTable } from "./registerTable";
import { vocabularyOf } from "./unitTable";

/**
 * `PLAN.TASKS(unit, register, [role], [state], [vocabulary])`: the rows of a unit or of a leader (分管领导), under the
 * header row.
 * Dates come as serial numbers: format the columns as dates. #N/A where there is none.
 *
 * @param role as in `PLAN.WORKLOAD`; a leader has all roles.
 * @param state a word of the column 状态, or 办结; blank for all.
 * @param vocabulary 单位库[#All], as in `PLAN.WORKLOAD`: the list is as long as that number.
 */
export function tasks(
  unit: Matrix,
  register: Matrix,
  role: Matrix,
  state: Matrix,
  vocabulary: Matrix,
): Cell[][] {
  const name = textOf(single(unit, "单位"));
  if (name === "") throw new FunctionError("invalidValue", "请给出单位或领导的名称");
  const choice = roleChoice(textOf(single(role, "角色")));
  const wanted = textOf(single(state, "状态"));
  const units = vocabularyOf(vocabulary);
  const table = registerTable(register, units, null);
  const standard = standardName(name, units);
  const rows = table.tasks.filter(
    (task) =>
      hasState(task, wanted) &&
      (hasRole(standard, task, choice) || (choice === "all" && task.leaders.includes(name))),
  );
  if (rows.length === 0) throw new FunctionError("notAvailable", `没有“${name}”的事项`);
  // Excel would show a blank cell that is handed back as 0.
  return [[...table.headers], ...rows.map(({ row }) => row.map((cell) => cell ?? ""))];
}
