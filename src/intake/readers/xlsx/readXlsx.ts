import type { DocumentText } from "../../documentText";
import { run, type Breath } from "../../../plan/slices";
import { openPackage } from "../officePackage";
import { writeBlocks, type TextBlock } from "../textBlocks";
import { childOf, elementsIn } from "../xml";
import { readNumberFormats } from "./numberFormats";
import { readSheet, richText, type SheetContext } from "./sheet";

/**
 * The values of a workbook's visible sheets, one behind the other, each as a table with its merged cells. Formulas count
 * as the value that was saved with them; numbers that are days are printed as days.
 * @throws AddinError fileDamaged, fileEncrypted, fileTooLarge, cancelled
 */
export async function readXlsx(bytes: Uint8Array, name: string, breath: Breath): Promise<DocumentText> {
  const file = await openPackage(bytes, name, breath);
  const { byId, byType } = await file.relations(file.main);
  const workbook = await file.part(file.main);
  const strings = elementsIn(await file.part(byType.get("sharedStrings")), "si").map(richText);
  const from1904 = ["1", "true"].includes(childOf(workbook, "workbookPr")?.attributes["date1904"] ?? "");
  const numberText = readNumberFormats(await file.part(byType.get("styles")), from1904);
  const context: SheetContext = { strings, numberText };
  const blocks: TextBlock[] = [];
  for (const { attributes } of elementsIn(childOf(workbook, "sheets"), "sheet")) {
    if (attributes["state"] !== undefined && attributes["state"] !== "visible") continue;
    const sheet = await file.part(byId.get(attributes["id"] ?? ""));
    const rows = sheet ? await run(readSheet(sheet, context), breath) : [];
    if (rows.length > 0) blocks.push({ kind: "table", rows, sheet: attributes["name"] ?? "" });
  }
  return run(writeBlocks(blocks), breath);
}
