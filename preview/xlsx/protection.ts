/** Sheet protection between Excel's words in Office.js and the .xlsx library's. */
import type { Worksheet } from "@cj-tech-master/excelts";
import type { Protection } from "../host/model";

type SheetProtection = NonNullable<Worksheet["sheetProtection"]>;

/** What a protected sheet still allows. */
const ALLOWANCES = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
} as const satisfies Record<string, keyof SheetProtection>;

type Allowance = keyof typeof ALLOWANCES;

export function toSheetProtection(protection: NonNullable<Protection>): SheetProtection {
  const result: SheetProtection = { sheet: true };
  for (const allowance of Object.keys(ALLOWANCES) as Allowance[]) {
    if (protection[allowance] === true) result[ALLOWANCES[allowance]] = true;
  }
  const { selectionMode } = protection;
  if (selectionMode === "None" || selectionMode === "Unlocked") result.selectLockedCells = false;
  if (selectionMode === "None") result.selectUnlockedCells = false;
  if (protection["allowEditObjects"] !== true) result.objects = false;
  if (protection["allowEditScenarios"] !== true) result.scenarios = false;
  return result;
}

/** Null where the sheet is not protected. */
export function fromSheetProtection(given: SheetProtection | null): Protection {
  if (given?.sheet !== true) return null;
  const result: Record<string, boolean | string> = {};
  for (const allowance of Object.keys(ALLOWANCES) as Allowance[]) {
    result[allowance] = given[ALLOWANCES[allowance]] === true;
  }
  result["allowEditObjects"] = given.objects !== false;
  result["allowEditScenarios"] = given.scenarios !== false;
  result["selectionMode"] =
    given.selectUnlockedCells === false ? "None" : given.selectLockedCells === false ? "Unlocked" : "Normal";
  return result;
}
