import { takeBackBlocks } from "./cellBlock";
import type { JournalEntry, Mark } from "./journal";
import { followStrictness } from "./leaderList";
import { writeNamedCell } from "./namedCell";
import { writeMemoCell } from "./namesMemo";
import type { Present } from "./present";
import { bringBackRows } from "./removeRows";
import { clearEntry, STATE_SHEET } from "./stateSheet";
import { takeBackPage } from "./summary/pageCells";
import { putBackRows, takeOut } from "./takeOut";
import { takeBackCells } from "./takeBackCells";

/** How far a roll back goes where a person has changed a cell since: it is left, or put back all the same. */
export type Reach = "ours" | "all";

/**
 * Queues the unmaking of everything an entry marks but its own row in the journal. It can be run again: what is
 * gone already is passed over.
 *
 * The result, after the sync, queues that what was hit by mistake is put back, for others had moved rows meanwhile; it
 * answers false where nothing was.
 */
export function unmake(
  context: Excel.RequestContext,
  entry: JournalEntry,
  present: Present,
  reach: Reach,
): () => boolean {
  const made = new Set(present.made.values());
  if (present.sheets.has(entry.activeSheet) && !made.has(entry.activeSheet)) {
    context.workbook.worksheets.getItem(entry.activeSheet).activate();
  }
  const taken = entry.marks.toReversed().map((mark) => unmakeMark(context, mark, present, reach));
  return () => taken.map((putBack) => putBack?.() ?? false).includes(true);
}

function unmakeMark(
  context: Excel.RequestContext,
  mark: Mark,
  present: Present,
  reach: Reach,
): (() => boolean) | null {
  switch (mark.kind) {
    case "name":
      if (present.names.has(mark.name)) {
        context.workbook.names.getItem(mark.name).delete();
      }
      return null;
    case "sheet": {
      const sheet = present.made.get(mark.name);
      if (sheet !== undefined && sheet !== STATE_SHEET) {
        context.workbook.worksheets.getItem(sheet).delete();
      }
      return null;
    }
    case "rows": {
      const table = present.tables.get(mark.table);
      const indices = present.added.get(mark.table) ?? [];
      const strangers = table === undefined ? null : takeOut(context, mark, { table, indices });
      return strangers === null ? null : () => putBackRows(context, strangers());
    }
    case "cells": {
      const cells = present.changed.get(mark);
      return cells === undefined ? null : takeBackCells(context, mark, cells, reach);
    }
    case "removed": {
      const keys = present.kept.get(mark);
      if (keys !== undefined) {
        bringBackRows(context, mark, keys);
      }
      return null;
    }
    case "memo":
      if (present.memo !== mark.before && (reach === "all" || present.memo === mark.after)) {
        writeMemoCell(context, mark.before);
        followStrictness(context, present.leaders, present.memo, mark.before);
      }
      return null;
    case "blocks": {
      const blocks = present.blocks.get(mark);
      if (blocks) {
        takeBackBlocks(context, mark, blocks, reach);
      }
      return null;
    }
    case "page": {
      const page = present.pages.get(mark);
      if (page) {
        takeBackPage(context, mark, page, reach);
      }
      return null;
    }
    case "shown":
      context.workbook.tables
        .getItemOrNullObject(mark.table)
        .columns.getItemOrNullObject(mark.header)
        .getDataBodyRange()
        .getEntireColumn().columnHidden = true;
      return null;
    case "cell": {
      const cell = present.cells.get(mark.name);
      if (cell && (reach === "all" || cell.content === mark.after)) {
        writeNamedCell(context, mark.name, mark.before);
      }
      return null;
    }
  }
}

/** Queues the forgetting of an entry that has been unmade: its row, or the state sheet that it had made. */
export function forget(context: Excel.RequestContext, entry: JournalEntry): void {
  if (entry.marks.some((mark) => mark.kind === "sheet" && mark.name === STATE_SHEET)) {
    context.workbook.worksheets.getItem(STATE_SHEET).delete();
  } else {
    clearEntry(context, entry);
  }
}
