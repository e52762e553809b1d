/** Work that is done in slices: it yields the share done (0 to 1), so that its caller may let the host breathe. */
export type Sliced<Result> = Generator<number, Result>;

/** The work as the part from `from` to `to` of a larger one. */
export function* within<Result>(work: Sliced<Result>, from: number, to: number): Sliced<Result> {
  let step = work.next();
  for (; step.done !== true; step = work.next()) yield from + step.value * (to - from);
  return step.value;
}

/** Maps a long list, `size` items between two breaths. */
export function* mapSliced<Item, Result>(
  items: readonly Item[],
  size: number,
  map: (item: Item, index: number) => Result,
): Sliced<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    if (index % size === 0) yield index / items.length;
    results.push(map(item, index));
  }
  return results;
}

/**
 * Lets the host work; throws `cancelled` when the clerk asked to stop. One between slices of work, so that the pane
 * never stands still for more than a tenth of a second.
 */
export type Breath = () => Promise<void>;

/** Runs work that yields between slices, with a breath at each. */
export async function run<Result>(work: Generator<unknown, Result>, breath: Breath): Promise<Result> {
  let step = work.next();
  for (; step.done !== true; step = work.next()) await breath();
  return step.value;
}

/** Work that is too short for slices, in one. */
export function atOnce<Result>(work: Generator<unknown, Result>): Result {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}
