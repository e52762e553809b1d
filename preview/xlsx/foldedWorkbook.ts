import { Workbook } from "@cj-tech-master/excelts";
import type { SheetModel } from "../host/model";
import { toStyle } from "./styles";
import { DEFAULT_COLUMN_WIDTH, toColumnWidth } from "./units";

type LibraryModel = Workbook["model"];
type LibrarySheet = LibraryModel["worksheets"][number];
type LibraryColumn = NonNullable<LibrarySheet["cols"]>[number];
type LibraryRow = NonNullable<LibrarySheet["rows"]>[number];

/**
 * The library's workbook, with rows and columns as the model has them. The library works out for itself which of
 * them are folded, and gets it wrong for groups that are open; it also forgets rows without cells. So both are set
 * in what it is about to write.
 */
export class FoldedWorkbook extends Workbook {
  readonly #lines = new Map<string, SheetModel>();

  /** The rows and columns of the sheet called `sheet.name` are written as `sheet` has them. */
  takeLinesFrom(sheet: SheetModel): void {
    this.#lines.set(sheet.name, sheet);
  }

  override get model(): LibraryModel {
    const model = super.model;
    const worksheets = model.worksheets.map((given) => {
      const sheet = this.#lines.get(given.name);
      return sheet === undefined ? given : { ...given, cols: columnsOf(sheet), rows: rowsOf(given, sheet) };
    });
    return { ...model, worksheets, sheets: worksheets };
  }
  override set model(model: LibraryModel) {
    super.model = model;
  }
}

function columnsOf(sheet: SheetModel): LibraryColumn[] {
  return sheet.columnsSet().map((index) => {
    const { size, hidden, outline, collapsed, format } = sheet.column(index);
    return {
      min: index + 1,
      max: index + 1,
      width: size === null ? DEFAULT_COLUMN_WIDTH : toColumnWidth(size),
      isCustomWidth: size !== null,
      hidden,
      outlineLevel: outline,
      collapsed,
      style: toStyle(format),
    };
  });
}

function rowsOf(given: LibrarySheet, sheet: SheetModel): LibraryRow[] {
  const rows = new Map((given.rows ?? []).map((row) => [row.number, row]));
  for (const index of sheet.rowsSet()) {
    const { size, hidden, outline, collapsed, format } = sheet.row(index);
    const row = rows.get(index + 1) ?? { cells: [], number: index + 1, min: 0, max: 0 };
    rows.set(index + 1, {
      ...row,
      ...(size === null ? {} : { height: size, customHeight: true }),
      hidden,
      outlineLevel: outline,
      collapsed,
      style: toStyle(format),
    });
  }
  return [...rows.values()].sort((one, other) => one.number - other.number);
}
