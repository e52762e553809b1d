import { AddinError } from "../errors";
import { cutOff, isConfirmed, newClaim } from "./claims";
import type { Gateway, Session } from "./gateway";
import {
  assertNotUnmade,
  clearEntry,
  loadEntry,
  loadState,
  mendState,
  type Pending,
  removeBlankStateSheet,
  writeMaking,
  writeUnmaking,
} from "./stateSheet";
import { inTurn } from "./turn";
import { unmakeEntry } from "./unmaking";

/** A command that was cut off and has now been put back. */
export interface Recovered {
  readonly command: string;
  readonly at: string;
}

/**
 * Puts back a command that was cut off when Excel or the add-in went away; null when there was none, or when
 * another client is still at work on it.
 * @throws AddinError `journalDamaged`, once, where the record of the command was changed by hand: it stays as it is
 */
export function recoverPending(gateway: Gateway): Promise<Recovered | null> {
  return inTurn(gateway, async () => {
    try {
      return await recover(gateway);
    } catch (error) {
      if (error instanceof AddinError && error.code === "busyElsewhere") {
        return null;
      }
      throw error;
    }
  });
}

/** The same, for a caller whose turn it is. @throws AddinError `busyElsewhere` */
export function recover(gateway: Gateway): Promise<Recovered | null> {
  return gateway.run(async (session) => {
    const { context } = session;
    const state = loadState(context);
    await session.sync();
    const found = state();
    if (found.sheet === "blank") {
      removeBlankStateSheet(context);
      await session.sync();
      return null;
    }
    if (found.damaged.length > 0) {
      mendState(context, found);
      await session.sync();
    }
    const pending = cutOff(gateway, found);
    if (pending === null) {
      return null;
    }
    if (isConfirmed(gateway, pending)) {
      writeMaking(context, pending.head, null);
      await session.sync();
      return null;
    }
    await putBack(gateway, session, pending).catch(async (error: unknown) => {
      if (error instanceof AddinError && error.code === "journalDamaged") {
        // Nothing can be read any more of what was to be unmade; kept, it would stop every command.
        clearEntry(context, pending.head);
        await session.sync();
      }
      throw error;
    });
    return { command: pending.head.command, at: pending.head.at };
  });
}

/** Reads an entry that was cut off while it was made or unmade, and unmakes it. Four round trips. */
export async function putBack(gateway: Gateway, session: Session, pending: Pending): Promise<void> {
  const { context } = session;
  const body = loadEntry(context, pending.head);
  await session.sync();
  await unmakeEntry(session, body(), {
    made: pending.made?.made ?? null,
    asks: false,
    reach: "ours",
    claim: () => {
      if (pending.unmaking === null) {
        assertNotUnmade(context);
      }
      writeUnmaking(context, pending.head, newClaim(gateway, 0));
    },
  });
}
