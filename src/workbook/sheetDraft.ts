import type { CellRow } from "./cells";
import { fingerprintRows } from "./fingerprint";
import type { Mark } from "./journal";
import { rowsWritten } from "./rowsWritten";
import type { TableDraft } from "./tableWriter";

/** A sheet as it is to be made: cells from A1 on, then tables. */
export interface SheetDraft {
  readonly name: string;
  readonly settings: readonly CellRow[];
  readonly tables: readonly TableDraft[];
  /** Queues how its cells look and print, in place of a list's look; they are texts then, whatever they look like. */
  readonly look?: (sheet: Excel.Worksheet) => void;
}

/** The mark by which a made sheet is unmade, with what stands on it. */
export function sheetMark(draft: SheetDraft): Mark {
  return {
    kind: "sheet",
    name: draft.name,
    rows: fingerprintRows(draft.settings),
    tables: draft.tables.map(rowsWritten),
  };
}
