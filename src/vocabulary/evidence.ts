import { looksOf } from "./lookAlike";
import type { NameParts } from "./nameParts";

/** Why two names may be one body, strongest reason first. The texts for clerks stand in the locales. */
export const EVIDENCE_KINDS = [
  /** Full and half width, blanks, the shape of brackets. */
  "width",
  /** Traditional or variant characters: 楨, 桢. */
  "characters",
  /** A character printed twice: 各区区人民政府. */
  "doubled",
  /** The long and the short form of the same words: 委员会, 委; with or without 和. */
  "form",
  /** 区 or 市 left out. */
  "level",
  /** 局, 委, 办 for the same work. */
  "bodyWord",
  /** Characters that look alike. */
  "looks",
  /** Characters that sound the same. */
  "sound",
  /** A few characters left out. */
  "omission",
  /** The characters of one in their order in the other. */
  "abbreviation",
  /** The second nameplate of the other. */
  "nameplate",
  /** Its end is the other. */
  "part",
  /** One other character. */
  "slip",
] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** How far the evidence goes. Nothing is ever joined without a person, however certain it looks. */
export type Strength = "certain" | "likely" | "possible";

export interface Evidence {
  readonly kind: EvidenceKind;
  readonly strength: Strength;
}

export const STRENGTHS: readonly Strength[] = ["certain", "likely", "possible"];

export function rankOf(strength: Strength): number {
  return STRENGTHS.indexOf(strength);
}

/** Surest first. */
export function byEvidence(a: Evidence, b: Evidence): number {
  return (
    rankOf(a.strength) - rankOf(b.strength) || EVIDENCE_KINDS.indexOf(a.kind) - EVIDENCE_KINDS.indexOf(b.kind)
  );
}

/** Words that tell two bodies of one kind apart: 各城区 and 各新城区, 第一中学 and 第二中学. */
const DISTINGUISHING = /[东南西北中上下左右内外新老旧大小前后一二三四五六七八九十分总\d]/u;
/** Words for an office of government: a reform turns one into another. 联, 社, 公司 are none of them. */
const OFFICE_WORDS: readonly string[] = ["局", "委", "办", "厅", "室", "处", "中心"];

/** What speaks for two names of units being one body, or null. */
export function compareUnits(one: NameParts, other: NameParts): Evidence | null {
  return (
    samePrint(one, other) ?? (one.onlyWhole || other.onlyWhole ? wholeNames(one, other) : bodies(one, other))
  );
}

/** The same for names of people. */
export function compareLeaders(one: NameParts, other: NameParts): Evidence | null {
  const print = samePrint(one, other);
  const [a, b] = [one.plain, other.plain];
  if (print !== null || a.length !== b.length || a.length < 2 || a.length > 4) return print;
  if (differences(a, b) !== 1) return null;
  if (looksOf(a) === looksOf(b)) return { kind: "looks", strength: "likely" };
  return a.charAt(0) === b.charAt(0) && one.sound === other.sound
    ? { kind: "sound", strength: "possible" }
    : null;
}

function samePrint(one: NameParts, other: NameParts): Evidence | null {
  if (one.key === other.key) return { kind: "width", strength: "certain" };
  if (one.plain === other.plain) return { kind: "characters", strength: "certain" };
  return undoubled(one.plain) === undoubled(other.plain) ? { kind: "doubled", strength: "certain" } : null;
}

export function undoubled(text: string): string {
  return text.replace(/(.)\1/gu, "$1");
}

/** A collective is only another print of itself: 市各区人民政府, 各区人民政府. */
function wholeNames(one: NameParts, other: NameParts): Evidence | null {
  const [longer, shorter] =
    one.plain.length > other.plain.length ? [one.plain, other.plain] : [other.plain, one.plain];
  return one.onlyWhole &&
    other.onlyWhole &&
    /^[省市区县]$/u.test(longer.slice(0, 1)) &&
    longer.slice(1) === shorter
    ? { kind: "level", strength: "likely" }
    : null;
}

function bodies(one: NameParts, other: NameParts): Evidence | null {
  if (one.level !== "" && other.level !== "" && one.level !== other.level) return null;
  if (one.host !== null && other.host !== null) return null;
  if (isNameplateOf(one, other) || isNameplateOf(other, one))
    return { kind: "nameplate", strength: "likely" };
  const sameEnding = one.ending === other.ending;
  if (one.core === other.core) return sameCore(one, other, sameEnding);
  const close = sameEnding && one.level === other.level ? cores(one, other) : null;
  if (close !== null) return close;
  const mayDiffer = sameEnding || (areOffices(one, other) && one.core.length + other.core.length >= 6);
  const kind = mayDiffer ? shortened(one.core, other.core) : null;
  return kind === null ? wholes(one, other) : { kind, strength: "possible" };
}

