import { fillRange, type Piece, writeRows } from "./cells";
import { columnLetter } from "./columns";
import type { SheetDraft } from "./sheetDraft";
import { DATE_FORMAT, writeTable } from "./tableWriter";

/** Widths of the name, value and remark of a setting, in points. */
const SETTING_WIDTHS = [80, 80, 200] as const;

/** Queues the filling of a sheet that has just been made; yields each piece. */
export function* writeSheet(sheet: Excel.Worksheet, draft: SheetDraft): Generator<Piece> {
  if (draft.settings.length > 0) {
    const names = sheet.getRangeByIndexes(0, 0, draft.settings.length, 1);
    names.format.font.bold = true;
    for (const [column, width] of SETTING_WIDTHS.entries()) {
      sheet.getRangeByIndexes(0, column, draft.settings.length, 1).format.columnWidth = width;
    }
    sheet.getRangeByIndexes(0, 2, draft.settings.length, 1).format.wrapText = true;
    yield* writeRows(sheet, 0, 0, draft.settings);
  }
  for (const table of draft.tables) {
    yield* writeTable(sheet, table);
  }
  sheet.freezePanes.freezeRows(1);
}

/** Queues a new sheet with what stands on it, ready to be printed; yields each piece. */
export function* makeSheet(
  context: Excel.RequestContext,
  draft: SheetDraft,
  made: () => void,
): Generator<Piece> {
  const sheet = context.workbook.worksheets.add(draft.name);
  made();
  if (draft.look) {
    const [first = []] = draft.settings;
    fillRange(sheet.getRangeByIndexes(0, 0, draft.settings.length, first.length), "numberFormat", "@");
    yield* writeRows(sheet, 0, 0, draft.settings);
    draft.look(sheet);
    return;
  }
  yield* writeSheet(sheet, draft);
  layOutForPrint(sheet, draft.name);
}

/** Queues a name for the value of a setting. Dates are shown as dates. */
export function nameSetting(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  setting: { readonly name: string; readonly row: number; readonly isDate: boolean },
): void {
  const value = sheet.getRangeByIndexes(setting.row, 1, 1, 1);
  fillRange(value, "numberFormat", setting.isDate ? DATE_FORMAT : "0");
  value.format.horizontalAlignment = "Center";
  context.workbook.names.add(setting.name, value);
}

/** Queues A4 landscape, one page wide, the header row on every page, and page numbers. */
export function layOutForPrint(sheet: Excel.Worksheet, title: string): void {
  const layout = sheet.pageLayout;
  layout.orientation = "Landscape";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  layout.setPrintTitleRows("$1:$1");
  const pages = layout.headersFooters.defaultForAllPages;
  pages.centerHeader = headerText(title);
  pages.centerFooter = "第 &P 页，共 &N 页";
}

/** Excel reads & as a code, and takes at most 255 characters. */
function headerText(title: string): string {
  return title.replaceAll("&", "&&").slice(0, 240);
}

/** The address of whole columns, such as `M:AH`. Both indices are zero-based and inside. */
export function columnsAddress(first: number, last: number): string {
  return `${columnLetter(first)}:${columnLetter(last)}`;
}
