import { run } from "../plan/slices";
import type { Gateway } from "../workbook/gateway";
import { pause } from "../intake/pause";
import { transact } from "../workbook/transaction";
import type { Comparison } from "../workbook/update/comparison";
import type { UpdateChoices } from "../workbook/update/comparePlan";
import { compareRead, loadForUpdate, type PlanUpdated, updatePlan } from "../workbook/update/updatePlan";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** 更新台账: what the clerk chose, and what was shown before. */
export interface UpdateRegisterInput extends UpdateChoices {
  /** Just this is written: a register that has changed since refuses. */
  readonly shown: Comparison;
}

/**
 * What a new issue of a plan would change in the register; writes nothing. One round trip.
 * @throws AddinError `noRegister`, `planGone`, `registerDamaged`
 */
export function compareWithRegister(gateway: Gateway, choices: UpdateChoices): Promise<Comparison> {
  return gateway.run(async ({ context, sync }) => {
    const read = loadForUpdate(context, choices.plan);
    await sync();
    return (await run(compareRead(choices, read()), pause)).comparison;
  });
}

/** 更新台账: a new issue of a plan, or a corrected sheet, goes into the rows that stand. */
export const updateRegister: Command<UpdateRegisterInput, PlanUpdated> = {
  id: "updateRegister",
  precondition: needsRegister,
  async perform(gateway, { shown, ...choices }, control = {}) {
    const total = choices.plan.tasks.length;
    const { onProgress, signal } = control;
    onProgress?.({ phase: "reading", done: 0, total });
    return transact(gateway, updatePlan(choices, shown), {
      signal,
      onSent: (share) => onProgress?.({ phase: "writing", done: Math.round(share * total), total }),
      onVerifying: () => onProgress?.({ phase: "verifying", done: total, total }),
    });
  },
};
