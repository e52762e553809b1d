import type { Lane, Schedule } from "../../preview/host/queue";

/** Who is served next, such as `0 addin` or `1 person`; the first who waits once the list is used up. */
export class Course {
  #next: string[] = [];
  /** What was chosen, for a test to see that it went as it was meant to. */
  readonly served: string[] = [];

  readonly schedule: Schedule = (waiting) => {
    const wanted = this.#next.shift();
    const index = wanted === undefined ? 0 : waiting.findIndex((lane) => nameOf(lane) === wanted);
    if (index < 0) {
      throw new Error(`${wanted} does not wait, but ${waiting.map(nameOf).join(", ")}`);
    }
    this.served.push(nameOf(waiting[index]));
    return index;
  };

  follow(...lanes: readonly string[]): void {
    this.#next = [...lanes];
  }
}

function nameOf(lane: Lane | undefined): string {
  return lane === undefined ? "nobody" : `${lane.client} ${lane.by}`;
}
