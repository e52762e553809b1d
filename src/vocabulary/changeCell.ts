import { nameKey } from "./nameKey";
import type { CellChange } from "./namesContents";
import { splitNames } from "./splitNames";

/** The text of a cell after a change; no name twice, and in the order that was there. */
export function changeCell(text: string, change: CellChange): string {
  const names = splitNames(text);
  const seen = new Set<string>();
  return changed(names, change)
    .filter((name) => {
      const isNew = !seen.has(nameKey(name));
      seen.add(nameKey(name));
      return isNew;
    })
    .join("、");
}

function changed(names: readonly string[], change: CellChange): readonly string[] {
  switch (change.kind) {
    case "add":
      return [...names, change.name];
    case "remove":
      return names.filter((name) => nameKey(name) !== nameKey(change.name));
    case "replace":
      return names.map((name) => (nameKey(name) === nameKey(change.from) ? change.to : name));
  }
}
