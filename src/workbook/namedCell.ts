import type { CellRow, CellValue } from "./cells";

/** The one cell behind a defined name, such as 统计截止日, wherever it stands now. */
export interface NamedCell {
  /** A formula where it holds one. */
  readonly content: CellValue;
  /** As Excel writes it: sheet and cell. */
  readonly address: string;
  readonly sheet: string;
}

/** Queues the reading of a named cell. Null when there is no such name, or no cell behind it. */
export function loadNamedCell(context: Excel.RequestContext, name: string): () => NamedCell | null {
  const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  range.load("formulas,address");
  const sheet = range.worksheet.load("name");
  return () =>
    range.isNullObject
      ? null
      : { content: (range.formulas as CellRow[])[0]?.[0] ?? "", address: range.address, sheet: sheet.name };
}

/** Queues the writing of a named cell. */
export function writeNamedCell(context: Excel.RequestContext, name: string, content: CellValue): void {
  context.workbook.names.getItem(name).getRange().formulas = [[content]];
}
