import type { Period } from "../../plan/period";
import type { CellRow } from "../cells";
import type { Gateway, Session } from "../gateway";
import { watchSelected } from "../watchSelected";
import { type PageKind, pageOfArea } from "./page";

/** The cell of a page that is selected, and the page as it stands. */
export interface PageSelection {
  readonly kind: PageKind;
  readonly period: Period;
  readonly rows: readonly CellRow[];
  /** Zero-based, in the page. */
  readonly row: number;
  readonly column: number;
}

/**
 * Tells which cell of a page of figures is selected, at once and whenever that changes; null for anything else. Two
 * round trips on a page, one elsewhere. The answer ends it.
 */
export function watchFigure(
  gateway: Gateway,
  listener: (selection: PageSelection | null) => void,
): Promise<() => Promise<void>> {
  return watchSelected(gateway, selectedFigure, listener);
}

async function selectedFigure({ context, sync }: Session): Promise<PageSelection | null> {
  const selected = context.workbook.getSelectedRange().load("rowIndex,columnIndex,worksheet/name");
  const names = context.workbook.names.load("items/name,items/formula");
  await sync();
  const areas = names.items.flatMap(({ name, formula }) => {
    const page = pageOfArea(name);
    const isHere = sheetOf(String(formula)) === selected.worksheet.name;
    return page !== null && isHere ? [{ ...page, name }] : [];
  });
  const ranges = areas.map(({ name, ...page }) => ({
    page,
    range: names.getItem(name).getRangeOrNullObject().load("formulas,rowIndex,columnIndex"),
  }));
  if (ranges.length === 0) return null;
  await sync();
  const found = ranges.flatMap(({ page, range }) => {
    if (range.isNullObject) return [];
    const rows = range.formulas as CellRow[];
    const row = selected.rowIndex - range.rowIndex;
    const column = selected.columnIndex - range.columnIndex;
    const isInside = row >= 0 && row < rows.length && column >= 0 && column < (rows[0]?.length ?? 0);
    return isInside ? [{ ...page, rows, row, column }] : [];
  });
  return found[0] ?? null;
}

/** The sheet that a name's formula speaks of. */
function sheetOf(formula: string): string {
  const place = formula.slice(1, formula.lastIndexOf("!"));
  return place.startsWith("'") ? place.slice(1, -1).replaceAll("''", "'") : place;
}
