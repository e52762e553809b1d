/** 单位库 as a look-up: one standard name for every spelling that the clerk has confirmed. */
import { hostName, nameKey } from "./nameKey";

/** One row of 单位库. */
export interface UnitEntry {
  /** 名称: the standard name. */
  readonly name: string;
  /** 简称和别名. */
  readonly aliases: readonly string[];
  /** 挂牌名称: they count for the unit that carries them. */
  readonly nameplates: readonly string[];
  /** 成员 of a collective; empty for other units. */
  readonly members: readonly string[];
  /** 停用. */
  readonly retired: boolean;
}

/** What a spelling means: one unit, or several that all claim it (a mistake in 单位库), or nothing. */
export type Meaning =
  | { readonly kind: "unit"; readonly entry: UnitEntry }
  | { readonly kind: "ambiguous"; readonly names: readonly string[] }
  | { readonly kind: "unknown" };

export interface Vocabulary {
  readonly entries: readonly UnitEntry[];
  readonly meaningOf: (name: string) => Meaning;
  /** Standard names of a collective's members, members of members included, each once; empty for other units. */
  readonly membersOf: (name: string) => readonly string[];
}

export function createVocabulary(entries: readonly UnitEntry[]): Vocabulary {
  const standard = new Map(entries.map((entry) => [nameKey(entry.name), entry]));
  const others = indexOthers(entries, standard);
  const lookUp = (name: string): readonly UnitEntry[] => {
    const key = nameKey(name);
    const entry = standard.get(key);
    return entry === undefined ? (others.get(key) ?? []) : [entry];
  };
  const meaningOf = (name: string): Meaning => {
    const host = hostName(name);
    const exact = lookUp(name);
    const found = exact.length > 0 || host === null ? exact : lookUp(host);
    const [entry] = found;
    if (entry === undefined) return { kind: "unknown" };
    return found.length === 1
      ? { kind: "unit", entry }
      : { kind: "ambiguous", names: found.map((each) => each.name) };
  };
  return { entries, meaningOf, membersOf: (name) => membersOf(name, meaningOf) };
}

/** Aliases and nameplates; a standard name wins over another unit's alias. */
function indexOthers(
  entries: readonly UnitEntry[],
  standard: ReadonlyMap<string, UnitEntry>,
): ReadonlyMap<string, readonly UnitEntry[]> {
  const index = new Map<string, UnitEntry[]>();
  for (const entry of entries) {
    for (const key of new Set([...entry.aliases, ...entry.nameplates].map(nameKey))) {
      if (!standard.has(key)) {
        index.set(key, [...(index.get(key) ?? []), entry]);
      }
    }
  }
  return index;
}

/** A collective that contains itself, straight or through another, ends where it comes round. */
function membersOf(name: string, meaningOf: (name: string) => Meaning): readonly string[] {
  const members = new Set<string>();
  const seen = new Set<string>();
  const walk = (each: string): void => {
    const meaning = meaningOf(each);
    if (meaning.kind !== "unit" || meaning.entry.members.length === 0) {
      members.add(meaning.kind === "unit" ? meaning.entry.name : each);
      return;
    }
    if (!seen.has(meaning.entry.name)) {
      seen.add(meaning.entry.name);
      meaning.entry.members.forEach(walk);
    }
  };
  const meaning = meaningOf(name);
  if (meaning.kind === "unit" && meaning.entry.members.length > 0) {
    walk(name);
  }
  return [...members];
}
