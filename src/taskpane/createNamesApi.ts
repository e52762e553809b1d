import { addAlias } from "../commands/addAlias";
import { addName } from "../commands/addName";
import { auditNames } from "../commands/auditNames";
import type { Command } from "../commands/command";
import { decideGroups } from "../commands/decideGroups";
import { editCells } from "../commands/editCells";
import { goToCell } from "../commands/goToCell";
import { goToEntry } from "../commands/goToEntry";
import { renameNames } from "../commands/renameNames";
import { replaceLeader } from "../commands/replaceLeader";
import { restoreVocabulary } from "../commands/restoreVocabulary";
import { retireName } from "../commands/retireName";
import { setStrictNames } from "../commands/setStrictNames";
import { splitUnit } from "../commands/splitUnit";
import type { Gateway } from "../workbook/gateway";
import { readNames } from "../workbook/readNames";
import { watchSelection } from "../workbook/watchSelection";
import type { NamesApi } from "./namesApi";
import type { PaneCommand } from "./paneCommand";

/** How commands are bound: those that write the workbook, and those that only show it. */
export interface Binding {
  readonly writing: <Input, Done>(command: Command<Input, Done>) => PaneCommand<Input, Done>;
  readonly showing: <Input, Done>(command: Command<Input, Done>) => PaneCommand<Input, Done>;
}

/** What the pane can do with names in the workbook behind `gateway`. */
export function createNamesApi(gateway: Gateway, { writing, showing }: Binding): NamesApi {
  return {
    readNames: () => readNames(gateway),
    watchSelection: (listener) => watchSelection(gateway, listener),
    auditNames: writing(auditNames),
    editCells: writing(editCells),
    addName: writing(addName),
    addAlias: writing(addAlias),
    decideGroups: writing(decideGroups),
    renameNames: writing(renameNames),
    splitUnit: writing(splitUnit),
    retireName: writing(retireName),
    replaceLeader: writing(replaceLeader),
    restoreVocabulary: writing(restoreVocabulary),
    setStrictNames: writing(setStrictNames),
    goToCell: showing(goToCell),
    goToEntry: showing(goToEntry),
  };
}
