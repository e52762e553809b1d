import { STATE_SHEET } from "./stateSheet";

/**
 * 编号 are never given twice, also after the row with the highest number is gone. The highest number of such a plan
 * is kept in the hidden state sheet, in the first row behind the marker; while the row stands, it speaks for itself.
 */
const CELL = "D1";

/** Queues the reading. The result may be called after the next sync; empty where there is no state sheet. */
export function loadGivenNumbers(context: Excel.RequestContext): () => ReadonlyMap<string, number> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(STATE_SHEET).load("name");
  const cell = sheet.getRange(CELL).load("values");
  return () => {
    const text = sheet.isNullObject ? "" : String(cell.values[0]?.[0] ?? "");
    return new Map(text === "" ? [] : Object.entries(JSON.parse(text) as Record<string, number>));
  };
}

/** Queues the writing; the state sheet must be there. */
export function writeGivenNumbers(context: Excel.RequestContext, given: ReadonlyMap<string, number>): void {
  const cell = context.workbook.worksheets.getItem(STATE_SHEET).getRange(CELL);
  cell.numberFormat = [["@"]];
  cell.values = [[JSON.stringify(Object.fromEntries(given))]];
}
