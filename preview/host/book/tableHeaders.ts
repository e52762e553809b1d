import type { Area, Table } from "../model";
import { intersect } from "./address";
import type { Book } from "./book";
import type { Sheet } from "./sheet";
import { renameColumn } from "./structuredReferences";

/**
 * After somebody wrote into header cells: what Excel does not take for a header is made one, and formulas speak of the
 * renamed columns by their new names.
 */
export function renameHeaders(book: Book, sheet: Sheet, changed: Area): void {
  for (const table of sheet.tables()) {
    if (!table.showHeaders || intersect({ ...table.area, rows: 1 }, changed) === null) continue;
    repairHeaders(sheet, table, changed);
    sheet.nameTableColumns(changed);
    const after = headersOf(sheet, table.area);
    table.columns.forEach(({ name }, index) => {
      const renamed = after[index];
      if (renamed !== undefined && renamed !== name) renameInFormulas(book, table.name, name, renamed);
    });
  }
}

/** Headers are texts, never empty, never twice the same: those that were changed give way. */
export function repairHeaders(sheet: Sheet, { area }: Pick<Table, "area">, changed: Area): void {
  const headers = headersOf(sheet, area);
  const first = changed.column - area.column;
  const isChanged = (index: number): boolean => index >= first && index < first + changed.columns;
  headers.forEach((header, index) => {
    const column = area.column + index;
    if (!isChanged(index)) return;
    const before = headers.filter((_, other) => other < index || (other > index && !isChanged(other)));
    const taken = new Set(before.map((each) => each.toLowerCase()));
    const name = header === "" ? numbered("列", 1, taken) : free(header, taken);
    headers[index] = name;
    if (sheet.cellsOf.value(area.row, column) !== name) sheet.write(area.row, column, { value: name });
  });
}

function free(header: string, taken: ReadonlySet<string>): string {
  return taken.has(header.toLowerCase()) ? numbered(header, 2, taken) : header;
}

function numbered(name: string, first: number, taken: ReadonlySet<string>): string {
  let number = first;
  while (taken.has(`${name}${number}`.toLowerCase())) number += 1;
  return `${name}${number}`;
}

function headersOf(sheet: Sheet, { row, column, columns }: Area): string[] {
  return Array.from({ length: columns }, (_, index) => String(sheet.cellsOf.value(row, column + index)));
}

function renameInFormulas(book: Book, table: string, before: string, after: string): void {
  const renamed = (formula: string): string => renameColumn(formula, table, before, after);
  for (const sheet of book.sheets()) {
    for (const { row, column, formula } of sheet.cellsOf.formulas()) {
      const spelt = renamed(formula);
      if (spelt !== formula) sheet.write(row, column, { formula: spelt });
    }
  }
  for (const name of book.names()) {
    const formula = renamed(name.formula);
    if (formula !== name.formula) book.setName({ ...name, formula });
  }
}
