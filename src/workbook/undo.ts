import { AddinError } from "../errors";
import { refuseChanged } from "./changedSince";
import type { Gateway, Session } from "./gateway";
import type { JournalEntry, JournalHead } from "./journal";
import { loadPresent, type Present, rollBack } from "./rollback";
import { lastDone, loadEntry, loadState, markEntry, pendingHead } from "./stateSheet";
import { putBack } from "./transaction";

/**
 * Takes the last command back. Six round trips, and one more for every 60,000 cells to look at; two less when
 * forced.
 *
 * The entry becomes pending before anything is unmade, so that an undo that is cut off is finished at the next
 * start: it, too, happens whole or not at all.
 *
 * @throws AddinError `nothingToUndo`; `changedSince` when rows were changed by hand since and `force` is not set.
 */
export async function undoLastCommand(gateway: Gateway, force: boolean): Promise<JournalHead> {
  const begun: JournalHead[] = [];
  try {
    return await gateway.run(async (session) => {
      const { head, entry, present } = await readLast(session);
      if (!force) {
        await refuseChanged(session, entry, present);
      }
      begun.push(head);
      markEntry(session.context, entry, "pending");
      rollBack(session.context, entry, present);
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
): Promise<{ head: JournalHead; entry: JournalEntry; present: Present }> {
  const state = loadState(session.context);
  await session.sync();
  const head = pendingHead(state()) ?? lastDone(state());
  if (head === null) {
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
