import type { GroupDecisions, NamesChanged } from "../vocabulary/namesContents";
import { changeNames } from "../workbook/changeNames";
import { renameNames } from "../workbook/renameNames";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** What a person said of likely variants: some become aliases of one, others are remembered as not the same. */
export const decideGroups: Command<GroupDecisions, NamesChanged> = {
  id: "decideGroups",

  precondition: needsRegister,

  perform: (gateway, { kind, joined, apart }, control = {}) =>
    changeNames(
      gateway,
      "decideGroups",
      (editor) => {
        const renames = joined.flatMap(({ name, others }) => others.map((from) => ({ from, to: name })));
        renameNames(editor, { kind, renames });
        editor.remember((memo) => ({ ...memo, apart: [...memo.apart, ...apart] }));
      },
      control,
    ),
};
