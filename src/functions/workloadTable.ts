import { onTimeRate, workloads, type Workload } from "../plan/workload";
import { unitsConcerned } from "../vocabulary/carriers";
import { isCollectiveName } from "../vocabulary/collective";
import { neededAsOf, single, type Matrix } from "./cells";
import { registerTable, type RegisterTask } from "./registerTable";
import { vocabularyOf } from "./unitTable";

const HEADERS = ["单位", "牵头", "责任", "协办", "承担", "共性", "办结", "逾期", "按期办结率"];

/**
 * `PLAN.WORKLOADTABLE(register, [vocabulary], [asOf])`: every unit's workload as one table, header and foot included.
 *
 * Units stand by 承担, most first, collectives last; the foot says how many 件次 and how many 件 they are.
 * States are judged by `asOf`, not taken from the column 状态. 按期办结率 is a share (format as a percentage), — where
 * nothing was due.
 *
 * @param asOf 统计截止日; throws `FunctionError` (#VALUE!) when it is left out.
 */
export function workloadTable(register: Matrix, vocabulary: Matrix, asOf: Matrix): (string | number)[][] {
  const date = neededAsOf(single(asOf, "统计截止日"));
  const units = vocabularyOf(vocabulary);
  const { tasks } = registerTable(register, units, date);
  const counted = workloads(unitsConcerned(tasks, units), tasks).filter(
    (each) => each.carried > 0 || each.common > 0,
  );
  const rows = counted.sort(byCarried).map(rowOf);
  return [HEADERS, ...rows, footOf(counted, tasks)];
}

function byCarried(a: Workload, b: Workload): number {
  return Number(isCollectiveName(a.unit)) - Number(isCollectiveName(b.unit)) || b.carried - a.carried;
}

function rowOf(each: Workload): (string | number)[] {
  const { unit, lead, responsible, support, carried, common, closed, overdue } = each;
  return [unit, lead, responsible, support, carried, common, closed, overdue, onTimeRate(each) ?? "—"];
}

function footOf(counted: readonly Workload[], tasks: readonly RegisterTask[]): (string | number)[] {
  const carried = counted.reduce((sum, each) => sum + each.carried, 0);
  const concerned = tasks.filter((task) => !task.common && task.carriers.size > 0).length;
  const common = tasks.filter((task) => task.common).length;
  const beside = common > 0 ? `，另有共性 ${common} 件` : "";
  return [`合计 ${carried} 件次，涉及 ${concerned} 件${beside}`, ...HEADERS.slice(1).map(() => "")];
}
