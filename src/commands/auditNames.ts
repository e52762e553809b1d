import type { NamesChanged } from "../vocabulary/namesContents";
import { changeNames } from "../workbook/changeNames";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/**
 * 全部核对: what has come in while nobody watched. Every other spelling becomes the standard name, names are parted
 * by 、 and stand once; what is left to a person is flagged by the watcher and listed by the pane.
 */
export const auditNames: Command<void, NamesChanged> = {
  id: "auditNames",

  precondition: needsRegister,

  perform: (gateway, _input, control = {}) =>
    changeNames(gateway, "auditNames", (editor) => editor.standardise(), control),
};
