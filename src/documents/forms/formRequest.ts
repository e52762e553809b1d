import type { FormKind } from "../../plan/duties";
import type { Period } from "../../plan/period";

/** What a clerk chooses before forms go out. */
export interface FormRequest {
  readonly kinds: readonly FormKind[];
  /** 方案简称. */
  readonly plans: readonly string[];
  readonly period: Period;
  /** Whether 协办单位 report too. */
  readonly supportReports: boolean;
  /** Columns 进度 and 完成日期, which a form has only if a clerk wants them. */
  readonly withProgress: boolean;
  readonly withDoneOn: boolean;
  /** Plans of which every reporting unit hands in a work plan although the notice does not say who has to. */
  readonly workPlanOfAll: readonly string[];
}
