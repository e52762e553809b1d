import { guessUnitType } from "./guessUnitType";
import { hostName, nameKey } from "./nameKey";
import type { FoundName, NamesFound } from "./namesFound";
import { UPPER_UNIT } from "./unitTypes";
import { type UnitEntry, unitEntry } from "./vocabulary";

/**
 * What the names of a document come to in 单位库, before a person has joined any: ours first, each once however wide it
 * is printed, then the upper level's. A second nameplate stands with its host, which has a row even where the document
 * never prints it alone.
 */
export function firstEntries(found: NamesFound): readonly UnitEntry[] {
  const ours = gathered(found.units);
  const taken = new Set(ours.map((entry) => nameKey(entry.name)));
  const upper = gathered(found.upperUnits)
    .filter((entry) => !taken.has(nameKey(entry.name)))
    .map((entry) => ({ ...entry, type: UPPER_UNIT }));
  return [...ours, ...upper];
}

interface Gathered {
  readonly name: string;
  readonly members: readonly string[];
  /** Each once, however wide it is printed. */
  readonly nameplates: Map<string, string>;
}

function gathered(names: readonly FoundName[]): readonly UnitEntry[] {
  const rows = new Map<string, Gathered>();
  for (const { name, members = [] } of names) {
    const host = hostName(name);
    const standard = host ?? name;
    const row = rows.get(nameKey(standard)) ?? { name: standard, members, nameplates: new Map() };
    rows.set(nameKey(standard), row);
    if (host !== null && !row.nameplates.has(nameKey(name))) row.nameplates.set(nameKey(name), name);
  }
  return [...rows.values()].map(({ name, members, nameplates }) =>
    unitEntry(name, { members, nameplates: [...nameplates.values()], type: guessUnitType(name) }),
  );
}
