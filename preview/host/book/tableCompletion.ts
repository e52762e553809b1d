import type { Area, Table } from "../model";
import { intersect } from "./address";
import type { Book } from "./book";
import type { Sheet } from "./sheet";
import { repairHeaders } from "./tableHeaders";

/**
 * What Excel puts into the rows and columns that a table has gained: the look of the row beside, the formula of a
 * calculated column, a header. A column is taken for calculated when all its other rows hold one formula: Excel keeps
 * that as a property of the column, the workbook's model does not.
 */
export function completeTables(book: Book, sheet: Sheet, added: Area): void {
  for (const table of sheet.tables()) {
    const inside = intersect(table.area, added);
    if (inside === null || !table.showHeaders) continue;
    if (inside.rows === table.area.rows) {
      repairHeaders(sheet, table, inside);
      sheet.nameTableColumns(inside);
    } else if (inside.columns === table.area.columns && inside.row > table.area.row)
      fillNewRows(book, sheet, table, inside);
  }
}

function fillNewRows(book: Book, sheet: Sheet, table: Table, added: Area): void {
  const { area } = table;
  const others = Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index).filter(
    (row) => row < added.row || row >= added.row + added.rows,
  );
  const model = others.includes(added.row - 1) ? added.row - 1 : others[0];
  if (model === undefined) return;
  for (let column = area.column; column < area.column + area.columns; column++) {
    const format = sheet.cellsOf.ownFormat(model, column);
    const formula = calculatedColumn(book, sheet, column, model, others);
    for (let row = added.row; row < added.row + added.rows; row++) {
      if (Object.keys(format).length > 0) sheet.write(row, column, { format: format });
      if (formula !== null && sheet.cellsOf.value(row, column) === "")
        sheet.write(row, column, { formula: book.moveFormula(formula, row - model, 0) });
    }
  }
}

/** The formula of the model row if all the other rows hold the same. */
function calculatedColumn(
  book: Book,
  sheet: Sheet,
  column: number,
  model: number,
  others: readonly number[],
): string | null {
  const formula = sheet.cellsOf.formula(model, column);
  if (formula === null) return null;
  const same = others.every((row) => {
    const other = sheet.cellsOf.formula(row, column);
    return other !== null && (other === formula || other === book.moveFormula(formula, row - model, 0));
  });
  return same ? formula : null;
}
