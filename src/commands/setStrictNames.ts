import { changeNames } from "../workbook/changeNames";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** Whether an unknown name that is typed is put back instead of flagged. */
export const setStrictNames: Command<{ readonly strict: boolean }, void> = {
  id: "setStrictNames",

  precondition: needsRegister,

  async perform(gateway, { strict }, control = {}) {
    await changeNames(
      gateway,
      "setStrictNames",
      (editor) => editor.remember((memo) => ({ ...memo, strict })),
      control,
    );
  },
};
