import { PARTS } from "./anatomy";
import type { CellRow } from "./cells";
import type { Damage } from "./damage";
import type { Session } from "./gateway";
import type { Taken } from "./newRegister";
import { STATE_SHEET } from "./stateSheet";

/** How far down and right a header row is looked for. */
const ROWS = 30;
const COLUMNS = 80;

/**
 * What became of tables that are gone: given another name, or turned into an ordinary range (表格工具 → 转换为区域).
 * One round trip, and only where a table is gone.
 */
export async function findLost(
  session: Session,
  damages: readonly Damage[],
  taken: Pick<Taken, "sheets" | "tables">,
): Promise<Damage[]> {
  if (damages.every(({ kind }) => kind !== "tableGone")) {
    return [...damages];
  }
  const { worksheets, tables } = session.context.workbook;
  const tops = taken.sheets
    .filter(({ name }) => name !== STATE_SHEET)
    .map(({ name }) => ({
      sheet: name,
      cells: worksheets.getItem(name).getRangeByIndexes(0, 0, ROWS, COLUMNS).load("values"),
    }));
  const others = taken.tables
    .filter((name) => PARTS.every(({ table }) => table !== name))
    .map((name) => ({ name, header: tables.getItem(name).getHeaderRowRange().load("values") }));
  await session.sync();
  return damages.map((damage) => {
    const essential = PARTS.find(
      ({ table }) => damage.kind === "tableGone" && damage.table === table,
    )?.essential;
    if (damage.kind !== "tableGone" || essential === undefined) {
      return damage;
    }
    const renamed = others.find(({ header }) => hasAll((header.values as CellRow[])[0] ?? [], essential));
    if (renamed) {
      return { kind: "tableRenamed", table: damage.table, name: renamed.name };
    }
    return (
      tops
        .map(({ sheet, cells }) => rangeIn(damage.table, essential, sheet, cells.values as CellRow[]))
        .find(Boolean) ?? damage
    );
  });
}

function hasAll(row: CellRow, headers: readonly string[]): boolean {
  return headers.every((header) => row.includes(header));
}

/** The row of a sheet's top that holds all the headers, as far as it goes without a gap. */
function rangeIn(
  table: string,
  essential: readonly string[],
  sheet: string,
  cells: readonly CellRow[],
): Damage | null {
  const row = cells.findIndex((line) => hasAll(line, essential));
  const line = cells[row];
  const at = line?.indexOf(essential[0] ?? "") ?? -1;
  if (line === undefined || at < 0) {
    return null;
  }
  const column = line.slice(0, at).lastIndexOf("") + 1;
  const end = line.indexOf("", at);
  const width = (end < 0 ? line.length : end) - column;
  return hasAll(line.slice(column, column + width), essential)
    ? { kind: "tableIsRange", table, sheet, row, column, width }
    : null;
}
