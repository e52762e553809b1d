/** What a cell that lists names is to hold, and what about it needs a person. */
import { isCollectiveName, isOpenCollective } from "./collective";
import type { LeaderEntry, Leaders } from "./leaders";
import type { Meaning } from "./nameIndex";
import { hostName, nameKey } from "./nameKey";
import { splitNames } from "./splitNames";
import type { UnitEntry, Vocabulary } from "./vocabulary";

export interface JudgedNames {
  /** Standard names, each once; what is not known stays as it was written. */
  readonly names: readonly string[];
  readonly unknown: readonly string[];
  /** Names that several entries claim. */
  readonly ambiguous: readonly string[];
  readonly retired: readonly string[];
}

/** What one name of a cell means. */
interface JudgedName {
  readonly name: string;
  readonly trouble: "unknown" | "ambiguous" | "retired" | null;
}

export function joinNames(names: readonly string[]): string {
  return names.join("、");
}

/** The same few texts stand in thousands of cells. */
const judgedUnits = new WeakMap<Vocabulary, Map<string, JudgedNames>>();
const judgedLeaders = new WeakMap<Leaders, Map<string, JudgedNames>>();

/** A cell of units. */
export function judgeUnits(cell: string, units: Vocabulary): JudgedNames {
  return remembered(judgedUnits, units, cell, (name) => judgeUnit(name, units));
}

/** A cell of leaders. */
export function judgeLeaders(cell: string, leaders: Leaders): JudgedNames {
  return remembered(judgedLeaders, leaders, cell, (name) => judgeLeader(name, leaders));
}

/** A unit's standard name; a second nameplate, in brackets or alone, is kept as printed. */
function judgeUnit(name: string, units: Vocabulary): JudgedName {
  const meaning = units.meaningOf(name);
  if (meaning.kind === "unknown" && (isCollectiveName(name) || isOpenCollective(name))) {
    return { name, trouble: null };
  }
  return judged(name, meaning, ({ name: standard, aliases, nameplates }: UnitEntry) => {
    const key = nameKey(name);
    const isAlias = aliases.some((alias) => nameKey(alias) === key);
    const isPlate = hostName(name) !== null || nameplates.some((plate) => nameKey(plate) === key);
    return isPlate && !isAlias && key !== nameKey(standard) ? name : standard;
  });
}

function judgeLeader(name: string, leaders: Leaders): JudgedName {
  return judged(name, leaders.meaningOf(name), (entry: LeaderEntry) => entry.name);
}

function judged<Entry extends { readonly retired: boolean }>(
  name: string,
  meaning: Meaning<Entry>,
  standardOf: (entry: Entry) => string,
): JudgedName {
  return meaning.kind === "known"
    ? { name: standardOf(meaning.entry), trouble: meaning.entry.retired ? "retired" : null }
    : { name, trouble: meaning.kind };
}

function remembered<Known extends object>(
  memo: WeakMap<Known, Map<string, JudgedNames>>,
  known: Known,
  cell: string,
  judge: (name: string) => JudgedName,
): JudgedNames {
  const cells = memo.get(known) ?? new Map<string, JudgedNames>();
  memo.set(known, cells);
  const before = cells.get(cell);
  if (before !== undefined) return before;
  const names = splitNames(cell).map(judge);
  const distinct = [...new Map(names.map((each) => [nameKey(each.name), each])).values()];
  const troubled = (trouble: JudgedName["trouble"]): string[] =>
    distinct.filter((each) => each.trouble === trouble).map(({ name }) => name);
  const found = {
    names: distinct.map(({ name }) => name),
    unknown: troubled("unknown"),
    ambiguous: troubled("ambiguous"),
    retired: troubled("retired"),
  };
  cells.set(cell, found);
  return found;
}
