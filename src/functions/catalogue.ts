import type { Matrix } from "./cells";
import { due } from "./due";
import { milestones } from "./milestones";
import { overdue } from "./overdue";
import { overdueDays } from "./overdueDays";
import { state } from "./state";
import { tasks } from "./tasks";
import { members, unit, units, unknown } from "./unitNames";
import { workload } from "./workload";
import { workloadTable } from "./workloadTable";

/** Every argument is a range; a single cell is a range of one. */
export type PlanFunction = (...ranges: Matrix[]) => unknown[][];

/** The functions of the namespace PLAN by their id in functions.json. Ids never change once released. */
export const FUNCTIONS: Readonly<Record<string, PlanFunction>> = {
  OVERDUE: overdue,
  OVERDUEDAYS: overdueDays,
  STATE: state,
  DUE: due,
  MILESTONES: milestones,
  WORKLOAD: workload,
  WORKLOADTABLE: workloadTable,
  TASKS: tasks,
  UNIT: unit,
  UNITS: units,
  UNKNOWN: unknown,
  MEMBERS: members,
};
