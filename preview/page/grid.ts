/** Univer's grid as a person sees it, in Chinese: every plugin that the host's model needs, with its UI. */
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormatting from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import core from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidation from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filter from "@univerjs/preset-sheets-filter/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import note from "@univerjs/preset-sheets-note/locales/zh-CN";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sort from "@univerjs/preset-sheets-sort/locales/zh-CN";
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import table from "@univerjs/preset-sheets-table/locales/zh-CN";
import { createUniver, LocaleType, mergeLocales, type FUniver, type Univer } from "@univerjs/presets";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import { limitFilterLookups } from "./filterLookups";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly dispose: () => void;
}

/** An engine without a workbook yet, drawing into `container`. */
export function createGrid(container: HTMLElement, dark: boolean): Grid {
  const { univer, univerAPI } = createUniver({
    darkMode: dark,
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        core,
        conditionalFormatting,
        dataValidation,
        filter,
        note,
        sort,
        table,
      ),
    },
    presets: [
      UniverSheetsCorePreset({
        container,
        // Beside a pane there is little width; one row of tools leaves the most of it to the sheet.
        ribbonType: "simple",
        // The pane, not the grid, is where a person starts.
        disableAutoFocus: true,
      }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset(),
      UniverSheetsFilterPreset(),
      UniverSheetsNotePreset(),
      UniverSheetsSortPreset(),
      // Univer's handle of a table lies over the row above it, which here is the frozen header's own.
      { plugins: [UniverSheetsTablePlugin, [UniverSheetsTableUIPlugin, { hideAnchor: true }]] },
    ],
  });
  limitFilterLookups(univer);
  return {
    univer,
    api: univerAPI,
    dispose: () => {
      // What Univer has put off until the browser is idle would ask for a workbook that is gone.
      const validator = univer.__getInjector().get(SheetsDataValidationValidatorService);
      validator.validatorRanges = () => Promise.resolve([]);
      univer.dispose();
    },
  };
}
