import { AddinError } from "../errors";
import { blocksChangedAgain, loadBlocks } from "./cellBlock";
import type { Session } from "./gateway";
import type { CellsChanged, JournalEntry, Mark, RowsRemoved } from "./journal";
import { type KeyedCells, loadChanged, loadKeyedCells, placeMade } from "./keyedCells";
import { loadNamedCell, type NamedCell } from "./namedCell";
import type { Present } from "./present";
import { loadPage, pageChangedAgain } from "./summary/pageCells";
import { inSlices } from "./tableRows";
import { loadWritten, type RowNow, type Written } from "./writtenLook";

type CellMark = Extract<Mark, { readonly kind: "cell" }>;

/** One place that a person has changed after a command had written it, in words. */
export type Place = string;

/**
 * Queues a look at whether people changed what a command had written. A row counts wherever it stands now: sorting
 * changes nothing. What is too much for one answer takes a round trip of its own; the rest is left queued, so that
 * the look can go in one batch with what follows it.
 */
export async function lookForChanges(
  session: Session,
  entry: JournalEntry,
  present: Present,
): Promise<() => Place[]> {
  const looks: (() => Written[])[] = [];
  for (const mark of entry.marks) {
    looks.push(await inSlices(loadWritten(session.context, mark, present), session.sync));
  }
  const cells = entry.marks.flatMap((mark) =>
    mark.kind === "cell" ? [{ mark, cell: loadNamedCell(session.context, mark.name) }] : [],
  );
  const changed = entry.marks.flatMap((mark) =>
    mark.kind === "cells" ? [{ mark, columns: loadChanged(session.context, mark) }] : [],
  );
  const removed = entry.marks.flatMap((mark) =>
    mark.kind === "removed"
      ? [{ mark, columns: loadKeyedCells(session.context, mark.table, mark.key, []) }]
      : [],
  );
  const blocks = entry.marks.flatMap((mark) =>
    mark.kind === "blocks" ? [{ mark, now: loadBlocks(session.context, mark) }] : [],
  );
  const pages = entry.marks.flatMap((mark) =>
    mark.kind === "page" ? [{ mark, now: loadPage(session.context, mark.area) }] : [],
  );
  return () => [
    ...pages.flatMap(({ mark, now }) => pageChangedAgain(mark, now())),
    ...blocks.flatMap(({ mark, now }) => blocksChangedAgain(mark, now())),
    ...looks.flatMap((look) => look().flatMap(changedPlaces)),
    ...cells.flatMap(({ mark, cell }) => changedCell(mark, cell())),
    ...changed.flatMap(({ mark, columns }) => changedAgain(mark, columns())),
    ...removed.flatMap(({ mark, columns }) => takenAgain(mark, columns())),
  ];
}

/** @throws AddinError `changedSince` with `count` and `where` */
export function refuseChanged(places: readonly Place[]): void {
  if (places.length > 0) {
    throw new AddinError("changedSince", { count: places.length, where: places.slice(0, 10).join("；") });
  }
}

/** A named cell that no longer holds what the command put there. */
function changedCell({ name, after }: CellMark, cell: NamedCell | null): Place[] {
  return cell === null || cell.content === after ? [] : [`${name} ${cell.address}`];
}

/** Cells that hold neither what the command put there nor what they held before it, and rows that are gone. */
function changedAgain(mark: CellsChanged, cells: KeyedCells | null): Place[] {
  if (cells === null) {
    return [`${mark.table}不见了`];
  }
  const places = placeMade(mark, cells).flatMap(({ change, index, now }): Place[] => {
    if (index === null) {
      return [`${cells.sheet}少了 ${change.key}`];
    }
    const stands = now === null || now === change.after || now === change.before;
    return stands
      ? []
      : [`${cells.sheet}第 ${cells.row + index + 1} 行（${change.key}）的“${change.header}”`];
  });
  return [...new Set(places)];
}

/** Rows that were taken out and have been entered again. */
function takenAgain({ table, rows }: RowsRemoved, cells: KeyedCells | null): Place[] {
  if (cells === null) {
    return [`${table}不见了`];
  }
  return rows.filter(({ key }) => cells.keys.includes(key)).map(({ key }) => `${cells.sheet}又有了 ${key}`);
}

/** Rows without their like before, and rows from before that are gone. Blank rows do not count. */
function changedPlaces({ sheet, before, keys, now }: Written): Place[] {
  const left = new Map<string, number>();
  for (const print of before) {
    left.set(print, (left.get(print) ?? 0) + 1);
  }
  const changed: RowNow[] = [];
  for (const row of now) {
    const count = left.get(row.print) ?? 0;
    if (row.print !== "" && count === 0) {
      changed.push(row);
    } else {
      left.set(row.print, count - 1);
    }
  }
  const rows = changed.map(
    ({ row, key }) => `${sheet}第 ${row} 行${key === null || key === "" ? "" : `（${key}）`}`,
  );
  return [...rows, ...missingPlaces({ sheet, before, keys, now })];
}

/** Rows that are gone: by their keys; without keys, or when a key stands for several rows, by their number. */
function missingPlaces({ sheet, before, keys, now }: Written): Place[] {
  const left = new Set(now.map(({ key }) => key));
  const gone = (keys ?? []).filter((key) => !left.has(key));
  if (gone.length > 0) {
    return gone.map((key) => `${sheet}少了 ${key}`);
  }
  const filled = (prints: readonly string[]): number => prints.filter((print) => print !== "").length;
  const missing = filled(before) - filled(now.map(({ print }) => print));
  return missing > 0 ? [`${sheet}少了 ${missing} 行`] : [];
}
