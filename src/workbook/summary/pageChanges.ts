/** What a new page would change on the one that stands: told by section, row and column, not by cell. Pure. */
import type { CellRow, CellValue } from "../cells";
import { runsOf } from "./look";
import { TITLES } from "./titles";

export interface PageChange {
  /** The section's title; "" above the first. */
  readonly section: string;
  /** The row's first cell. */
  readonly row: string;
  /** The column's header; "" where the whole row came or went. */
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** The key row, signatures and notes follow from the rest and are not told. */
export function pageChanges(before: readonly CellRow[], after: readonly CellRow[]): PageChange[] {
  const [old, now] = [rowsByPlace(before), rowsByPlace(after)];
  const places = [...new Map([...now, ...old]).keys()];
  return places.flatMap((place): PageChange[] => {
    const [was, is] = [old.get(place), now.get(place)];
    const { section, row } = (is ?? was)?.at ?? { section: "", row: "" };
    if (was === undefined || is === undefined) {
      const cells = (is ?? was)?.cells ?? [];
      const words = cells.slice(1).filter((cell) => cell !== "");
      return [
        {
          section,
          row,
          column: "",
          before: was === undefined ? "" : words.join(" "),
          after: is === undefined ? "" : words.join(" "),
        },
      ];
    }
    return [...new Set([...was.columns.keys(), ...is.columns.keys()])].flatMap((column) => {
      const [one, other] = [was.columns.get(column) ?? "", is.columns.get(column) ?? ""];
      return one === other ? [] : [{ section, row, column, before: one, after: other }];
    });
  });
}

interface RowAt {
  readonly at: { readonly section: string; readonly row: string };
  readonly cells: CellRow;
  readonly columns: ReadonlyMap<string, CellValue>;
}

/** A row's place: its section, its first cell, and which of several that begin alike it is. */
function rowsByPlace(rows: readonly CellRow[]): Map<string, RowAt> {
  const places = new Map<string, RowAt>();
  for (const { kind, section, start, rows: count, header } of runsOf(rows)) {
    if (!["fact", "body", "total"].includes(kind)) continue;
    const title = section === null ? "" : TITLES[section];
    for (const cells of rows.slice(start, start + count)) {
      const row = kind === "fact" ? "" : String(cells[0] ?? "").trim();
      const key = [title, row].join("\u0000");
      let place = key;
      for (let number = 2; places.has(place); number += 1) place = `${key}\u0000${number}`;
      const columns = new Map(
        kind === "fact"
          ? [["", cells[0] ?? ""]]
          : header.flatMap((label, index): [string, CellValue][] =>
              label === "" || index === 0 ? [] : [[String(label), cells[index] ?? ""]],
            ),
      );
      places.set(place, { at: { section: title, row }, cells, columns });
    }
  }
  return places;
}
