import { AddinError } from "../errors";
import type { NamesChanged, NewName } from "../vocabulary/namesContents";
import { changeNames } from "../workbook/changeNames";
import { TABLE_OF } from "../workbook/nameBook";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** A new row of 单位库 or 领导库. @throws AddinError `nameTaken` */
export const addName: Command<NewName, NamesChanged> = {
  id: "addName",

  precondition: needsRegister,

  perform: (gateway, { kind, name, type }, control = {}) =>
    changeNames(
      gateway,
      "addName",
      (editor) => {
        const owner = editor.ownerOf(kind, name);
        if (owner !== null) {
          throw new AddinError("nameTaken", { name, table: TABLE_OF[kind], owner });
        }
        editor.entries[kind].add(name.trim(), type === null ? {} : { 类型: type });
      },
      control,
    ),
};
