import { nameKey } from "./nameKey";
import type { CellChange } from "./namesContents";

/** The names of a cell after a change, in the order that was there. What then stands twice is for the caller. */
export function changedNames(names: readonly string[], change: CellChange): readonly string[] {
  const isSame = (one: string, other: string): boolean => nameKey(one) === nameKey(other);
  switch (change.kind) {
    case "add":
      return [...names, change.name];
    case "remove":
      return names.filter((name) => !isSame(name, change.name));
    case "replace":
      return names.map((name) => (isSame(name, change.from) ? change.to : name));
  }
}
