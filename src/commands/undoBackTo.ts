import { AddinError } from "../errors";
import { undoBackTo as takeBack } from "../workbook/undo";
import type { Command } from "./command";

export interface UndoBackToInput {
  /** Of the command down to which is taken back, itself included: from the status. */
  readonly serial: number;
  /** Take back even what was changed by hand since; asked only after `changedSince` was shown. */
  readonly force: boolean;
}

/** 撤销到这一步: takes back every command down to one, newest first; says which they were. */
export const undoBackTo: Command<UndoBackToInput, { readonly commands: readonly string[] }> = {
  id: "undoBackTo",

  precondition: (status) =>
    status.kind === "register" && status.undo.length > 0 ? null : new AddinError("nothingToUndo"),

  async perform(gateway, { serial, force }, control = {}) {
    control.onProgress?.({ phase: "undoing", done: 0, total: null });
    const undone = await takeBack(gateway, serial, force);
    return { commands: undone.map(({ command }) => command) };
  },
};
