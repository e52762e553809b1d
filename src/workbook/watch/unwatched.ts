import type { Watcher } from "./watcher";

/** What a command writes is no edit by hand, whether it succeeds or is put back. */
export async function unwatched<T>(watchers: Iterable<Watcher>, work: () => Promise<T>): Promise<T> {
  const suspended = [...watchers];
  for (const watcher of suspended) {
    watcher.suspend();
  }
  try {
    return await work();
  } finally {
    await Promise.all(suspended.map((watcher) => watcher.resume()));
  }
}
