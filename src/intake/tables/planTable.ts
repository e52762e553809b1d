import type { PlanTable } from "../../plan/plan";
import type { Column } from "./columns";

/** What the header at `at` was taken for, for the clerk to see. */
export function planTable(at: number, columns: readonly Column[]): PlanTable {
  return { at, columns: columns.map(({ label, role }) => ({ label, field: role })) };
}

/**
 * The columns of the table whose header stands at `at`, with the fields that the clerk chose for them; null where nobody
 * chose. A second column of the task's text says more of it.
 */
export function chosenColumns(
  chosen: readonly PlanTable[],
  at: number,
  columns: readonly Column[],
): Column[] | null {
  const table = chosen.find((one) => one.at === at);
  if (!table) return null;
  const text = table.columns.findIndex(({ field }) => field === "text");
  return columns.map((column, index) => {
    const field = table.columns[index]?.field ?? column.role;
    return { ...column, role: field === "text" && index !== text ? "detail" : field };
  });
}
