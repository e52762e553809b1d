import type { Univer } from "@univerjs/core";
import type { UniverModules } from "./engine";

/** Univer without a grid: what Node needs. The page makes its own, with the grid, from the UI presets. */
export function createHeadlessUniver(modules: UniverModules): Univer {
  const locale = modules.LocaleType.ZH_CN;
  const univer = new modules.Univer({ locale, locales: { [locale]: {} }, logLevel: modules.LogLevel.WARN });
  univer.registerPlugin(modules.UniverFormulaEnginePlugin);
  univer.registerPlugin(modules.UniverSheetsPlugin);
  univer.registerPlugin(modules.UniverSheetsFormulaPlugin);
  univer.registerPlugin(modules.UniverSheetsNumfmtPlugin);
  univer.registerPlugin(modules.UniverDataValidationPlugin);
  univer.registerPlugin(modules.UniverSheetsDataValidationPlugin);
  univer.registerPlugin(modules.UniverSheetsFilterPlugin);
  univer.registerPlugin(modules.UniverSheetsSortPlugin);
  univer.registerPlugin(modules.UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(modules.UniverSheetsTablePlugin);
  univer.registerPlugin(modules.UniverSheetsNotePlugin);
  return univer;
}
