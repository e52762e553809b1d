import { AddinError } from "../errors";
import type { DefaultDue } from "../plan/due";
import { initialDue } from "../plan/due";
import type { Plan } from "../plan/plan";
import { namesFound } from "../vocabulary/namesFound";
import { registerPlan } from "../workbook/registerPlan";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";

/** 生成台账: what the clerk chose. */
export interface GenerateRegisterInput {
  readonly plan: Plan;
  /** For tasks without a printed deadline: 统一按 12 月 31 日, or 暂不设. */
  readonly defaultDue: DefaultDue;
  /** 方案简称; without it, the one that year and level give. */
  readonly planName?: string;
  /** Pins 统计截止日 (YYYY-MM-DD); without it the date follows today. */
  readonly asOf?: string;
}

/** What was written, in the numbers the result card shows. */
export interface GenerateRegisterDone {
  readonly planName: string;
  readonly tasks: number;
  readonly units: number;
  readonly leaders: number;
  /** Tasks that have no 到期日 from any source. */
  readonly withoutDue: number;
  readonly doubtful: number;
  readonly sheet: string;
  /** Whether the plan joined a register that was there. */
  readonly joined: boolean;
  /** 编号 of the plan's first task. */
  readonly firstId: string;
}

/** 生成台账: a plan becomes a register, or joins the one that the workbook has. */
export const generateRegister: Command<GenerateRegisterInput, GenerateRegisterDone> = {
  id: "generateRegister",

  precondition(status) {
    switch (status.kind) {
      case "damaged":
        return new AddinError("registerDamaged", { missing: status.missing.join("、") });
      case "later":
        return new AddinError("registerIsLater", { version: status.version });
      case "register":
      case "empty":
      case "other":
        return status.refusal ?? null;
    }
  },

  async perform(gateway, { plan, defaultDue, planName, asOf }, control = {}) {
    const total = plan.tasks.length;
    const { onProgress, signal } = control;
    if (total === 0) {
      throw new AddinError("noTask");
    }
    onProgress?.({ phase: "reading", done: 0, total });
    const choices = { plan, defaultDue, planName: planName ?? null, asOf: asOf ?? null };
    const written = await transact(gateway, registerPlan(choices), {
      signal,
      onSent: (share) => onProgress?.({ phase: "writing", done: Math.round(share * total), total }),
      onVerifying: () => onProgress?.({ phase: "verifying", done: total, total }),
    });
    const names = namesFound(plan);
    const dues = plan.tasks.map((task) => initialDue(task, plan.document, defaultDue));
    return {
      ...written,
      units: names.units.length,
      leaders: names.leaders.length,
      withoutDue: dues.filter((due) => due.due === null).length,
      doubtful: plan.tasks.filter((task, index) => task.doubts.length + (dues[index]?.doubts.length ?? 0) > 0)
        .length,
    };
  },
};
