import type { JournalEntry } from "./journal";
import { clearEntry, STATE_SHEET } from "./stateSheet";

/** What is in the workbook now, so that only what still stands is unmade. */
export interface Present {
  readonly sheets: ReadonlyMap<string, { readonly id: string }>;
  readonly names: ReadonlySet<string>;
}

/** Queues the reading of sheets and names. The result may be called after the next sync. */
export function loadPresent(context: Excel.RequestContext): () => Present {
  const sheets = context.workbook.worksheets.load("items/name,items/id");
  const names = context.workbook.names.load("items/name");
  return () => ({
    sheets: new Map(sheets.items.map((sheet) => [sheet.name, { id: sheet.id }])),
    names: new Set(names.items.map((item) => item.name)),
  });
}

/**
 * Queues the unmaking of everything an entry marks, and then of the entry itself. It can be run again: what is
 * gone already is passed over.
 */
export function rollBack(context: Excel.RequestContext, entry: JournalEntry, present: Present): void {
  const made = entry.marks.filter((mark) => mark.kind === "sheet").map((mark) => mark.name);
  const previous = [...present.sheets].find(([, sheet]) => sheet.id === entry.activeSheetId);
  if (previous && !made.includes(previous[0])) {
    context.workbook.worksheets.getItem(entry.activeSheetId).activate();
  }
  for (const mark of entry.marks.toReversed()) {
    if (mark.kind === "name" && present.names.has(mark.name)) {
      context.workbook.names.getItem(mark.name).delete();
    }
    if (mark.kind === "sheet" && present.sheets.has(mark.name)) {
      context.workbook.worksheets.getItem(mark.name).delete();
    }
  }
  if (present.sheets.has(STATE_SHEET) && !made.includes(STATE_SHEET)) {
    clearEntry(context, entry);
  }
}
