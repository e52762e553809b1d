/** 待核名称: what in the register's cells a person has to decide, name by name. */
import { judgeLeaders, judgeUnits } from "./cellNames";
import { createLeaders } from "./leaders";
import { nameKey } from "./nameKey";
import {
  kindOf,
  NAME_HEADERS,
  type NameCell,
  type NameHeader,
  type NameKind,
  type NameRow,
  type NamesContents,
} from "./namesContents";
import { createVocabulary, type UnitEntry } from "./vocabulary";
import type { LeaderEntry } from "./leaders";

export interface PlacedCell extends NameCell {
  readonly row: NameRow;
}

export interface UncheckedName {
  readonly kind: NameKind;
  readonly name: string;
  readonly trouble: "unknown" | "ambiguous" | "retired";
  /** It stands in 上级单位: units of the upper level are meant. */
  readonly upper: boolean;
  /** The standard names that claim it; empty unless `ambiguous`. */
  readonly claimants: readonly string[];
  /** In the order of the rows. */
  readonly cells: readonly PlacedCell[];
}

export interface Entries {
  readonly units: readonly UnitEntry[];
  readonly leaders: readonly LeaderEntry[];
}

const TROUBLES = ["unknown", "ambiguous", "retired"] as const;

/**
 * Unknown names first, then ambiguous and retired ones; the most frequent first. Who carried a task that is done may
 * have retired since: that is no question.
 */
export function uncheckedNames(
  rows: readonly NameRow[],
  { units, leaders }: Entries,
): readonly UncheckedName[] {
  const vocabulary = createVocabulary(units.filter(({ name }) => name !== ""));
  const people = createLeaders(leaders.filter(({ name }) => name !== ""));
  const found = new Map<string, UncheckedName & { readonly cells: PlacedCell[] }>();
  const add = (row: NameRow, header: NameHeader, trouble: UncheckedName["trouble"], name: string): void => {
    const [kind, upper] = [kindOf(header), header === "上级单位"];
    const key = [kind, upper, nameKey(name)].join();
    const meaning = kind === "unit" ? vocabulary.meaningOf(name) : people.meaningOf(name);
    const claimants = meaning.kind === "ambiguous" ? meaning.names : [];
    const known = found.get(key) ?? { kind, name, trouble, upper, claimants, cells: [] };
    found.set(key, known);
    known.cells.push({ id: row.id, header, row });
  };
  for (const row of rows) {
    for (const header of NAME_HEADERS) {
      const judged =
        kindOf(header) === "unit"
          ? judgeUnits(row.cells[header], vocabulary)
          : judgeLeaders(row.cells[header], people);
      TROUBLES.filter((trouble) => trouble !== "retired" || row.isOpen).forEach((trouble) =>
        judged[trouble].forEach((name) => add(row, header, trouble, name)),
      );
    }
  }
  return [...found.values()].sort(
    (a, b) => TROUBLES.indexOf(a.trouble) - TROUBLES.indexOf(b.trouble) || b.cells.length - a.cells.length,
  );
}

/** 待核名称, as a number: the same everywhere. */
export function countUnchecked({ rows, units, leaders }: NamesContents): number {
  return uncheckedNames(rows, { units: units ?? [], leaders: leaders ?? [] }).length;
}

/** What is written beside figures and forms that a clerk made while names were unchecked; for people, so in Chinese. */
export function uncheckedNote(names: number): string {
  return `注：制表时仍有 ${names} 个名称未核，按台账原样统计。`;
}
