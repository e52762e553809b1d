import { showOnly, type RegisterView } from "../workbook/registerView";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/**
 * 在表中只看这些, and 显示全部 when nothing is chosen: what the clerk sees of the register, in place of whatever filter
 * the table had. Cells stay as they are, so there is nothing to undo.
 */
export const filterRegister: Command<RegisterView, void> = {
  id: "filterRegister",

  precondition: needsRegister,

  perform: (gateway, view) => showOnly(gateway, view),
};
