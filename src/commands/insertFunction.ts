import { type FormulaInserted, type FormulaToInsert, insertFormula } from "../workbook/insertFormula";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** 插入到所选单元格: a formula with one of our functions. Three round trips. */
export const insertFunction: Command<FormulaToInsert, FormulaInserted> = {
  id: "insertFunction",

  precondition: needsRegister,

  perform: (gateway, formula, control = {}) =>
    transact(gateway, insertFormula("insertFunction", formula), control),
};
