import type { Gateway } from "../../../src/workbook/gateway";
import type { WatchNotice } from "../../../src/workbook/watch/notice";
import { unwatched } from "../../../src/workbook/watch/unwatched";
import { startWatcher, type Watcher } from "../../../src/workbook/watch/watcher";
import type { Bench } from "../bench";

/** A client whose pane watches over the sheet, and what it has told. */
export class Watched {
  readonly notices: WatchNotice[] = [];
  readonly failures: unknown[] = [];

  private constructor(
    readonly bench: Bench,
    readonly watcher: Watcher,
  ) {}

  static async start(bench: Bench): Promise<Watched> {
    const box: { watched: Watched | null } = { watched: null };
    const watcher = await startWatcher(bench.gateway, {
      onNotice: (notice) => void box.watched?.notices.push(notice),
      onWorkbookChanged: () => undefined,
      onFailure: (error) => void box.watched?.failures.push(error),
    });
    box.watched = new Watched(bench, watcher);
    return box.watched;
  }

  /** A command, as the pane carries it out. */
  perform<T>(work: (gateway: Gateway) => Promise<T>): Promise<T> {
    return unwatched([this.watcher], () => work(this.bench.gateway));
  }

  /** Hears what the host has still to tell, and deals with it. Answers whether that took any request. */
  async rest(): Promise<boolean> {
    const before = this.bench.roundTrips();
    // Events of a request are sent before the answer to the next one.
    const asks = 2;
    for (let ask = 0; ask < asks; ask += 1) {
      await this.bench.client.Excel.run(async (context) => {
        context.workbook.load("name");
        await context.sync();
      });
    }
    await this.watcher.settled();
    return this.bench.roundTrips() - before > asks;
  }
}
