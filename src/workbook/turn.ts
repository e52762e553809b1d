import type { Gateway } from "./gateway";

const last = new WeakMap<Gateway, Promise<unknown>>();

/**
 * Runs what changes the workbook through the journal, one after the other for each gateway: a second command must
 * not take the entry of the first, which is still being made, for one that was cut off.
 */
export function inTurn<T>(gateway: Gateway, work: () => Promise<T>): Promise<T> {
  const before = last.get(gateway) ?? Promise.resolve();
  const mine = before.then(work, work);
  last.set(gateway, mine);
  return mine;
}
