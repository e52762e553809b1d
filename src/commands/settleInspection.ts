import type { Inspection } from "../ledger/followUp";
import { changeRow } from "../workbook/ledger/changeRow";
import { INSPECTION_KEY, type InspectionHeader } from "../workbook/ledger/followUpTables";
import { INSPECTION_TABLE } from "../workbook/names";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

export interface SettleInspectionInput {
  /** As it was shown. */
  readonly inspection: Inspection;
  /** 整改结果. */
  readonly outcome: string;
}

/** What came of a finding. @throws AddinError `rowChangedSince` */
export const settleInspection: Command<SettleInspectionInput, void> = {
  id: "settleInspection",

  precondition: needsRegister,

  perform: (gateway, { inspection, outcome }, control = {}) =>
    changeRow<InspectionHeader>(
      gateway,
      "settleInspection",
      {
        table: INSPECTION_TABLE,
        key: INSPECTION_KEY,
        row: inspection.key,
        shown: { 整改结果: inspection.outcome },
        cells: { 整改结果: outcome },
      },
      control,
    ),
};
