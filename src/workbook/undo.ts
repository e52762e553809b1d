import { AddinError } from "../errors";
import { refuseChanged } from "./changedSince";
import type { Gateway, Session } from "./gateway";
import type { JournalEntry, JournalHead } from "./journal";
import { loadPresent, type Present, rollBack } from "./rollback";
import { loadEntry, loadState, markEntry, pendingHead, undoable } from "./stateSheet";
import { putBack } from "./transaction";

/**
 * Takes commands back, newest first, down to the one with this serial; null for the last one only. Each is taken
 * back whole, in six round trips, and one more for every 60,000 cells to look at; two less when forced.
 *
 * @throws AddinError `nothingToUndo`; `changedSince` when something was changed by hand since and `force` is not
 * set: the commands that came later have been taken back by then, and `undone` counts them.
 */
export async function undoBackTo(
  gateway: Gateway,
  serial: number | null,
  force: boolean,
): Promise<JournalHead[]> {
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
}

/**
 * Takes the last command back, if its serial is at least this: another client may have taken it back already.
 *
 * The entry becomes pending before anything is unmade, so that an undo that is cut off is finished at the next
 * start: it, too, happens whole or not at all.
 */
async function undoOne(gateway: Gateway, atLeast: number, force: boolean): Promise<JournalHead> {
  const begun: JournalHead[] = [];
  try {
    return await gateway.run(async (session) => {
      const { head, entry, present } = await readLast(session, atLeast);
      if (!force) {
        await refuseChanged(session, entry, present);
      }
      begun.push(head);
      markEntry(session.context, entry, "pending");
      rollBack(session.context, entry, present, force ? "all" : "ours");
      await session.sync();
      return head;
    });
  } catch (error) {
    const [head] = begun;
    if (head === undefined) {
      throw error;
    }
    return await settle(gateway, head, error);
  }
}

async function readLast(
  session: Session,
  atLeast: number,
): Promise<{ head: JournalHead; entry: JournalEntry; present: Present }> {
  const state = loadState(session.context);
  await session.sync();
  const head = pendingHead(state()) ?? undoable(state())[0];
  if (head === undefined || head.serial < atLeast) {
    throw new AddinError("nothingToUndo");
  }
  const body = loadEntry(session.context, head);
  await session.sync();
  const entry = body();
  const present = loadPresent(session.context, entry);
  await session.sync();
  return { head, entry, present: present() };
}

/** After a failure: finished already, to be finished now, or never begun. */
async function settle(gateway: Gateway, head: JournalHead, failure: unknown): Promise<JournalHead> {
  let undone: boolean;
  try {
    undone = await gateway.run(async (session) => {
      const state = loadState(session.context);
      await session.sync();
      const now = state().heads.find((candidate) => candidate.id === head.id);
      if (now?.status === "pending") {
        await putBack(session, now);
        return true;
      }
      return now === undefined;
    });
  } catch (error) {
    throw new AddinError("excelGone", { command: "undoLast" }, { cause: error });
  }
  if (undone) {
    return head;
  }
  throw failure;
}
