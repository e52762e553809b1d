import type { FormRequest } from "../../../documents/forms/formRequest";
import type { Ledger } from "../../../ledger/ledger";
import { plansOfYear } from "../../../ledger/periods";
import type { FormKind } from "../../../plan/duties";
import type { Period } from "../../../plan/period";
import type { FormOptions } from "../../choices/workbookChoices";

export type SendChoices = Omit<FormRequest, "period">;

export const KIND_CHOICES: Readonly<Record<"report" | "workPlan" | "both", readonly FormKind[]>> = {
  report: ["report"],
  workPlan: ["workPlan"],
  both: ["workPlan", "report"],
};

/** What is chosen anew for every period: first, reports of the plans of its year. */
export function firstChoices({ plans }: Ledger, { year }: Period): Omit<SendChoices, keyof FormOptions> {
  return {
    kinds: KIND_CHOICES.report,
    plans: plansOfYear(plans, year).map(({ name }) => name),
    workPlanOfAll: [],
  };
}
