import { Bench } from "tinybench";

/** How long one thing took: in milliseconds, over so many samples. */
export interface Measurement {
  readonly suite: string;
  readonly what: string;
  readonly median: number;
  /** Median absolute deviation: half of the samples lie within this of the median. */
  readonly spread: number;
  readonly samples: number;
}

/** A figure that was demanded, beside the one that was measured. */
export interface Demand {
  readonly suite: string;
  readonly what: string;
  readonly measured: number;
  readonly demanded: string;
  readonly isMet: boolean;
}

/** One subject to measure; each file `bench/*.bench.ts` exports one as `suite`. */
export interface Suite {
  /** What it is asked for by. */
  readonly name: string;
  readonly run: (recorder: Recorder) => Promise<void>;
}

/** What a suite tells of itself while it runs. */
export class Recorder {
  readonly measurements: Measurement[] = [];
  readonly demands: Demand[] = [];
  readonly notes: string[] = [];

  constructor(
    readonly suite: string,
    /** Hears of each line as it comes. */
    readonly onLine: (line: string) => void,
  ) {}

  /**
   * Measures `work`, after one run that does not count; resolves with the median in milliseconds. What `prepare`
   * does before each run is not measured.
   */
  async measure(
    what: string,
    samples: number,
    work: () => unknown,
    prepare: () => void = () => undefined,
  ): Promise<number> {
    const bench = new Bench({
      iterations: samples,
      time: 0,
      warmupIterations: 1,
      warmupTime: 0,
      throws: true,
    });
    bench.add(
      what,
      async () => {
        await work();
      },
      { beforeEach: prepare },
    );
    const [task] = await bench.run();
    const result = task?.result;
    if (result?.state !== "completed") throw new Error(`${what}: ${result?.state ?? "no task"}`);
    const { p50: median, mad: spread } = result.latency;
    this.measurements.push({ suite: this.suite, what, median, spread, samples });
    this.onLine(`${what}: ${inMilliseconds(median)} ± ${inMilliseconds(spread)} (${samples} samples)`);
    return median;
  }

  atLeast(what: string, measured: number, least: number): void {
    this.#demand({ suite: this.suite, what, measured, demanded: `>= ${least}`, isMet: measured >= least });
  }

  atMost(what: string, measured: number, most: number): void {
    this.#demand({ suite: this.suite, what, measured, demanded: `<= ${most}`, isMet: measured <= most });
  }

  /** Something to know that is no time. */
  note(line: string): void {
    this.notes.push(line);
    this.onLine(line);
  }

  #demand(demand: Demand): void {
    this.demands.push(demand);
    const { isMet, what, measured, demanded } = demand;
    this.onLine(`${isMet ? "met" : "NOT MET"}: ${what}: ${measured.toPrecision(3)}, demanded ${demanded}`);
  }
}

function inMilliseconds(time: number): string {
  return `${time >= 100 ? Math.round(time) : time.toPrecision(3)} ms`;
}
