import { lookForChanges, type Place, refuseChanged } from "./changedSince";
import { busyElsewhere } from "./claims";
import type { Session } from "./gateway";
import type { JournalEntry } from "./journal";
import { loadPresent, type Present } from "./present";
import { forget, type Reach, unmake } from "./rollback";

export interface Unmaking {
  /** How many marks a command that was cut off had got to; null for one that was done. */
  readonly made: number | null;
  /** Whether to refuse where people have changed something since, and how far to go without asking. */
  readonly asks: boolean;
  readonly reach: Reach;
  /** Queues the claim of the entry, first in the batch that unmakes it; refuses by throwing. */
  readonly claim: (present: Present) => void;
}

/** How often others may sort the table under our hands before we give up. */
const ATTEMPTS = 5;

/**
 * Unmakes what an entry marks, and the entry. Three round trips; one more when it looks and asks, one more for
 * every 60,000 cells to look at, and two more each time that rows of others had come under our hands and are put
 * back.
 *
 * The result is what people changed between the look and the unmaking: it went with the rest.
 *
 * @throws AddinError `changedSince`, before anything is touched
 */
export async function unmakeEntry(
  session: Session,
  entry: JournalEntry,
  { made, asks, reach, claim }: Unmaking,
): Promise<readonly Place[]> {
  const { context } = session;
  const reading = loadPresent(context, entry, made);
  await session.sync();
  let present = reading();
  if (asks) {
    const look = await lookForChanges(session, entry, present);
    await session.sync();
    refuseChanged(look());
  }
  claim(present);
  const lateLook = asks ? await lookForChanges(session, entry, present) : null;
  let late: readonly Place[] | null = null;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const taken = unmake(context, entry, present, reach);
    await session.sync();
    late ??= lateLook?.() ?? [];
    if (!taken()) {
      forget(context, entry);
      await session.sync();
      return late;
    }
    const again = loadPresent(context, entry, made);
    await session.sync();
    present = again();
  }
  throw busyElsewhere(entry.command);
}
