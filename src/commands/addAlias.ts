import { AddinError } from "../errors";
import { nameKey } from "../vocabulary/nameKey";
import type { NamesChanged, NewAlias } from "../vocabulary/namesContents";
import { changeNames } from "../workbook/changeNames";
import { TABLE_OF } from "../workbook/nameBook";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** Another spelling of a name that is there; cells with the spelling become the name. @throws AddinError `nameTaken` */
export const addAlias: Command<NewAlias, NamesChanged> = {
  id: "addAlias",

  precondition: needsRegister,

  perform: (gateway, { kind, name, alias }, control = {}) =>
    changeNames(
      gateway,
      "addAlias",
      (editor) => {
        const entries = editor.entries[kind];
        const entry = entries.need(name);
        const standard = entries.nameOf(entry);
        const owner = editor.ownerOf(kind, alias);
        if (owner !== null && owner !== standard) {
          throw new AddinError("nameTaken", { name: alias, table: TABLE_OF[kind], owner });
        }
        entries.addSpellings(entry, [alias.trim()]);
        editor.mapCells(kind, (each) => (nameKey(each) === nameKey(alias) ? standard : null));
      },
      control,
    ),
};
