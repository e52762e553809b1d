/** Names that may be one body, in groups for a person to confirm or part. */
import { type Evidence, rankOf, STRENGTHS, type Strength } from "./evidence";
import { nameKey } from "./nameKey";
import type { NameTools } from "./nameParts";
import type { ApartPair, NameKind } from "./namesContents";
import {
  type ComparedName,
  comparedNames,
  type Link,
  meet,
  type UsedName,
  variantLinks,
} from "./variantLinks";

export interface Variant {
  readonly name: string;
  /** How many tasks name it. */
  readonly tasks: number;
  readonly evidence: Evidence;
  /** The name of the group that the evidence is about. */
  readonly like: string;
}

/** Names that seem to be one body. */
export interface VariantGroup {
  /** The one used most, offered as the standard name. */
  readonly name: string;
  readonly tasks: number;
  readonly variants: readonly Variant[];
  /** Of its weakest link. */
  readonly strength: Strength;
}

/** More spellings than this of one body have not been seen; what grows beyond is a chain of different ones. */
const GROUP_MOST = 8;

/**
 * Groups of likely variants, surest first. Names printed side by side in one task are at most possible; pairs in
 * `apart` are never in one group.
 */
export function groupVariants(
  kind: NameKind,
  used: readonly UsedName[],
  tools: NameTools,
  apart: readonly ApartPair[] = [],
): VariantGroup[] {
  const names = comparedNames(kind, used, tools);
  const parted = new Set(apart.map(pairKey));
  const groupOf = new Map(names.map((name): [ComparedName, Group] => [name, alone(name)]));
  for (const link of variantLinks(kind, names)) {
    const [a, b] = [groupOf.get(link.one), groupOf.get(link.other)];
    const joined = a && b && a !== b ? join(a, b, link, parted) : null;
    joined?.members.forEach((member) => groupOf.set(member, joined));
  }
  return [...new Set(groupOf.values())]
    .filter((group) => group.links.length > 0)
    .map(described)
    .sort((a, b) => rankOf(a.strength) - rankOf(b.strength) || b.tasks - a.tasks);
}

/** The same two names in either order. */
export function pairKey([one, other]: ApartPair): string {
  return [nameKey(one), nameKey(other)].sort().join("\n");
}

interface Group {
  readonly members: readonly ComparedName[];
  readonly links: readonly Link[];
  /** Members that are merely possible: nothing more is concluded from them. */
  readonly loose: ReadonlySet<ComparedName>;
}

function alone(name: ComparedName): Group {
  return { members: [name], links: [], loose: new Set() };
}

/** Both groups as one, or null where some two of them cannot be one body. */
function join(a: Group, b: Group, link: Link, apart: ReadonlySet<string>): Group | null {
  const isPossible = link.evidence.strength === "possible";
  const [added, kept] = a.members.length < b.members.length || isRarer(link, a) ? [a, b] : [b, a];
  // What is merely possible may add one name to a group; it does not join groups.
  if (isPossible && added.members.length > 1) return null;
  if (kept.loose.has(link.one) || kept.loose.has(link.other)) return null;
  if (a.members.length + b.members.length > GROUP_MOST) return null;
  const excluded = a.members.some((one) =>
    b.members.some((other) => excludes(one, other, apart) || (!isPossible && isBesides(one, other))),
  );
  if (excluded) return null;
  return {
    members: [...a.members, ...b.members],
    links: [...a.links, ...b.links, link],
    loose: new Set([...a.loose, ...b.loose, ...(isPossible ? added.members : [])]),
  };
}

/** Of two single names, the one used less is added to the other. */
function isRarer(link: Link, a: Group): boolean {
  const [rarer] = [link.one, link.other].sort((x, y) => x.tasks.length - y.tasks.length);
  return rarer !== undefined && a.members.length === 1 && a.members.includes(rarer);
}

function excludes(one: ComparedName, other: ComparedName, apart: ReadonlySet<string>): boolean {
  const [a, b] = [one.parts.level, other.parts.level];
  return (a !== "" && b !== "" && a !== b) || apart.has(pairKey([one.name, other.name]));
}

function isBesides(one: ComparedName, other: ComparedName): boolean {
  return one.parts.plain !== other.parts.plain && meet(one.tasks, other.tasks);
}

function described({ members, links }: Group): VariantGroup {
  const [first, ...others] = [...members].sort(
    (a, b) => b.tasks.length - a.tasks.length || b.name.length - a.name.length,
  );
  if (first === undefined) throw new Error("a group without members");
  return {
    name: first.name,
    tasks: first.tasks.length,
    variants: others.map((member) => variant(member, first, links)),
    strength: STRENGTHS[Math.max(...links.map(({ evidence }) => rankOf(evidence.strength)))] ?? "possible",
  };
}

/** With the evidence that ties it to the standard name, or else to the member it came by. */
function variant(member: ComparedName, first: ComparedName, links: readonly Link[]): Variant {
  const own = links.filter(({ one, other }) => one === member || other === member);
  const link = own.find(({ one, other }) => one === first || other === first) ?? own[0];
  if (link === undefined) throw new Error("a member without a link");
  const like = link.one === member ? link.other : link.one;
  return { name: member.name, tasks: member.tasks.length, evidence: link.evidence, like: like.name };
}
