import type { NamesChanged, Renames } from "../vocabulary/namesContents";
import { changeNames } from "../workbook/changeNames";
import { renameNames as rename } from "../workbook/renameNames";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** Rename, merge, 机构改革: names become others everywhere, and stay as aliases of them. */
export const renameNames: Command<Renames, NamesChanged> = {
  id: "renameNames",

  precondition: needsRegister,

  perform: (gateway, renames, control = {}) =>
    changeNames(gateway, "renameNames", (editor) => rename(editor, renames), control),
};
