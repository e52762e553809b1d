import type { DocumentText } from "../documentText";
import type { DraftPlan } from "../draft";
import type { Line } from "../lines";
import { within, type Sliced } from "../slices";
import { readCellTables } from "../tables/cellTables";
import { draftTable } from "./tableTabbed";

/**
 * Tables of a Word document, a page, a sheet or a PDF, of which the reader knows every cell and what is merged, under a
 * header whose labels are known.
 */
export function* readCellTable(document: DocumentText, lines: readonly Line[]): Sliced<DraftPlan[]> {
  const plans: DraftPlan[] = [];
  const tables = readCellTables(document, lines);
  for (const [index, table] of tables.entries()) {
    const from = index / tables.length;
    const plan = yield* within(draftTable(lines, table), from, from + 1 / tables.length);
    if (plan.tasks.length > 0) plans.push(plan);
  }
  return plans;
}
