import { nameKey } from "./nameKey";
import { kindOf, NAME_HEADERS, type NameKind, type NameRow } from "./namesContents";
import { splitNames } from "./splitNames";
import type { PlacedCell } from "./uncheckedNames";

/** The cells that a change of these names touches: where any of the spellings stands. In the order of the rows. */
export function namedCells(
  rows: readonly NameRow[],
  kind: NameKind,
  spellings: readonly string[],
): readonly PlacedCell[] {
  const keys = new Set(spellings.map(nameKey));
  return rows.flatMap((row) =>
    NAME_HEADERS.filter(
      (header) =>
        kindOf(header) === kind && splitNames(row.cells[header]).some((name) => keys.has(nameKey(name))),
    ).map((header) => ({ id: row.id, header, row })),
  );
}

/** How many cells of 报送单位 name any of them. */
export function namedDuties(dutyCells: readonly string[], spellings: readonly string[]): number {
  const keys = new Set(spellings.map(nameKey));
  return dutyCells.filter((cell) => splitNames(cell).some((name) => keys.has(nameKey(name)))).length;
}

/** How many tasks name each, by `nameKey`. */
export function usesOf(rows: readonly NameRow[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const row of rows) {
    const keys = new Set(NAME_HEADERS.flatMap((header) => splitNames(row.cells[header]).map(nameKey)));
    keys.forEach((key) => uses.set(key, (uses.get(key) ?? 0) + 1));
  }
  return uses;
}
