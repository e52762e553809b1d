import { AddinError } from "../errors";
import { freezeFormulas as freeze, type Turned } from "../workbook/freezeFormulas";
import { findPlanFormulas } from "../workbook/planFormulas";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/**
 * 公式变数值: the PLAN formulas of the open sheet become what they show, for Excels and programs that lack the add-in.
 * Six round trips, and one more for every 60,000 cells.
 */
export const freezeFormulas: Command<void, Turned> = {
  id: "freezeFormulas",

  precondition: needsRegister,

  async perform(gateway, _input, control = {}) {
    const { sheet, formulas } = await gateway.run((session) => findPlanFormulas(session));
    if (formulas.length === 0) {
      throw new AddinError("noPlanFormula", { sheet: sheet.name, unanswered: 0 });
    }
    return transact(gateway, freeze("freezeFormulas", sheet, formulas), control);
  },
};
