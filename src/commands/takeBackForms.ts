import { changeCells } from "../workbook/changeCells";
import { type ChosenTakings, type FormsTaken, takeBack } from "../workbook/ledger/takeBack";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** 收表: what was taken out of returned files goes into the workbook. */
export const takeBackForms: Command<ChosenTakings, FormsTaken> = {
  id: "takeBackForms",
  precondition: needsRegister,
  async perform(gateway, chosen, control = {}) {
    const { onProgress, signal } = control;
    const total = chosen.takings.reports.length + chosen.takings.steps.length;
    onProgress?.({ phase: "reading", done: 0, total });
    return transact(gateway, changeCells(takeBack("takeBackForms", chosen)), {
      signal,
      onSent: (share) => onProgress?.({ phase: "writing", done: Math.round(share * total), total }),
      onVerifying: () => onProgress?.({ phase: "verifying", done: total, total }),
    });
  },
};
