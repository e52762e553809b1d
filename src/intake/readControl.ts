import { AddinError } from "../errors";
import type { PlanTable } from "../plan/plan";
import { pause } from "./pause";

export interface ReadControl {
  readonly signal?: AbortSignal;
  /** `done` of `total` steps; called between slices of work. */
  readonly onProgress?: (progress: {
    readonly phase: "reading";
    readonly done: number;
    readonly total: number;
  }) => void;
  /**
   * Tables whose columns the clerk corrected: each is `Plan.table` of an earlier reading of the same source with other
   * fields. Tables that are not named are read as before. A table without a column of text has no tasks.
   */
  readonly tables?: readonly PlanTable[];
}

export const STEPS = 100;

/** Lets the host work, reports, and stops when asked to: nothing is half done between slices. */
export async function breathe(control: ReadControl, done: number): Promise<void> {
  control.onProgress?.({ phase: "reading", done: Math.round(done), total: STEPS });
  await pause();
  if (control.signal?.aborted === true) throw new AddinError("cancelled");
}

/** Runs work that yields its share done, with a breath at each; it takes the steps `from` to `to` of the whole. */
export async function inSlices<Result>(
  work: Generator<number, Result>,
  control: ReadControl,
  from: number,
  to: number,
): Promise<Result> {
  await breathe(control, from);
  let step = work.next();
  for (; step.done !== true; step = work.next()) await breathe(control, from + step.value * (to - from));
  return step.value;
}
