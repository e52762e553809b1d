/** What the tab 单位 shows, out of what stands in the workbook. */
import { groupVariants, type VariantGroup } from "../../vocabulary/groupVariants";
import { nameKey } from "../../vocabulary/nameKey";
import { usesOf } from "../../vocabulary/namedCells";
import type { NameHeader, NameKind, NameRow, NamesContents } from "../../vocabulary/namesContents";
import { type Hit, nameSearch, type Searchable } from "../../vocabulary/searchNames";
import { leaderSuggestions, type Suggest, unitSuggestions } from "../../vocabulary/suggest";
import { UPPER_UNIT } from "../../vocabulary/unitTypes";
import { uncheckedNames, type UncheckedName } from "../../vocabulary/uncheckedNames";
import { usedInRegister } from "../../vocabulary/usedNames";
import type { UsedName } from "../../vocabulary/variantLinks";
import { vocabularyMistakes, type VocabularyMistake } from "../../vocabulary/vocabularyMistakes";
import type { Locale } from "../../locales/locale";
import type { CharacterTools } from "./loadNameTools";

/** The picker's search among what may stand in a cell. */
export type Search = (kind: NameKind, upper: boolean) => (query: string, most: number) => readonly Hit[];

export interface NamesView {
  readonly unchecked: readonly UncheckedName[];
  readonly groups: readonly (VariantGroup & { readonly kind: NameKind })[];
  readonly mistakes: readonly VocabularyMistake[];
  readonly suggest: (name: UncheckedName) => ReturnType<Suggest>;
  readonly search: Search;
}

export function namesView(contents: NamesContents, tools: CharacterTools): NamesView {
  const units = contents.units ?? [];
  const leaders = contents.leaders ?? [];
  const suggesters = {
    unit: unitSuggestions(units, tools, false),
    upper: unitSuggestions(units, tools, true),
    leader: leaderSuggestions(leaders, tools),
  };
  return {
    unchecked: uncheckedNames(contents.rows, { units, leaders }),
    groups: (["unit", "leader"] as const).flatMap((kind) =>
      groupVariants(kind, groupable(kind, contents), tools, contents.apart).map((group) => ({
        ...group,
        kind,
      })),
    ),
    mistakes: vocabularyMistakes(units, leaders),
    suggest: ({ kind, upper, name }) => suggesters[kind === "unit" && upper ? "upper" : kind](name),
    search: searchOf(contents, tools),
  };
}

/**
 * Standard names of our own, and those that only the notice names; an alias is decided already, and an unknown name of
 * the register stands among those to check.
 */
function groupable(kind: NameKind, contents: NamesContents): readonly UsedName[] {
  const entries =
    kind === "unit"
      ? (contents.units ?? []).map(({ name, aliases, type }) => ({
          name,
          aliases,
          isOurs: type !== UPPER_UNIT,
        }))
      : (contents.leaders ?? []).map(({ name, spellings }) => ({ name, aliases: spellings, isOurs: true }));
  const used = usedInRegister(contents.rows, contents.dutyCells)[kind];
  const tasks = new Map(used.map((each) => [nameKey(each.name), each.tasks]));
  const known = new Set(entries.flatMap(({ name, aliases }) => [name, ...aliases].map(nameKey)));
  // A name that has two rows is a mistake in the table, and no group.
  const ours = new Map(
    entries.filter(({ name, isOurs }) => isOurs && name !== "").map(({ name }) => [nameKey(name), name]),
  );
  return [
    ...[...ours].map(([key, name]) => ({ name, tasks: tasks.get(key) ?? [] })),
    ...used.filter(({ name, tasks: named }) => named.length === 0 && !known.has(nameKey(name))),
  ];
}

function searchOf(contents: NamesContents, { readings }: CharacterTools): Search {
  const uses = usesOf(contents.rows);
  const item = (name: string, spellings: readonly string[]): Searchable => ({
    name,
    spellings,
    uses: uses.get(nameKey(name)) ?? 0,
  });
  const units = (contents.units ?? []).filter(({ retired, name }) => !retired && name !== "");
  const items = (upper: boolean): readonly Searchable[] =>
    units
      .filter(({ type }) => (type === UPPER_UNIT) === upper)
      .map(({ name, aliases, nameplates }) => item(name, [...aliases, ...nameplates]));
  const leaders = (contents.leaders ?? [])
    .filter(({ retired, name }) => !retired && name !== "")
    .map(({ name, spellings }) => item(name, spellings));
  const [ours, upper, people] = [items(false), items(true), leaders].map((each) =>
    nameSearch(each, readings),
  );
  return (kind, isUpper) => (kind === "leader" ? people : isUpper ? upper : ours) ?? (() => []);
}

/** Where a cell stands, in the clerk's words: rows move when sorted, so by 序号. */
export function cellPlace(
  row: Pick<NameRow, "id" | "plan" | "seq">,
  header: NameHeader,
  locale: Locale,
): string {
  const words = locale.units;
  return row.seq === "" ? words.cellNoSeq(row.id, header) : words.cell(row.plan, row.seq, header);
}
