import { AddinError } from "../errors";

/**
 * Queues the look whether a sheet can be shown: Excel does not activate hidden ones. The result may be called after
 * the next sync.
 * @throws AddinError `sheetHidden` from the result
 */
export function loadShowable(sheet: Excel.Worksheet): () => void {
  sheet.load("name,visibility");
  return () => {
    if (sheet.isNullObject) {
      throw new AddinError("sheetGone");
    }
    if (sheet.visibility !== "Visible") {
      throw new AddinError("sheetHidden", { sheet: sheet.name, visibility: sheet.visibility });
    }
  };
}
