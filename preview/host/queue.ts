/** Whose work it is: clients are numbered from 0 in the order in which they were attached. */
export interface Lane {
  readonly client: number;
  readonly by: "addin" | "person";
}

/** Which of those that wait is served next: an index. Each client's own requests, and acts, keep their order. */
export type Schedule = (waiting: readonly Lane[]) => number;

interface Entry {
  readonly lane: Lane;
  /** False while the client's Excel does not listen to programs. */
  readonly isReady: () => boolean;
  readonly serve: () => Promise<void>;
}

/** What is done to the workbook, one thing at a time: as it comes, or as a schedule says. */
export class Queue {
  #entries: Entry[] = [];
  #serving = false;

  constructor(readonly schedule: Schedule | null) {}

  /** Resolves or rejects as the work does; a failure is no concern of the next in line. */
  add(lane: Lane, work: () => Promise<void>, isReady: () => boolean = () => true): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#entries.push({ lane, isReady, serve: () => work().then(resolve, reject) });
      this.wake();
    });
  }

  /** After something has become ready. */
  wake(): void {
    if (!this.#serving) void this.#serveAll();
  }

  async #serveAll(): Promise<void> {
    this.#serving = true;
    for (;;) {
      // The work of those who have just been answered goes on and asks for more.
      if (this.schedule !== null) await quiet();
      const next = this.#next();
      if (next === undefined) break;
      this.#entries = this.#entries.filter((entry) => entry !== next);
      await next.serve();
    }
    this.#serving = false;
  }

  #next(): Entry | undefined {
    const ready = this.#entries.filter(
      (entry, index) =>
        entry.isReady() && this.#entries.findIndex(({ lane }) => sameLane(lane, entry.lane)) === index,
    );
    const heads = this.schedule === null ? ready : [...ready].sort((one, other) => rank(one) - rank(other));
    if (heads.length < 2 || this.schedule === null) return heads[0];
    const chosen = heads[this.schedule(heads.map(({ lane }) => lane))];
    if (chosen === undefined) throw new Error("The schedule chose what does not wait");
    return chosen;
  }
}

function sameLane(one: Lane, other: Lane): boolean {
  return one.client === other.client && one.by === other.by;
}

/** A fixed order of the lanes, so that a schedule means the same however the requests came in. */
function rank({ lane }: Entry): number {
  return lane.client * 2 + (lane.by === "person" ? 1 : 0);
}

/** A few turns of the event loop: answers are delivered in the first, and what they lead to is sent in the next. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}