/** 招商局 beside 区商务局（招商局）. */
function isNameplateOf(one: NameParts, other: NameParts): boolean {
  return (
    one.nameplates.length === 0 && other.nameplates.some((plate) => bareName(plate) === bareName(one.plain))
  );
}

/** Without the level, which nameplates often lack. */
export function bareName(name: string): string {
  return name.replace(/^[省市区县](?=.{2})/u, "");
}

function sameCore(one: NameParts, other: NameParts, sameEnding: boolean): Evidence | null {
  if (sameEnding) {
    if (one.level !== other.level && one.core.length < 2) return null;
    return one.level === other.level
      ? { kind: "form", strength: "certain" }
      : { kind: "level", strength: "likely" };
  }
  if (!areOffices(one, other) || one.core.length < 2) return null;
  return { kind: "bodyWord", strength: one.level === other.level ? "likely" : "possible" };
}

function areOffices(one: NameParts, other: NameParts): boolean {
  return OFFICE_WORDS.includes(one.ending) && OFFICE_WORDS.includes(other.ending);
}

/** Names of one level and with one ending, by what stands between. */
function cores(one: NameParts, other: NameParts): Evidence | null {
  const [a, b] = [one.core, other.core];
  const kind = shortened(a, b);
  if (kind !== null) return { kind, strength: "likely" };
  if (a.length === b.length && differences(a, b) === 1) return substitution(one, other);
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  const left = longer.slice(0, longer.length - shorter.length);
  if (DISTINGUISHING.test(left)) return null;
  return longer.endsWith(shorter) && left.length <= 2 ? { kind: "part", strength: "possible" } : null;
}

function substitution(one: NameParts, other: NameParts): Evidence | null {
  if (looksOf(one.core) === looksOf(other.core)) return { kind: "looks", strength: "likely" };
  // Two syllables are too few: 水务局, 税务局.
  if (one.core.length > 2 && one.sound === other.sound) return { kind: "sound", strength: "likely" };
  const [a, b] = [Array.from(one.core), Array.from(other.core)];
  const at = a.findIndex((character, index) => character !== b[index]);
  return a.length >= 4 && !DISTINGUISHING.test(`${a[at] ?? ""}${b[at] ?? ""}`)
    ? { kind: "slip", strength: "possible" }
    : null;
}

/** One core as a shorter form of the other, beginning with the same character. */
function shortened(a: string, b: string): "abbreviation" | "omission" | null {
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  const dropped = longer.length - shorter.length;
  if (dropped === 0 || longer.charAt(0) !== shorter.charAt(0)) return null;
  const missing = missingFrom(longer, shorter);
  if (missing === null || (shorter.length > 2 && DISTINGUISHING.test(missing))) return null;
  // A long tail behind the whole short core says something else: 商务局, 商务区规划建设局.
  if (longer.startsWith(shorter) && dropped > Math.max(shorter.length, 2)) return null;
  return dropped <= 2 && shorter.length > 2 * dropped ? "omission" : "abbreviation";
}

/** 供销社, 供销联社; 武汉市东湖…管委会, 武汉东湖…管委会: one character left out anywhere, between words too. */
function wholes(one: NameParts, other: NameParts): Evidence | null {
  const [a, b] = [one.host ?? one.plain, other.host ?? other.plain];
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  if (longer.length - shorter.length !== 1 || shorter.length < 4) return null;
  const missing = missingFrom(longer, shorter);
  if (missing === null || DISTINGUISHING.test(missing) || longer.endsWith(shorter)) return null;
  return lastOf(longer) === lastOf(shorter) ? { kind: "omission", strength: "likely" } : null;
}

function lastOf(text: string): string {
  return text.charAt(text.length - 1);
}

/** The characters of `longer` that `shorter` lacks, or null where it is no ordered part of it. */
function missingFrom(longer: string, shorter: string): string | null {
  let at = 0;
  let missing = "";
  for (const character of longer) {
    if (character === shorter.charAt(at)) at += 1;
    else missing += character;
  }
  return at === shorter.length ? missing : null;
}

function differences(a: string, b: string): number {
  return Array.from(a).filter((character, index) => character !== b.charAt(index)).length;
}
