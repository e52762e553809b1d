import type { FormRequest } from "../../../documents/forms/formRequest";
import type { Ledger } from "../../../ledger/ledger";
import { plansOfYear } from "../../../ledger/periods";
import type { FormKind } from "../../../plan/duties";
import type { Period } from "../../../plan/period";

export type SendChoices = Omit<FormRequest, "period">;

export const KIND_CHOICES: Readonly<Record<"report" | "workPlan" | "both", readonly FormKind[]>> = {
  report: ["report"],
  workPlan: ["workPlan"],
  both: ["workPlan", "report"],
};

/** Reports of the plans of the period's year. */
export function firstChoices({ plans }: Ledger, { year }: Period): SendChoices {
  return {
    kinds: KIND_CHOICES.report,
    plans: plansOfYear(plans, year).map(({ name }) => name),
    supportReports: false,
    withProgress: false,
    withDoneOn: false,
    workPlanOfAll: [],
  };
}
