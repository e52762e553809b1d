import type { LeaderEntry } from "../../vocabulary/leaders";
import { nameKey } from "../../vocabulary/nameKey";
import type { NameKind, NamesContents } from "../../vocabulary/namesContents";
import type { UnitEntry } from "../../vocabulary/vocabulary";

/** The row of 单位库 or 领导库 with this standard name. */
export function entryNamed(
  contents: NamesContents,
  kind: NameKind,
  name: string,
): UnitEntry | LeaderEntry | null {
  const entries: readonly (UnitEntry | LeaderEntry)[] =
    (kind === "unit" ? contents.units : contents.leaders) ?? [];
  return entries.find((entry) => nameKey(entry.name) === nameKey(name)) ?? null;
}
