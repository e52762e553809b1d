import type { NamesChanged } from "../vocabulary/namesContents";
import { restoreVocabulary as restore } from "../workbook/restoreVocabulary";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** 恢复单位库和领导库: where they are gone, made anew from the names in the register. */
export const restoreVocabulary: Command<void, NamesChanged> = {
  id: "restoreVocabulary",

  precondition: needsRegister,

  perform: (gateway, _input, control = {}) => transact(gateway, restore(), control),
};
