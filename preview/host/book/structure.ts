import { COLUMNS, ROWS } from "../engine/engine";
import type { Area, Table } from "../model";
import { sameArea, toRange } from "./address";
import type { Sheet } from "./sheet";

/** Cells put in or taken out: whole rows, whole columns, or a block whose neighbours move. */
export interface Shift {
  readonly area: Area;
  readonly kind: "insert" | "delete";
  /** Down and Up move rows, Right and Left columns. */
  readonly direction: "Down" | "Right" | "Up" | "Left";
}

/** Where a shift moves rows and not columns. */
export function movesRows({ direction }: Shift): boolean {
  return direction === "Down" || direction === "Up";
}

/** Does it, formulas, tables, names and formats following as Univer moves them. */
export function shiftCells(sheet: Sheet, shift: Shift): void {
  const { area, kind } = shift;
  const range = toRange(area);
  const tables = sheet.tables();
  sheet.whileActive(() => {
    if (area.columns === COLUMNS || area.rows === ROWS) {
      const line = area.columns === COLUMNS ? "row" : "col";
      const verb = kind === "insert" ? "insert" : "remove";
      sheet.run(`sheet.command.${verb}-${line}-by-range`, { range, direction: line === "row" ? 0 : 3 });
    } else {
      sheet.engine.runLater(MOVES[shift.direction], { subUnitId: sheet.id, range });
    }
  });
  if (area.columns !== COLUMNS && area.rows !== ROWS) followTables(sheet, tables, shift);
}

/** Univer's tables follow whole rows and columns, not blocks of cells. */
function followTables(sheet: Sheet, tables: readonly Table[], shift: Shift): void {
  const now = new Map(sheet.tables().map((table) => [table.id, table.area]));
  for (const { id, area } of tables) {
    const held = now.get(id);
    const wanted = shiftedArea(area, shift);
    if (held === undefined || (wanted !== null && sameArea(held, wanted))) continue;
    if (wanted === null) sheet.removeTable(id);
    else sheet.changeTable(id, { area: wanted });
  }
}

const MOVES: Readonly<Record<Shift["direction"], string>> = {
  Down: "sheet.command.insert-range-move-down",
  Right: "sheet.command.insert-range-move-right",
  Up: "sheet.command.delete-range-move-up",
  Left: "sheet.command.delete-range-move-left",
};

/** Where an area lies after a shift; null when nothing is left of it. */
export function shiftedArea(area: Area, shift: Shift): Area | null {
  const rows = movesRows(shift);
  const beside = rows
    ? shift.area.column <= area.column && shift.area.column + shift.area.columns >= area.column + area.columns
    : shift.area.row <= area.row && shift.area.row + shift.area.rows >= area.row + area.rows;
  if (!beside) return area;
  const [first, size] = rows ? [area.row, area.rows] : [area.column, area.columns];
  const [at, count] = rows ? [shift.area.row, shift.area.rows] : [shift.area.column, shift.area.columns];
  const moved = shift.kind === "insert" ? inserted(first, size, at, count) : deleted(first, size, at, count);
  if (moved === null) return null;
  return rows ? { ...area, row: moved[0], rows: moved[1] } : { ...area, column: moved[0], columns: moved[1] };
}

function inserted(first: number, size: number, at: number, count: number): readonly [number, number] {
  if (at <= first) return [first + count, size];
  return at < first + size ? [first, size + count] : [first, size];
}

function deleted(first: number, size: number, at: number, count: number): readonly [number, number] | null {
  const last = first + size;
  const overlap = Math.max(0, Math.min(last, at + count) - Math.max(first, at));
  const before = Math.max(0, Math.min(first, at + count) - at);
  return overlap === size ? null : [first - (at < first ? before : 0), size - overlap];
}
