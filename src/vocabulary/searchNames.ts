/** The picker's search: by characters, by parts of them in order, by pinyin and by initials, also mixed. */

/** Every reading of a character without tones; nothing for what is no Chinese character. */
export type Readings = (character: string) => readonly string[];

export interface Searchable {
  readonly name: string;
  /** Aliases and nameplates. */
  readonly spellings: readonly string[];
  /** How many tasks name it. */
  readonly uses: number;
}

export interface Hit {
  readonly name: string;
  readonly uses: number;
  /** The alias that was found; null where it was the name itself. */
  readonly by: string | null;
}

/** Longer than anybody types to find a name. */
const QUERY_MOST = 30;
/** How much worse a find must be before use no longer outweighs it. */
const FIT_STEP = 1;
const ALIAS_COST = 0.5;
/** To pass over the level that a name begins with (区发展…) costs nothing, to begin further in does. */
const LEAD_IN = [0, 1];

interface Spelled {
  readonly item: Searchable;
  readonly by: string | null;
  readonly characters: readonly Letter[];
}

interface Letter {
  readonly character: string;
  readonly readings: readonly string[];
}

/** Best first, by fit and then by use; an empty query gives what is used most. */
export function nameSearch(
  items: readonly Searchable[],
  readings: Readings,
): (query: string, most: number) => readonly Hit[] {
  const spelled = items.flatMap((item): Spelled[] => [
    { item, by: null, characters: lettersOf(item.name, readings) },
    ...item.spellings.map((by) => ({ item, by, characters: lettersOf(by, readings) })),
  ]);
  return (query, most) => {
    const wanted = query
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s']+/gu, "")
      .slice(0, QUERY_MOST);
    const best = new Map<Searchable, { readonly cost: number; readonly by: string | null }>();
    for (const { item, by, characters } of spelled) {
      const cost = costOf(wanted, characters) + (by === null ? 0 : ALIAS_COST);
      const before = best.get(item);
      if (Number.isFinite(cost) && (before === undefined || cost < before.cost)) best.set(item, { cost, by });
    }
    return [...best]
      .sort(
        ([a, one], [b, other]) =>
          Math.floor(one.cost / FIT_STEP) - Math.floor(other.cost / FIT_STEP) ||
          b.uses - a.uses ||
          one.cost - other.cost,
      )
      .slice(0, most)
      .map(([{ name, uses }, { by }]) => ({ name, uses, by: wanted === "" ? null : by }));
  };
}

function lettersOf(name: string, readings: Readings): Letter[] {
  return Array.from(name.normalize("NFKC").toLowerCase(), (character) => ({
    character,
    readings: readings(character),
  })).filter(({ character }) => !/\s/u.test(character));
}

/** What it costs to read `wanted` out of a name: characters passed over and gaps; Infinity where it is not in it. */
function costOf(wanted: string, name: readonly Letter[]): number {
  if (wanted === "") return 0;
  const known = new Map<number, number>();
  const rest = (at: number, from: number, isGap: boolean): number => {
    if (from === wanted.length) return isGap ? Infinity : (name.length - at) * 0.05;
    if (at === name.length) return Infinity;
    const key = (at * (QUERY_MOST + 1) + from) * 2 + (isGap ? 1 : 0);
    const before = known.get(key);
    if (before !== undefined) return before;
    const taken = consumed(wanted, from, name[at]).map((next) => rest(at + 1, next, false));
    const passing = from === 0 ? (LEAD_IN[at] ?? 0.1) : isGap ? 0.1 : 1;
    const cost = Math.min(...taken, passing + rest(at + 1, from, from > 0));
    known.set(key, cost);
    return cost;
  };
  return rest(0, 0, false);
}

/** Where the query may go on behind a character: it was itself, its reading or the beginning of its reading. */
function consumed(wanted: string, from: number, letter: Letter | undefined): number[] {
  if (letter === undefined) return [];
  if (wanted.startsWith(letter.character, from)) return [from + letter.character.length];
  const ends = new Set<number>();
  for (const reading of letter.readings) {
    const left = wanted.slice(from);
    if (left.startsWith(reading)) ends.add(from + reading.length);
    if (left.charAt(0) === reading.charAt(0)) ends.add(from + 1);
    // Still being typed: faz of 发展.
    if (left.length > 1 && reading.startsWith(left)) ends.add(wanted.length);
  }
  return [...ends];
}
