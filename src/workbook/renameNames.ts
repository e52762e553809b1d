import { hostName, nameKey } from "../vocabulary/nameKey";
import type { NameKind, Renames } from "../vocabulary/namesContents";
import { joinNames } from "../vocabulary/cellNames";
import type { KnownNames } from "./nameTables";
import type { EntryEditor } from "./entryEditor";
import type { NameEditor, NameMap } from "./nameEditor";

type Rename = Renames["renames"][number];

/** Every name becomes what it is renamed to, in the register and in both tables; the old one stays as an alias. */
export function renameNames(editor: NameEditor, { kind, renames }: Renames): void {
  const wanted = renames
    .map(({ from, to }) => ({ from: from.trim(), to: to.trim() }))
    .filter(({ from, to }) => from !== to && from !== "" && to !== "");
  const map = renaming(kind, wanted, editor.book.known);
  editor.mapCells(kind, map);
  if (kind === "unit") editor.mapDuties(map);
  for (const rename of inOrder(wanted)) {
    renameEntry(editor.entries[kind], rename);
  }
  const units = editor.entries.unit;
  for (const header of kind === "leader" ? ["默认分管领导"] : ["归口单位", "成员"]) {
    for (const entry of units.entries) {
      const names = units.list(entry, header);
      const mapped = names.map((name) => map(name) ?? name);
      if (mapped.some((name, index) => name !== names[index])) {
        units.set(entry, header, joinNames([...new Set(mapped)]));
      }
    }
  }
}

/**
 * By what the names meant before: every spelling of one that is renamed follows it, and a second nameplate stays
 * behind its host's new name.
 */
function renaming(kind: NameKind, renames: readonly Rename[], known: KnownNames): NameMap {
  const targets = new Map(renames.map(({ from, to }) => [nameKey(from), to]));
  const table = kind === "unit" ? known.units : known.leaders;
  const plain = (name: string): string | null => {
    const meaning = table?.meaningOf(name);
    const standard = meaning?.kind === "known" ? meaning.entry.name : name;
    return targets.get(nameKey(name)) ?? targets.get(nameKey(standard)) ?? null;
  };
  return (name) => {
    const host = kind === "unit" ? hostName(name) : null;
    if (host === null || targets.has(nameKey(name))) {
      return plain(name);
    }
    const renamed = plain(host);
    return renamed === null ? null : `${renamed}${name.trim().slice(host.length).trim()}`;
  };
}

/** One that another is to become moves on first: 甲 to 乙 and 乙 to 丙 at once. */
function inOrder(renames: readonly Rename[]): Rename[] {
  const targets = new Set(renames.map(({ to }) => nameKey(to)));
  const isFirst = ({ from }: Rename): boolean => targets.has(nameKey(from));
  return [...renames.filter(isFirst), ...renames.filter((rename) => !isFirst(rename))];
}

function renameEntry(entries: EntryEditor, { from, to }: Rename): void {
  const [old, target] = [entries.find(from), entries.find(to)];
  if (old === null) {
    entries.addSpellings(target ?? entries.add(to), [from]);
  } else if (target === null || target === old) {
    entries.rename(old, to);
  } else {
    entries.merge(old, target);
  }
}
