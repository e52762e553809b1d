import { AddinError } from "../errors";
import type { CellBlock, SheetRef } from "./cellBlock";
import type { Session } from "./gateway";
import { inSlices, loadGrid } from "./tableRows";

/** A formula with one of our functions in it, and the cells that its answer takes. */
export interface PlanFormula extends CellBlock {
  readonly formula: string;
}

/** The add-in's namespace, as a formula calls a function in it; a text that speaks of one is no call. */
const CALL = /(?:^|[^\w.])PLAN\.[A-Z]+\(/iu;

/** What is found in one go: beyond, Excel on the web would not give or take it in one request. */
const FORMULAS_MOST = 5000;

/** The open sheet and the PLAN formulas on it. Three round trips, and one more for every 60,000 cells. */
export async function findPlanFormulas(
  session: Session,
): Promise<{ readonly sheet: SheetRef; readonly formulas: readonly PlanFormula[] }> {
  const { context } = session;
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("id,name");
  const used = sheet.getUsedRangeOrNullObject(true).load("rowCount,columnCount");
  await session.sync();
  const ref: SheetRef = { id: sheet.id, name: sheet.name };
  if (used.isNullObject) {
    return { sheet: ref, formulas: [] };
  }
  const grid = await inSlices(
    loadGrid(used, { rows: used.rowCount, columns: used.columnCount }),
    session.sync,
  );
  await session.sync();
  const { row = 0, column = 0, cells = [] } = grid() ?? {};
  const anchors = cells.flatMap((line, down) =>
    line.flatMap((cell, right) =>
      isPlanFormula(cell) ? [{ row: row + down, column: column + right, formula: cell }] : [],
    ),
  );
  if (anchors.length > FORMULAS_MOST) {
    throw new AddinError("tooManyResults", { formulas: anchors.length });
  }
  const spills = anchors.map((anchor) =>
    sheet
      .getRangeByIndexes(anchor.row, anchor.column, 1, 1)
      .getSpillingToRangeOrNullObject()
      .load("rowCount,columnCount"),
  );
  await session.sync();
  return {
    sheet: ref,
    formulas: anchors.map((anchor, index) => {
      const spill = spills[index];
      const isAlone = spill === undefined || spill.isNullObject;
      return { ...anchor, rows: isAlone ? 1 : spill.rowCount, columns: isAlone ? 1 : spill.columnCount };
    }),
  };
}

function isPlanFormula(cell: string | number): cell is string {
  return typeof cell === "string" && cell.startsWith("=") && CALL.test(cell.replace(/"[^"]*"/gu, '""'));
}
