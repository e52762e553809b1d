/** Which of many names may be one body, two by two. */
import { candidatePairs, leaderMeetings, unitMeetings } from "./candidates";
import { byEvidence, compareLeaders, compareUnits, type Evidence } from "./evidence";
import { hostName, nameKey, nameplateOf } from "./nameKey";
import { type NameParts, type NameTools, partsOf } from "./nameParts";
import type { NameKind } from "./namesContents";

/** A name and the tasks that it stands in, by any number that tells them apart; ascending. */
export interface UsedName {
  readonly name: string;
  readonly tasks: readonly number[];
}

export interface ComparedName extends UsedName {
  readonly parts: NameParts;
}

export interface Link {
  readonly one: ComparedName;
  readonly other: ComparedName;
  readonly evidence: Evidence;
}

export function comparedNames(
  kind: NameKind,
  used: readonly UsedName[],
  tools: NameTools,
): readonly ComparedName[] {
  const plated = kind === "unit" ? withoutNameplates(used) : used.map((each) => ({ ...each, plates: [] }));
  return plated.map(({ name, tasks, plates }) => ({ name, tasks, parts: partsOf(name, tools, plates) }));
}

/** 区住房和城乡建设局（区园林局） counts for its host anyway; only its nameplate is kept, as a mark of the host. */
function withoutNameplates(used: readonly UsedName[]): (UsedName & { readonly plates: readonly string[] })[] {
  const printed = new Set(used.map(({ name }) => nameKey(name)));
  const plates = new Map<string, string[]>();
  const own = used.filter(({ name }) => {
    const host = nameKey(hostName(name) ?? "");
    const plate = nameplateOf(name);
    if (plate === null || !printed.has(host)) return true;
    plates.set(host, [...(plates.get(host) ?? []), plate]);
    return false;
  });
  return own.map((each) => ({ ...each, plates: plates.get(nameKey(each.name)) ?? [] }));
}

/** Surest first. */
export function variantLinks(kind: NameKind, names: readonly ComparedName[]): readonly Link[] {
  const links = comparedPairs(kind, names);
  const leveled = levelsOf(names);
  // 市国资局 beside 市国资委 and 市国土资源局 may be short for either.
  const otherwise = new Set(
    links.flatMap(({ one, other, evidence }) => (evidence.kind === "bodyWord" ? [one, other] : [])),
  );
  return links
    .filter((link) => !isOpenLevel(link, leveled))
    .map((link) => (isShortOf(link, otherwise) || isBesides(link) ? merelyPossible(link) : link))
    .sort((a, b) => byEvidence(a.evidence, b.evidence));
}

function comparedPairs(kind: NameKind, names: readonly ComparedName[]): readonly Link[] {
  const compare = kind === "unit" ? compareUnits : compareLeaders;
  const parts = names.map((name) => name.parts);
  return candidatePairs(parts, kind === "unit" ? unitMeetings : leaderMeetings).flatMap(([a, b]) => {
    const [one, other] = [names[a], names[b]];
    const evidence = one && other ? compare(one.parts, other.parts) : null;
    return one && other && evidence ? [{ one, other, evidence }] : [];
  });
}

type Levels = ReadonlyMap<string, ReadonlySet<string>>;

function levelsOf(names: readonly ComparedName[]): Levels {
  const levels = new Map<string, Set<string>>();
  for (const { core, ending, level } of names.map((name) => name.parts)) {
    if (level !== "") {
      levels.set(core + ending, (levels.get(core + ending) ?? new Set()).add(level));
    }
  }
  return levels;
}

/** 人社局 beside 市人社局 and 区人社局 may be either. */
function isOpenLevel({ one, evidence }: Link, levels: Levels): boolean {
  return evidence.kind === "level" && (levels.get(one.parts.core + one.parts.ending)?.size ?? 0) > 1;
}

function isShortOf({ one, other, evidence }: Link, names: ReadonlySet<ComparedName>): boolean {
  const shorter = one.parts.core.length < other.parts.core.length ? one : other;
  return (evidence.kind === "abbreviation" || evidence.kind === "omission") && names.has(shorter);
}

/** Names printed side by side in one task are hardly one body, unless only their print differs. */
function isBesides({ one, other, evidence }: Link): boolean {
  return evidence.strength !== "certain" && meet(one.tasks, other.tasks);
}

function merelyPossible(link: Link): Link {
  return { ...link, evidence: { kind: link.evidence.kind, strength: "possible" } };
}

/** Whether two ascending lists share a number. */
export function meet(a: readonly number[], b: readonly number[]): boolean {
  let at = 0;
  return a.some((task) => {
    while (at < b.length && (b[at] ?? task) < task) at += 1;
    return b[at] === task;
  });
}
