import { AddinError } from "../errors";
import { undoLastCommand } from "../workbook/undo";
import type { Command } from "./command";

export interface UndoLastInput {
  /** Take back even what was changed by hand since; asked only after `changedSince` was shown. */
  readonly force: boolean;
}

/** 撤销上一步: takes the last command back; says which it was. */
export const undoLast: Command<UndoLastInput, { readonly command: string }> = {
  id: "undoLast",

  precondition: (status) =>
    status.kind === "register" && status.undo !== null ? null : new AddinError("nothingToUndo"),

  async perform(gateway, { force }, control = {}) {
    control.onProgress?.({ phase: "undoing", done: 0, total: null });
    const { command } = await undoLastCommand(gateway, force);
    return { command };
  },
};
