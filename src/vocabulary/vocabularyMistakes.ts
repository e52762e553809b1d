/** What is wrong inside 单位库 and 领导库, each with the row it stands in. */
import type { LeaderEntry } from "./leaders";
import { createLeaders } from "./leaders";
import { nameKey } from "./nameKey";
import type { NameKind } from "./namesContents";
import { splitNames } from "./splitNames";
import { createVocabulary, type UnitEntry } from "./vocabulary";

export type MistakeCode =
  /** A row that says something, but not of whom. */
  | "nameEmpty"
  /** Two rows for one name. */
  | "nameTwice"
  /** Several names in the cell of one. */
  | "nameIsList"
  /** An alias that two rows claim. */
  | "aliasTwice"
  /** An alias that is the name of another row. */
  | "aliasIsName"
  | "containsItself"
  /** 成员, 归口单位 or 默认分管领导 that no row has. */
  | "referenceUnknown"
  | "referenceRetired";

export interface VocabularyMistake {
  readonly kind: NameKind;
  readonly code: MistakeCode;
  /** Of the table's body, from 0. */
  readonly row: number;
  /** The column to look at. */
  readonly header: string;
  /** The name that is wrong; "" where it is missing. */
  readonly name: string;
  /** Of the other row concerned; "" where there is none. */
  readonly other: string;
}

interface Row {
  readonly row: number;
  readonly name: string;
  readonly others: readonly string[];
  readonly isBlank: boolean;
}

interface Headers {
  readonly name: string;
  readonly alias: string;
}

/** In the order of the rows, 单位库 first. Rows that are blank throughout are none of ours. */
export function vocabularyMistakes(
  units: readonly UnitEntry[],
  leaders: readonly LeaderEntry[],
): readonly VocabularyMistake[] {
  const unitRows = units.map((entry, row): Row => ({
    row,
    name: entry.name,
    others: [...entry.aliases, ...entry.nameplates],
    isBlank: isBlank(entry),
  }));
  const leaderRows = leaders.map((entry, row): Row => ({
    row,
    name: entry.name,
    others: entry.spellings,
    isBlank: isBlank(entry),
  }));
  const unitMistakes = [
    ...namings("unit", unitRows, { name: "名称", alias: "简称和别名" }),
    ...references(units, leaders),
  ].sort((a, b) => a.row - b.row);
  return [...unitMistakes, ...namings("leader", leaderRows, { name: "姓名", alias: "异写" })];
}

function isBlank(entry: UnitEntry | LeaderEntry): boolean {
  const { retired, ...cells } = entry;
  return !retired && isBlankValue(cells);
}

function isBlankValue(value: unknown): boolean {
  return typeof value === "object" && value !== null
    ? Object.values(value).every(isBlankValue)
    : value === "" || value === null;
}

function namings(kind: NameKind, rows: readonly Row[], headers: Headers): VocabularyMistake[] {
  const firstOf = new Map<string, Row>();
  const claims = new Map<string, Row>();
  const mistakes: VocabularyMistake[] = [];
  const add = (code: MistakeCode, row: Row, header: string, name: string, other: string): void => {
    mistakes.push({ kind, code, row: row.row, header, name, other });
  };
  for (const row of rows.filter((each) => !each.isBlank)) {
    const same = firstOf.get(nameKey(row.name));
    if (row.name === "") add("nameEmpty", row, headers.name, "", row.others[0] ?? "");
    else if (splitNames(row.name).length > 1) add("nameIsList", row, headers.name, row.name, "");
    else if (same) add("nameTwice", row, headers.name, row.name, same.name);
    else firstOf.set(nameKey(row.name), row);
  }
  for (const row of rows) {
    for (const alias of row.others) {
      const owner = firstOf.get(nameKey(alias));
      const claimed = claims.get(nameKey(alias));
      if (owner && owner !== row) add("aliasIsName", row, headers.alias, alias, owner.name);
      else if (claimed && claimed !== row) add("aliasTwice", row, headers.alias, alias, claimed.name);
      else claims.set(nameKey(alias), row);
    }
  }
  return mistakes;
}

/** What rows of 单位库 say of other rows. */
function references(units: readonly UnitEntry[], leaders: readonly LeaderEntry[]): VocabularyMistake[] {
  const vocabulary = createVocabulary(units.filter((entry) => entry.name !== ""));
  const people = createLeaders(leaders.filter((entry) => entry.name !== ""));
  const mistakes: VocabularyMistake[] = [];
  units.forEach((entry, row) => {
    const add = (code: MistakeCode, header: string, name: string): void => {
      mistakes.push({ kind: "unit", code, row, header, name, other: entry.name });
    };
    const check = (
      header: string,
      name: string,
      meaning: ReturnType<typeof vocabulary.meaningOf | typeof people.meaningOf>,
    ): void => {
      if (meaning.kind === "unknown") add("referenceUnknown", header, name);
      else if (meaning.kind === "known" && meaning.entry.retired && !entry.retired)
        add("referenceRetired", header, name);
    };
    entry.members.forEach((name) => check("成员", name, vocabulary.meaningOf(name)));
    if (entry.parent !== "") check("归口单位", entry.parent, vocabulary.meaningOf(entry.parent));
    if (entry.defaultLeader !== "")
      check("默认分管领导", entry.defaultLeader, people.meaningOf(entry.defaultLeader));
    if (reaches(entry, entry.name, vocabulary.meaningOf)) add("containsItself", "成员", entry.name);
  });
  return mistakes;
}

/** Whether a collective comes to `name` through its members and theirs. */
function reaches(
  start: UnitEntry,
  name: string,
  meaningOf: ReturnType<typeof createVocabulary>["meaningOf"],
): boolean {
  const seen = new Set<UnitEntry>();
  const walk = (entry: UnitEntry): boolean => {
    if (seen.has(entry)) return false;
    seen.add(entry);
    return entry.members.some((member) => {
      const meaning = meaningOf(member);
      return meaning.kind === "known" && (meaning.entry.name === name || walk(meaning.entry));
    });
  };
  return start.name !== "" && walk(start);
}
