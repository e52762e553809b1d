import { nameKey } from "./nameKey";

/** What a spelling means: one entry, or several that all claim it (a mistake in the table), or nothing. */
export type Meaning<Entry> =
  | { readonly kind: "known"; readonly entry: Entry }
  | { readonly kind: "ambiguous"; readonly names: readonly string[] }
  | { readonly kind: "unknown" };

interface Named {
  readonly name: string;
}

/**
 * Look-up of entries by every spelling that stands for them; width and spaces do not matter.
 * A standard name wins over another entry's spelling.
 * @param othersOf the spellings of an entry beside its standard name
 */
export function indexNames<Entry extends Named>(
  entries: readonly Entry[],
  othersOf: (entry: Entry) => readonly string[],
): (name: string) => Meaning<Entry> {
  const standard = new Map(entries.map((entry) => [nameKey(entry.name), entry]));
  const others = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of new Set(othersOf(entry).map(nameKey))) {
      if (!standard.has(key)) {
        others.set(key, [...(others.get(key) ?? []), entry]);
      }
    }
  }
  return (name) => {
    const key = nameKey(name);
    const exact = standard.get(key);
    const found = exact === undefined ? (others.get(key) ?? []) : [exact];
    const [entry] = found;
    if (entry === undefined) return { kind: "unknown" };
    return found.length === 1
      ? { kind: "known", entry }
      : { kind: "ambiguous", names: found.map((each) => each.name) };
  };
}
