/** Who carries a task, by its cells: spellings become standard names, collectives become their members. */
import type { CarriedTask, Role } from "../plan/workload";
import { ROLES } from "../plan/workload";
import { isCollectiveName, isOpenCollective } from "./collective";
import { hostName } from "./nameKey";
import type { Vocabulary } from "./vocabulary";

export interface NamedUnits extends Readonly<Record<Role, readonly string[]>> {
  /** 具体单位: who an open collective of this task is. */
  readonly specific: readonly string[];
  readonly common: boolean;
}

export type Carriers = Pick<CarriedTask, "carriers" | "reached" | "reachesAll" | "common">;

/** The standard name of a spelling. Without an entry it stands for itself, a second nameplate for its host. */
export function standardName(name: string, vocabulary: Vocabulary): string {
  const meaning = vocabulary.meaningOf(name);
  return meaning.kind === "unit" ? meaning.entry.name : (hostName(name) ?? name);
}

export function carriersOf(named: NamedUnits, vocabulary: Vocabulary): Carriers {
  const carriers = new Map<string, Role>();
  const reached = new Set<string>();
  let isOpenToAll = false;
  const give = (unit: string, role: Role): void => {
    if (!carriers.has(unit)) carriers.set(unit, role);
  };
  // Highest role first, and a role once given stays.
  for (const role of ROLES) {
    for (const name of named[role]) {
      if (isOpenCollective(name)) {
        named.specific.forEach((unit) => give(standardName(unit, vocabulary), role));
        continue;
      }
      const unit = standardName(name, vocabulary);
      give(unit, role);
      const members = vocabulary.membersOf(unit);
      members.forEach((member) => reached.add(member));
      isOpenToAll ||= members.length === 0 && isCollectiveName(name);
    }
  }
  return { carriers, reached, common: named.common, reachesAll: named.common && isOpenToAll };
}
