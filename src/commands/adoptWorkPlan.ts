import type { DateOffer } from "../ledger/adoption";
import { changeCells } from "../workbook/changeCells";
import { adopt, type WorkPlansAdopted } from "../workbook/ledger/adopt";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** 采用办理方案的时限: the days that units planned become those of their tasks, for the offers that a person accepted. */
export const adoptWorkPlan: Command<readonly DateOffer[], WorkPlansAdopted> = {
  id: "adoptWorkPlan",
  precondition: needsRegister,
  async perform(gateway, offers, control = {}) {
    control.onProgress?.({ phase: "writing", done: 0, total: offers.length });
    return transact(gateway, changeCells(adopt("adoptWorkPlan", offers)), { signal: control.signal });
  },
};
