/**
 * Lets the host work; throws `cancelled` when the clerk asked to stop. Readers take one between slices of work, so that
 * the pane never stands still for more than a tenth of a second.
 */
export type Breath = () => Promise<void>;

/** Runs work that yields between slices, with a breath at each. */
export async function run<Result>(work: Generator<unknown, Result>, breath: Breath): Promise<Result> {
  let step = work.next();
  for (; step.done !== true; step = work.next()) await breath();
  return step.value;
}
