import { toSerial } from "../plan/date";
import { changeSetting } from "../workbook/changeSetting";
import { AS_OF_NAME } from "../workbook/names";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

export interface SetAsOfInput {
  /** YYYY-MM-DD pins 统计截止日; null lets it follow today. */
  readonly date: string | null;
}

/** 统计截止日: pinned to a day, or released to follow today. */
export const setAsOf: Command<SetAsOfInput, void> = {
  id: "setAsOf",

  precondition: needsRegister,

  perform: (gateway, { date }, control = {}) =>
    transact(
      gateway,
      changeSetting("setAsOf", AS_OF_NAME, date === null ? "=TODAY()" : toSerial(date)),
      control,
    ),
};
