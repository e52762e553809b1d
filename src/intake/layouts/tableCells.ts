import type { PlanTable } from "../../plan/plan";
import type { DocumentText } from "../documentText";
import type { DraftPlan } from "../draft";
import type { Line } from "../lines";
import { within, type Sliced } from "../../plan/slices";
import { readCellTables } from "../tables/cellTables";
import { draftTable } from "./tableTabbed";

/**
 * Tables of a Word document, a page, a sheet or a PDF, of which the reader knows every cell and what is merged, under a
 * header whose labels are known.
 */
export function* readCellTable(
  document: DocumentText,
  lines: readonly Line[],
  chosen: readonly PlanTable[],
): Sliced<DraftPlan[]> {
  const plans: DraftPlan[] = [];
  const tables = yield* within(readCellTables(document, lines), 0, 0.5);
  for (const [index, table] of tables.entries()) {
    const share = 0.5 / tables.length;
    const from = 0.5 + index * share;
    const plan = yield* within(draftTable(lines, table, chosen), from, from + share);
    if (plan.tasks.length > 0) plans.push(plan);
  }
  return plans;
}
