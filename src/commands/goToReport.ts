import { goToRow, type RowShown } from "../workbook/goToRow";
import { REPORT_KEY } from "../workbook/ledger/tables";
import { REPORT_TABLE } from "../workbook/names";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

export interface GoToReportInput {
  /** 报送号. */
  readonly key: string;
}

/** 转到 a row of 季度报送. */
export const goToReport: Command<GoToReportInput, RowShown> = {
  id: "goToReport",

  precondition: needsRegister,

  perform: (gateway, { key }) =>
    goToRow(gateway, { table: REPORT_TABLE, key: REPORT_KEY, value: key }, "reportGone"),
};
