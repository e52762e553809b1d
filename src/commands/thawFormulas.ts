import { AddinError } from "../errors";
import type { Turned } from "../workbook/freezeFormulas";
import { findFrozen, thawFormulas as thaw } from "../workbook/thawFormulas";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/**
 * 数值变回公式: the formulas of the open sheet that 公式变数值 has kept. Cells changed since are left and told. Four
 * round trips.
 */
export const thawFormulas: Command<void, Turned> = {
  id: "thawFormulas",

  precondition: needsRegister,

  async perform(gateway, _input, control = {}) {
    const { sheet, formulas } = await gateway.run((session) => findFrozen(session));
    if (formulas.length === 0) {
      throw new AddinError("noFrozenFormula", { sheet: sheet.name, changed: 0 });
    }
    return transact(gateway, thaw("thawFormulas", sheet, formulas), control);
  },
};
