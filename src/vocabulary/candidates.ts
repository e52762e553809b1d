import { bareName, undoubled } from "./evidence";
import { looksOf } from "./lookAlike";
import type { NameParts } from "./nameParts";

/** A key under which more names meet than this says nothing of any two of them. */
const CROWD = 100;

/**
 * Pairs worth comparing, each once, as indices: names that meet under some key. Time grows with the names and not with
 * their square.
 */
export function candidatePairs(
  names: readonly NameParts[],
  meetingsOf: (name: NameParts) => Meetings,
): readonly (readonly [number, number])[] {
  const offered = new Map<string, number[]>();
  const meetings = names.map(meetingsOf);
  meetings.forEach((meeting, index) => {
    for (const key of new Set(meeting.offered)) {
      const there = offered.get(key);
      if (there === undefined) offered.set(key, [index]);
      else there.push(index);
    }
  });
  const pairs = new Map<number, readonly [number, number]>();
  meetings.forEach(({ sought }, index) => {
    for (const key of new Set(sought)) {
      const met = offered.get(key) ?? [];
      if (met.length > CROWD) continue;
      for (const other of met) {
        const [low, high] = [Math.min(index, other), Math.max(index, other)];
        if (low !== high) pairs.set(low * names.length + high, [low, high]);
      }
    }
  });
  return [...pairs.values()];
}

/** Keys under which a name is found, and those under which it looks for others. */
export interface Meetings {
  readonly offered: readonly string[];
  readonly sought: readonly string[];
}

export function leaderMeetings({ plain, sound }: NameParts): Meetings {
  const keys = [`=${plain}`, `2${undoubled(plain)}`, `l${looksOf(plain)}`, `s${plain.charAt(0)}${sound}`];
  return { offered: keys, sought: keys };
}

export function unitMeetings(name: NameParts): Meetings {
  const { plain, core, ending, onlyWhole } = name;
  const same = [`=${plain}`, `2${undoubled(plain)}`];
  if (onlyWhole) {
    const keys = [...same, `g${plain}`, `g${plain.replace(/^[省市区县]/u, "")}`];
    return { offered: keys, sought: keys };
  }
  const body = name.host ?? plain;
  const keys = [
    ...same,
    `c${core}`,
    `l${looksOf(core)}${ending}`,
    `s${name.sound}${ending}`,
    ...(core.length >= 4 ? oneLess(core).map((less) => `x${less}${ending}`) : []),
  ];
  const ends = [core.slice(1), core.slice(2)].filter((end) => end.length >= 2);
  return {
    offered: [
      ...keys,
      ...beginnings(core),
      ...ends.map((end) => `t${end}${ending}`),
      ...oneLess(body).map((less) => `w${less}`),
      ...name.nameplates.map((plate) => `n${bareName(plate)}`),
    ],
    sought: [...keys, `b${core.slice(0, 2)}`, `t${core}${ending}`, `w${body}`, `n${bareName(plain)}`],
  };
}

/** What a shorter form of the core may begin with: its first character and any later one, or that one alone. */
function beginnings(core: string): string[] {
  const first = core.charAt(0);
  const pairs = Array.from(core.slice(1), (later) => `b${first}${later}`);
  return core.length === 2 || core.length === 3 ? [...pairs, `b${first}`] : pairs;
}

function oneLess(text: string): string[] {
  const characters = Array.from(text);
  return characters.map((_character, index) => characters.toSpliced(index, 1).join(""));
}
