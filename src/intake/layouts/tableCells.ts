import type { DocumentText } from "../documentText";
import type { DraftPlan } from "../draft";
import type { Line } from "../lines";
import { readCellTables } from "../tables/cellTables";
import { draftTable } from "./tableTabbed";

/**
 * Tables of a Word document, a page, a sheet or a PDF, of which the reader knows every cell and what is merged, under a
 * header whose labels are known.
 */
export function* readCellTable(
  document: DocumentText,
  lines: readonly Line[],
): Generator<number, DraftPlan[]> {
  const plans: DraftPlan[] = [];
  const tables = readCellTables(document, lines);
  for (const [index, table] of tables.entries()) {
    yield index / tables.length;
    const plan = draftTable(lines, table);
    if (plan.tasks.length > 0) plans.push(plan);
  }
  return plans;
}
