import type { ISelection } from "@univerjs/core";
import type { SheetsSelectionsService } from "@univerjs/sheets";
import { COLUMNS, ROWS, type Engine } from "../engine/engine";
import type { Area } from "../model";
import { sameArea, toArea, toRange } from "./address";
import type { Sheet } from "./sheet";

/** What is selected on a sheet; several areas where a person holds Ctrl. */
export interface Selection {
  readonly areas: readonly Area[];
  /** The cell that takes what is typed: one cell, or merged ones. */
  readonly cell: Area;
}

/** Univer's `RANGE_TYPE` of whole lines: such ranges end where its sheet does, which is not where Excel's does. */
const WHOLE = { rows: 1, columns: 2, all: 3 } as const;

/** One area, its first cell the active one. */
export function selectionOf(area: Area): Selection {
  return { areas: [area], cell: { ...area, rows: 1, columns: 1 } };
}

export const FIRST_CELL: Selection = selectionOf({ row: 0, column: 0, rows: 1, columns: 1 });

export function sameSelection(one: Selection, other: Selection): boolean {
  const [cell, ...areas] = [one.cell, ...one.areas];
  const others = [other.cell, ...other.areas];
  return (
    areas.length + 1 === others.length &&
    [cell, ...areas].every((area, at) => sameArea(area, others[at] ?? area))
  );
}

function wholeLines(range: ISelection["range"]): Area {
  const area = toArea(range);
  const { rangeType } = range;
  return {
    ...area,
    ...(rangeType === WHOLE.columns || rangeType === WHOLE.all ? { row: 0, rows: ROWS } : {}),
    ...(rangeType === WHOLE.rows || rangeType === WHOLE.all ? { column: 0, columns: COLUMNS } : {}),
  };
}

/** What is selected at the grid; null on a sheet that was never shown. */
export function gridSelection({ injector, modules, unitId }: Engine, sheet: Sheet): Selection | null {
  const service: SheetsSelectionsService = injector.get(modules.SheetsSelectionsService);
  const held = service.getWorkbookSelections(unitId).getSelectionsOfWorksheet(sheet.id);
  const areas = held.map(({ range }) => wholeLines(range));
  // One of the areas holds the active cell.
  const primary = held.find((each) => each.primary)?.primary;
  const first = areas[0];
  if (first === undefined) return null;
  return primary ? { areas, cell: toArea(primary) } : { ...selectionOf(first), areas };
}

/** Selects as a person would see it selected. */
export function selectAtGrid(sheet: Sheet, { areas, cell }: Selection): void {
  const { row: actualRow, column: actualColumn } = cell;
  const isMerged = cell.rows * cell.columns > 1;
  const primary = { ...toRange(cell), actualRow, actualColumn, isMerged, isMergedMainCell: isMerged };
  const last = areas.length - 1;
  sheet.run("sheet.operation.set-selections", {
    selections: areas.map((area, at) => ({
      range: withinSheet(sheet, area),
      primary: at === last ? primary : null,
      style: null,
    })),
  });
}

function withinSheet({ worksheet }: Sheet, area: Area): ISelection["range"] {
  const [isColumns, isRows] = [area.rows === ROWS, area.columns === COLUMNS];
  const range = toRange(area);
  return {
    ...range,
    ...(isColumns
      ? { endRow: worksheet.getRowCount() - 1, rangeType: isRows ? WHOLE.all : WHOLE.columns }
      : {}),
    ...(isRows
      ? { endColumn: worksheet.getColumnCount() - 1, rangeType: isColumns ? WHOLE.all : WHOLE.rows }
      : {}),
  };
}
