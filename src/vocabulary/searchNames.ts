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
  const letters = new Map<string, Letter>();
  const spelled = items.flatMap((item): Spelled[] => [
    { item, by: null, characters: lettersOf(item.name, readings, letters) },
    ...item.spellings.map((by) => ({ item, by, characters: lettersOf(by, readings, letters) })),
  ]);
  return (query, most) => {
    const wanted = query
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s']+/gu, "")
      .slice(0, QUERY_MOST);
    const costOf = costReader(wanted);
    const best = new Map<Searchable, { readonly cost: number; readonly by: string | null }>();
    for (const { item, by, characters } of spelled) {
      const cost = costOf(characters) + (by === null ? 0 : ALIAS_COST);
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

/** Thousands of names are made of some hundred characters: each is looked up once. */
function lettersOf(name: string, readings: Readings, letters: Map<string, Letter>): Letter[] {
  return Array.from(name.normalize("NFKC").toLowerCase().replace(/\s+/gu, ""), (character) => {
    const letter = letters.get(character) ?? { character, readings: readings(character) };
    letters.set(character, letter);
    return letter;
  });
}

/** What it costs to read `wanted` out of a name: characters passed over and gaps; Infinity where it is not in it. */
function costReader(wanted: string): (name: readonly Letter[]) => number {
  const { length } = wanted;
  const ends = new Map<Letter, readonly (readonly number[])[]>();
  const endsOf = (letter: Letter): readonly (readonly number[])[] => {
    const known = ends.get(letter);
    if (known !== undefined) return known;
    const found = Array.from({ length }, (_, from) => consumed(wanted, from, letter));
    ends.set(letter, found);
    return found;
  };
  // What the rest of the name costs when `from` of the query has been read, right behind the last find or in a gap.
  const [close, apart] = [new Float64Array(length + 1), new Float64Array(length + 1)];
  return (name) => {
    close.fill(Infinity);
    apart.fill(Infinity);
    close[length] = 0;
    for (let at = name.length - 1; at >= 0; at -= 1) {
      const letter = name[at];
      const next = letter === undefined ? [] : endsOf(letter);
      // Upwards, so that what stands further on in the query is still that of the next character.
      for (let from = 0; from < length; from += 1) {
        const taken = (next[from] ?? []).reduce(
          (least, end) => Math.min(least, close[end] ?? Infinity),
          Infinity,
        );
        const passed = (from === 0 ? close[from] : apart[from]) ?? Infinity;
        close[from] = Math.min(taken, passed + (from === 0 ? (LEAD_IN[at] ?? 0.1) : 1));
        apart[from] = Math.min(taken, passed + 0.1);
      }
      close[length] = (name.length - at) * 0.05;
    }
    return length === 0 ? 0 : (close[0] ?? Infinity);
  };
}

/** Where the query may go on behind a character: it was itself, its reading or the beginning of its reading. */
function consumed(wanted: string, from: number, { character, readings }: Letter): number[] {
  if (wanted.startsWith(character, from)) return [from + character.length];
  const left = wanted.slice(from);
  const ends = new Set<number>();
  for (const reading of readings) {
    if (left.startsWith(reading)) ends.add(from + reading.length);
    if (left.charAt(0) === reading.charAt(0)) ends.add(from + 1);
    // Still being typed: faz of 发展.
    if (left.length > 1 && reading.startsWith(left)) ends.add(wanted.length);
  }
  return [...ends];
}
