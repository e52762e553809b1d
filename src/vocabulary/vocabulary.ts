/** 单位库 as a look-up: one standard name for every spelling that the clerk has confirmed. */
import { indexNames, type Meaning } from "./nameIndex";
import { hostName } from "./nameKey";
import type { UnitType } from "./unitTypes";

/** One row of 单位库. */
export interface UnitEntry {
  /** 名称: the standard name. */
  readonly name: string;
  /** 简称和别名. */
  readonly aliases: readonly string[];
  /** 挂牌名称: they count for the unit that carries them. */
  readonly nameplates: readonly string[];
  /** 类型; null while it is blank or no word of ours. */
  readonly type: UnitType | null;
  /** 归口单位; "" for none. */
  readonly parent: string;
  /** 成员 of a collective; empty for other units. */
  readonly members: readonly string[];
  /** 默认分管领导: a suggestion only; "" for none. */
  readonly defaultLeader: string;
  readonly contacts: UnitContacts;
  /** 停用. */
  readonly retired: boolean;
}

/** Whom to call; "" where the row says nothing. */
export interface UnitContacts {
  /** 主要负责人. */
  readonly head: string;
  /** 分管负责人. */
  readonly deputy: string;
  /** 联络员. */
  readonly liaison: string;
  /** 电话. */
  readonly phone: string;
}

export interface Vocabulary {
  readonly entries: readonly UnitEntry[];
  readonly meaningOf: (name: string) => Meaning<UnitEntry>;
  /** Standard names of a collective's members, members of members included, each once; empty for other units. */
  readonly membersOf: (name: string) => readonly string[];
}

/** A unit of which nothing but `fields` is known. */
export function unitEntry(name: string, fields: Partial<Omit<UnitEntry, "name">> = {}): UnitEntry {
  return {
    name,
    aliases: [],
    nameplates: [],
    type: null,
    parent: "",
    members: [],
    defaultLeader: "",
    contacts: { head: "", deputy: "", liaison: "", phone: "" },
    retired: false,
    ...fields,
  };
}

export function createVocabulary(entries: readonly UnitEntry[]): Vocabulary {
  const lookUp = indexNames(entries, (entry) => [...entry.aliases, ...entry.nameplates]);
  const meaningOf = (name: string): Meaning<UnitEntry> => {
    const exact = lookUp(name);
    const host = hostName(name);
    return exact.kind === "unknown" && host !== null ? lookUp(host) : exact;
  };
  return { entries, meaningOf, membersOf: (name) => membersOf(name, meaningOf) };
}

/** A collective that contains itself, straight or through another, ends where it comes round. */
function membersOf(name: string, meaningOf: (name: string) => Meaning<UnitEntry>): readonly string[] {
  const members = new Set<string>();
  const seen = new Set<string>();
  const walk = (each: string): void => {
    const meaning = meaningOf(each);
    if (meaning.kind !== "known" || meaning.entry.members.length === 0) {
      members.add(meaning.kind === "known" ? meaning.entry.name : each);
      return;
    }
    if (!seen.has(meaning.entry.name)) {
      seen.add(meaning.entry.name);
      meaning.entry.members.forEach(walk);
    }
  };
  const meaning = meaningOf(name);
  if (meaning.kind === "known" && meaning.entry.members.length > 0) {
    walk(name);
  }
  return [...members];
}
