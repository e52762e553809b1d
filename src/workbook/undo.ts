import { AddinError } from "../errors";
import { busyElsewhere, cutOff, isRefusal, newClaim } from "./claims";
import type { Gateway } from "./gateway";
import type { JournalHead } from "./journal";
import { loadObstacles, obstacleTo } from "./obstacles";
import type { Present } from "./present";
import { putBack, recover } from "./recovery";
import { assertUnclaimed, loadEntry, loadState, undoable, writeUnmaking } from "./stateSheet";
import { inTurn } from "./turn";
import { unmakeEntry } from "./unmaking";

/**
 * Takes commands back, newest first, down to the one with this serial; null for the last one only. Each is taken
 * back whole, in six round trips, and one more for every 60,000 cells to look at; one less when forced.
 *
 * @throws AddinError `nothingToUndo`; `sheetProtected` or `workbookReadOnly`, before that command is touched; `busyElsewhere`; `changedSince` when something was changed by hand since and
 * `force` is not set: the commands that came later have been taken back by then, and `undone` counts them;
 * `lateEdits` when people changed something in the moment between the look and the undoing
 */
export function undoBackTo(gateway: Gateway, serial: number | null, force: boolean): Promise<JournalHead[]> {
  return inTurn(gateway, async () => {
    const undone: JournalHead[] = [];
    try {
      do {
        undone.push(await undoOne(gateway, serial ?? 0, force));
      } while (serial !== null && (undone.at(-1)?.serial ?? 0) > serial);
    } catch (error) {
      if (error instanceof AddinError && error.code === "changedSince" && undone.length > 0) {
        throw new AddinError("changedSince", { ...error.parameters, undone: undone.length });
      }
      throw error;
    }
    return undone;
  });
}

/**
 * Takes the last command back, if its serial is at least this: another client may have taken it back already.
 *
 * The entry is claimed before anything is unmade, so that an undo that is cut off is finished at the next start:
 * it, too, happens whole or not at all.
 */
async function undoOne(gateway: Gateway, atLeast: number, force: boolean): Promise<JournalHead> {
  const begun: JournalHead[] = [];
  try {
    return await gateway.run(async (session) => {
      const { context } = session;
      const reading = loadState(context);
      await session.sync();
      const state = reading();
      if (cutOff(gateway, state) !== null) {
        throw new AddinError("unfinished");
      }
      const [head] = undoable(state);
      if (head === undefined || head.serial < atLeast) {
        throw new AddinError("nothingToUndo");
      }
      const body = loadEntry(context, head);
      const loaded = loadObstacles(context);
      await session.sync();
      const obstacles = loaded();
      const late = await unmakeEntry(session, body(), {
        made: null,
        asks: !force,
        reach: force ? "all" : "ours",
        claim: (present) => {
          // Once claimed it would have to be finished, and every command would wait for the protection to go.
          const obstacle = obstacleTo({ makesSheets: false, sheets: sheetsOf(present) }, obstacles);
          if (obstacle !== null) {
            throw obstacle;
          }
          begun.push(head);
          assertUnclaimed(context, state);
          writeUnmaking(context, head, newClaim(gateway, 0));
        },
      });
      if (late.length > 0) {
        throw new AddinError("lateEdits", { count: late.length, where: late.join("；") });
      }
      return head;
    });
  } catch (error) {
    const [head] = begun;
    if (error instanceof AddinError && error.code === "unfinished") {
      await recover(gateway);
      return undoOne(gateway, atLeast, force);
    }
    if (head === undefined || (error instanceof AddinError && error.code === "lateEdits")) {
      throw error;
    }
    return await settle(gateway, head, error);
  }
}

/** The sheets that it writes to; those that it deletes may be protected. */
function sheetsOf({ tables, cells, changed, kept, blocks, pages }: Present): string[] {
  return [tables, cells, changed, kept, blocks, pages].flatMap((found) =>
    [...found.values()].map(({ sheet }) => sheet),
  );
}

/** After a failure: finished already, to be finished now, or never begun. */
async function settle(gateway: Gateway, head: JournalHead, failure: unknown): Promise<JournalHead> {
  let outcome: "undone" | "untouched" | "elsewhere";
  try {
    outcome = await gateway.run(async (session) => {
      const reading = loadState(session.context);
      await session.sync();
      const state = reading();
      if (state.pending !== null && state.pending.unmaking?.owner !== gateway.id) {
        return "elsewhere";
      }
      if (state.pending?.head.id === head.id) {
        await putBack(gateway, session, state.pending);
        return "undone";
      }
      if (state.heads.some(({ id }) => id === head.id)) {
        return "untouched";
      }
      // Excel stopped our batch, so it was another client that took the command back meanwhile.
      return isRefusal(failure) ? "elsewhere" : "undone";
    });
  } catch (error) {
    throw new AddinError("excelGone", { command: "undoLast" }, { cause: error });
  }
  if (outcome === "undone") {
    return head;
  }
  throw outcome === "elsewhere" || isRefusal(failure) ? busyElsewhere(head.command) : failure;
}
