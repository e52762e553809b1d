/** Who reports on a task (主报单位), by standard name, and in which role. */
import { reporters as printedReporters } from "../plan/naming";
import { type Role, ROLES } from "../plan/workload";
import { standardName } from "../vocabulary/carriers";
import { isCollectiveName, isOpenCollective } from "../vocabulary/collective";
import type { Vocabulary } from "../vocabulary/vocabulary";
import type { LedgerTask } from "./ledger";

export interface ReportingUnit {
  readonly unit: string;
  /** The highest role in which the task names it. */
  readonly role: Role;
}

export interface ReportingChoices {
  /** Whether 协办单位 report too; they do not unless the clerk sets it. */
  readonly supportReports: boolean;
}

export interface ReportingUnits {
  /** In the order of the cell: the first-named comes first. Each once. */
  readonly units: readonly ReportingUnit[];
  /** Names that stand for nobody yet: open collectives without 具体单位, collectives without members. */
  readonly unresolved: readonly string[];
}

/**
 * The units that report on a task: 主报单位 as the cell says, otherwise who leads, otherwise all responsible. A
 * collective reports through its members, an open one through 具体单位; nobody reports on a common task.
 */
export function reportingUnits(
  task: LedgerTask,
  vocabulary: Vocabulary,
  { supportReports }: ReportingChoices,
): ReportingUnits {
  if (task.common) return { units: [], unresolved: [] };
  const named = task.reporters.length > 0 ? task.reporters : printedReporters(task).units;
  const reporting = resolve(supportReports ? [...named, ...task.support] : named, task, vocabulary);
  const roles = rolesOf(task, vocabulary);
  return {
    units: reporting.units.map((unit) => ({ unit, role: roles.get(unit) ?? "responsible" })),
    unresolved: reporting.unresolved,
  };
}

function rolesOf(task: LedgerTask, vocabulary: Vocabulary): Map<string, Role> {
  const roles = new Map<string, Role>();
  for (const role of ROLES) {
    for (const unit of resolve(task[role], task, vocabulary).units) {
      if (!roles.has(unit)) roles.set(unit, role);
    }
  }
  return roles;
}

function resolve(
  names: readonly string[],
  task: LedgerTask,
  vocabulary: Vocabulary,
): { units: string[]; unresolved: string[] } {
  const units = new Set<string>();
  const unresolved: string[] = [];
  for (const name of names) {
    const bodies = bodiesOf(name, task, vocabulary);
    bodies.forEach((unit) => units.add(unit));
    if (bodies.length === 0) unresolved.push(name);
  }
  return { units: [...units], unresolved };
}

/** The bodies that a name of a cell stands for; none while nobody has said which they are. */
function bodiesOf(name: string, task: LedgerTask, vocabulary: Vocabulary): readonly string[] {
  if (isOpenCollective(name)) return task.specific.map((each) => standardName(each, vocabulary));
  const unit = standardName(name, vocabulary);
  const members = vocabulary.membersOf(unit);
  if (members.length > 0) return members;
  return isCollectiveName(unit) ? [] : [unit];
}
