import type { Area, Table } from "../model";
import { intersect } from "./address";
import type { Book } from "./book";
import type { Sheet } from "./sheet";
import { completeTables } from "./tableCompletion";

interface Growth {
  readonly table: Table;
  /** The rows or columns that the table gains. */
  readonly added: Area;
}

/**
 * Excel's automatic expansion: what is typed or pasted right below a table, or right beside it, becomes part of it,
 * if the rest of the rows or columns it gains is empty.
 */
export function growTable(book: Book, sheet: Sheet, typed: Area): void {
  const growth = sheet
    .tables()
    .map((table) => growthOf(table, typed))
    .find((each) => each !== null);
  if (growth === undefined) return;
  const { table, added } = growth;
  const taken =
    sheet.cellsOf
      .within(added)
      .some(
        ({ row, column }) =>
          sheet.cellsOf.value(row, column) !== "" &&
          intersect({ row, column, rows: 1, columns: 1 }, typed) === null,
      ) || sheet.tables().some((each) => intersect(each.area, added) !== null);
  if (taken) return;
  const { area } = table;
  sheet.changeTable(table.id, {
    area:
      added.row === area.row
        ? { ...area, columns: area.columns + added.columns }
        : { ...area, rows: area.rows + added.rows },
  });
  completeTables(book, sheet, added);
}

function growthOf(table: Table, typed: Area): Growth | null {
  const { area } = table;
  const below =
    typed.row === area.row + area.rows &&
    typed.column >= area.column &&
    typed.column + typed.columns <= area.column + area.columns;
  if (below) return { table, added: { ...area, row: typed.row, rows: typed.rows } };
  const beside =
    typed.column === area.column + area.columns &&
    typed.row >= area.row &&
    typed.row + typed.rows <= area.row + area.rows;
  return beside ? { table, added: { ...area, column: typed.column, columns: typed.columns } } : null;
}
