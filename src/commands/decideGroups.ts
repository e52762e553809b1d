import type { GroupDecisions, NamesChanged } from "../vocabulary/namesContents";
import { changeNames } from "../workbook/changeNames";
import { renameNames } from "../workbook/renameNames";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** What a person said of likely variants: some become aliases of one, others are remembered as not the same. */
export const decideGroups: Command<readonly GroupDecisions[], NamesChanged> = {
  id: "decideGroups",

  precondition: needsRegister,

  perform: (gateway, decisions, control = {}) =>
    changeNames(
      gateway,
      "decideGroups",
      (editor) => {
        // One list for each kind: a cell may name units of several groups.
        for (const kind of ["unit", "leader"] as const) {
          const joined = decisions.filter((each) => each.kind === kind).flatMap((each) => each.joined);
          const renames = joined.flatMap(({ name, others }) => others.map((from) => ({ from, to: name })));
          renameNames(editor, { kind, renames });
        }
        const apart = decisions.flatMap((each) => each.apart);
        editor.remember((memo) => ({ ...memo, apart: [...memo.apart, ...apart] }));
      },
      control,
    ),
};
