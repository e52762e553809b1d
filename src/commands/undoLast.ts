import { AddinError } from "../errors";
import { undoBackTo } from "../workbook/undo";
import type { Command } from "./command";

export interface UndoLastInput {
  /** Take back even what was changed by hand since; asked only after `changedSince` was shown. */
  readonly force: boolean;
}

/** 撤销上一步: takes the last command back; says which it was. */
export const undoLast: Command<UndoLastInput, { readonly command: string }> = {
  id: "undoLast",

  precondition: (status) =>
    status.kind === "register" && status.undo.length > 0 ? null : new AddinError("nothingToUndo"),

  async perform(gateway, { force }, control = {}) {
    control.onProgress?.({ phase: "undoing", done: 0, total: null });
    const [last] = await undoBackTo(gateway, null, force);
    return { command: last?.command ?? "" };
  },
};
