import type { Plan } from "../plan/plan";

/** 生成台账: what the clerk chose. */
export interface GenerateRegisterInput {
  readonly plan: Plan;
  /** For tasks without a printed deadline: 统一按 12 月 31 日, or 暂不设. */
  readonly defaultDue: "yearEnd" | "none";
}

/** What was written, in the numbers the result card shows. */
export interface GenerateRegisterDone {
  readonly planName: string;
  readonly tasks: number;
  readonly units: number;
  readonly leaders: number;
  readonly withoutDue: number;
  readonly doubtful: number;
  readonly sheet: string;
}
