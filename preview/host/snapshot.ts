import type { Book } from "./book/book";
import { formatAddress } from "./book/address";
import type { Sheet } from "./book/sheet";
import type { CellFormat } from "./model";

/**
 * Everything of the workbook that a person could see or save, as plain JSON: two snapshots are deeply equal only
 * when the workbook is as it was. Lines and cells that are like the default are left out.
 */
export function snapshot(book: Book): unknown {
  book.flush();
  return {
    name: book.name,
    active: book.activeSheet.name,
    properties: book.properties,
    calculationMode: book.calculationMode,
    structureProtected: book.structureProtection !== null,
    sheets: book.sheets().map(sheetSnapshot),
    names: [...book.names()].sort((one, other) => one.name.localeCompare(other.name)),
    settings: Object.fromEntries([...book.settings].sort(([one], [other]) => one.localeCompare(other))),
  };
}

function sheetSnapshot(sheet: Sheet): unknown {
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    freeze: sheet.freeze,
    defaultFormat: sorted(sheet.defaultFormat),
    pageLayout: sheet.pageLayout,
    charts: withoutIds(sheet.charts),
    protection: sheet.protection,
    cells: cellsOf(sheet),
    rows: linesOf(sheet.rowsSet(), (index) => sheet.row(index)),
    columns: linesOf(sheet.columnsSet(), (index) => sheet.column(index)),
    merges: sheet.merges().map(formatAddress).sort(),
    tables: sheet.tables(),
    validations: withoutIds(sheet.validations()),
    conditionalFormats: withoutIds(sheet.conditionalFormats()),
  };
}

function cellsOf(sheet: Sheet): Readonly<Record<string, unknown>> {
  const cells: Record<string, unknown> = {};
  for (const { row, column, cell } of sheet.cells()) {
    const plain = Object.keys(cell.format).length === 0;
    if (cell.value === "" && cell.formula === null && plain) continue;
    cells[formatAddress({ row, column, rows: 1, columns: 1 })] = {
      value: cell.value,
      ...(cell.formula === null ? {} : { formula: cell.formula }),
      ...(plain ? {} : { format: sorted(cell.format) }),
    };
  }
  return cells;
}

interface LineLike {
  readonly size: number | null;
  readonly hidden: boolean;
  readonly outline: number;
  readonly collapsed: boolean;
  readonly format: CellFormat;
}

function linesOf(
  indexes: readonly number[],
  read: (index: number) => LineLike,
): Readonly<Record<string, LineLike>> {
  const lines: Record<string, LineLike> = {};
  for (const index of indexes) {
    const line = read(index);
    const plain = line.size === null && !line.hidden && line.outline === 0 && !line.collapsed;
    if (!plain || Object.keys(line.format).length > 0) lines[index] = line;
  }
  return lines;
}

/** Ids of rules are the host's own numbers: nobody sees them, and putting a rule back gives it a new one. */
function withoutIds<Rule extends { readonly id: string }>(
  rules: readonly Rule[],
): readonly Omit<Rule, "id">[] {
  return rules.map(({ id: _id, ...rest }) => rest);
}

function sorted(format: CellFormat): object {
  return Object.fromEntries(Object.entries(format).sort(([one], [other]) => one.localeCompare(other)));
}
