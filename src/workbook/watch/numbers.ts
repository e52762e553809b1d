/** The running numbers in 编号, by plan. */

const ID = /^(.+)-(\d{1,9})$/u;

/** The highest number of each plan among these 编号 and these earlier figures. */
export function highestNumbers(
  ids: Iterable<string>,
  earlier: readonly ReadonlyMap<string, number>[] = [],
): Map<string, number> {
  const highest = new Map<string, number>();
  const raise = (plan: string, number: number): void => {
    highest.set(plan, Math.max(number, highest.get(plan) ?? 0));
  };
  for (const known of earlier) {
    known.forEach((number, plan) => raise(plan, number));
  }
  for (const id of ids) {
    const [, plan, digits] = ID.exec(id) ?? [];
    if (plan !== undefined) {
      raise(plan, Number(digits));
    }
  }
  return highest;
}

/** The plans whose highest number can no longer be seen in the workbook, with that number; null when there are none. */
export function lostNumbers(
  known: ReadonlyMap<string, number>,
  visible: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> | null {
  const lost = [...known].filter(([plan, number]) => number > (visible.get(plan) ?? 0));
  return lost.length === 0 ? null : new Map(lost);
}
