import { changeSetting } from "../workbook/changeSetting";
import { WARNING_NAME } from "../workbook/names";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

export interface SetWarningDaysInput {
  /** Calendar days, a whole number from 0. */
  readonly days: number;
}

/** 临期天数: how many days before its day a task is 临期. */
export const setWarningDays: Command<SetWarningDaysInput, void> = {
  id: "setWarningDays",

  precondition: needsRegister,

  perform: (gateway, { days }, control = {}) =>
    transact(gateway, changeSetting("setWarningDays", WARNING_NAME, days), control),
};
