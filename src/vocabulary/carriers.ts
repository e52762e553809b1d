/** Who carries a task, by its cells: spellings become standard names, collectives become their members. */
import type { CarriedTask, Role } from "../plan/workload";
import { ROLES } from "../plan/workload";
import { isCollectiveName, isOpenCollective } from "./collective";
import { UPPER_UNIT } from "./unitTypes";
import { hostName } from "./nameKey";
import type { Vocabulary } from "./vocabulary";

export interface NamedUnits extends Readonly<Record<Role, readonly string[]>> {
  /** 具体单位: who an open collective of this task is. */
  readonly specific: readonly string[];
  readonly common: boolean;
}

export type Carriers = Pick<CarriedTask, "carriers" | "reached" | "reachesAll" | "common">;

/** What a spelling means for counting. */
interface Resolved {
  readonly unit: string;
  readonly isOpen: boolean;
  readonly isCollective: boolean;
  readonly members: readonly string[];
}

/** The same few names stand in thousands of cells. */
const resolved = new WeakMap<Vocabulary, Map<string, Resolved>>();

function resolve(name: string, vocabulary: Vocabulary): Resolved {
  const memo = resolved.get(vocabulary) ?? new Map<string, Resolved>();
  resolved.set(vocabulary, memo);
  const known = memo.get(name);
  if (known) return known;
  const meaning = vocabulary.meaningOf(name);
  const unit = meaning.kind === "known" ? meaning.entry.name : (hostName(name) ?? name);
  const found = {
    unit,
    isOpen: isOpenCollective(name),
    isCollective: isCollectiveName(name),
    members: vocabulary.membersOf(unit),
  };
  memo.set(name, found);
  return found;
}

/** The standard name of a spelling. Without an entry it stands for itself, a second nameplate for its host. */
export function standardName(name: string, vocabulary: Vocabulary): string {
  return resolve(name, vocabulary).unit;
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
      const { unit, isOpen, isCollective, members } = resolve(name, vocabulary);
      if (isOpen) {
        named.specific.forEach((specific) => give(standardName(specific, vocabulary), role));
        continue;
      }
      give(unit, role);
      members.forEach((member) => reached.add(member));
      isOpenToAll ||= isCollective && members.length === 0;
    }
  }
  return { carriers, reached, common: named.common, reachesAll: named.common && isOpenToAll };
}

/** Everybody that a task names or reaches, then whom of ours 单位库 knows beside them. */
export function unitsConcerned(
  tasks: readonly Pick<CarriedTask, "carriers" | "reached">[],
  vocabulary: Vocabulary,
): string[] {
  const units = new Set<string>();
  for (const { carriers, reached } of tasks) {
    for (const unit of carriers.keys()) units.add(unit);
    for (const unit of reached) units.add(unit);
  }
  for (const { name, retired, type } of vocabulary.entries) {
    if (!retired && type !== UPPER_UNIT) units.add(name);
  }
  return [...units];
}
