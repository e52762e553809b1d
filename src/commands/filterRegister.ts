import { AddinError } from "../errors";
import { showOnly, type RegisterView } from "../workbook/registerView";
import type { Command } from "./command";

/**
 * 在表中只看这些, and 显示全部 when nothing is chosen: what the clerk sees of the register, in place of whatever filter
 * the table had. Cells stay as they are, so there is nothing to undo.
 */
export const filterRegister: Command<RegisterView, void> = {
  id: "filterRegister",

  precondition: (status) => (status.kind === "register" ? null : new AddinError("noRegister")),

  perform: (gateway, view) => showOnly(gateway, view),
};
