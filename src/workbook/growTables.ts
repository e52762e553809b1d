import { AddinError } from "../errors";
import { type Addition, loadBelow } from "./addRows";
import { loadTaken } from "./newRegister";
import type { SheetDraft } from "./sheetDraft";
import { loadTable } from "./tablePresent";

/** What a command adds: sheets where the table is not there yet, rows where it is. */
export interface Growth {
  readonly sheets: readonly SheetDraft[];
  readonly additions: readonly Addition[];
}

/** Puts the rows of a sheet with one table where they belong. */
export type Grow = (draft: SheetDraft) => Growth;

/**
 * Queues the look at tables that are made with their sheet when they are first needed, and grow afterwards.
 *
 * @param wanted the most rows that will be added to each
 * @returns a function that throws AddinError `sheetIsForeign`, `nameIsForeign`, `belowOccupied`, `mergedBelow`
 */
export function loadGrowth(
  context: Excel.RequestContext,
  wanted: readonly { readonly table: string; readonly rows: number }[],
): () => Grow {
  const taken = loadTaken(context);
  const tables = wanted.map(({ table, rows }) => ({
    name: table,
    present: loadTable(context, table),
    below: loadBelow(context, table, rows),
  }));
  return () => {
    const { sheets, names } = taken();
    const found = new Map(
      tables.map(({ name, present, below }) => [name, { present: present(), below: below() }]),
    );
    return (draft) => {
      const [table] = draft.tables;
      if (table === undefined || table.rows.length === 0) {
        return { sheets: [], additions: [] };
      }
      const there = found.get(table.name);
      if (there?.present) {
        if (there.below) throw there.below;
        return { sheets: [], additions: [{ present: there.present, draft: table }] };
      }
      const foreign = sheets.find(({ name }) => name === draft.name);
      if (foreign !== undefined) {
        throw new AddinError("sheetIsForeign", { sheet: foreign.name, visibility: foreign.visibility });
      }
      if (names.includes(table.name)) {
        throw new AddinError("nameIsForeign", { name: table.name });
      }
      return { sheets: [draft], additions: [] };
    };
  };
}

/** Several growths as one. */
export function together(growths: readonly Growth[]): Growth {
  return {
    sheets: growths.flatMap(({ sheets }) => sheets),
    additions: growths.flatMap(({ additions }) => additions),
  };
}
