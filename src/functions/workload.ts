import { standardName } from "../vocabulary/carriers";
import { spill, textOf, type Cell, type Matrix } from "./cells";
import { hasRole, hasState, roleChoice } from "./countedTasks";
import { FunctionError } from "./functionError";
import { registerTable } from "./registerTable";
import { vocabularyOf } from "./unitTable";

/**
 * `PLAN.WORKLOAD(unit, register, [role], [state], [vocabulary])`: how many tasks (件) a unit has, for each unit given.
 *
 * A task counts once, at the unit's highest role (牵头 > 责任 > 协办); common tasks and those that reach the unit only
 * through a collective count under the role 共性 alone.
 *
 * @param register 台账[#All], or any list with 牵头单位, 责任单位 or 协办单位 in its first row.
 * @param role 牵头, 责任, 协办, 主报, 共性; blank for all three of 承担.
 * @param state a word of the column 状态, or 办结 for all of them; blank for all.
 * @param vocabulary 单位库[#All]: aliases and second nameplates count for their unit, and a name that it does not know
 * is #N/A instead of 0.
 */
export function workload(
  unit: Matrix,
  register: Matrix,
  role: Matrix,
  state: Matrix,
  vocabulary: Matrix,
): (number | string | FunctionError)[][] {
  const units = vocabularyOf(vocabulary);
  const { tasks } = registerTable(register, units, null);
  // Who stands in 单位库 only as a member of a collective is known as well.
  const members = new Set(units.entries.flatMap((entry) => entry.members));
  const isUnknown = (name: string): boolean =>
    units.entries.length > 0 && units.meaningOf(name).kind === "unknown" && !members.has(name);
  return spill(
    [unit, role, state],
    (unitCell: Cell = null, roleCell: Cell = null, stateCell: Cell = null) => {
      const name = textOf(unitCell);
      if (name === "") return "";
      const choice = roleChoice(textOf(roleCell));
      const wanted = textOf(stateCell);
      if (isUnknown(name)) {
        throw new FunctionError("notAvailable", `“${name}”不在单位库中`);
      }
      const standard = standardName(name, units);
      return tasks.filter((task) => hasRole(standard, task, choice) && hasState(task, wanted)).length;
    },
  );
}
