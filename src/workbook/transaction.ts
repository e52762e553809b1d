import { AddinError } from "../errors";
import type { Gateway, Session } from "./gateway";
import type { JournalEntry, JournalHead, Mark } from "./journal";
import { loadPresent, rollBack } from "./rollback";
import {
  loadEntry,
  loadState,
  makeStateSheet,
  markEntry,
  nextSerial,
  pendingHead,
  STATE_SHEET,
  writePending,
  type State,
} from "./stateSheet";

/**
 * A command's way through the workbook: read, plan, apply, verify, in three round trips however many rows there
 * are (a batch too large for one request is sliced).
 *
 * The apply batch begins with the journal entry and the verifying batch confirms it. Excel runs batches in order
 * but not atomically, so whatever fails leaves the entry behind, and the workbook is put back from it: here, or,
 * when Excel is gone, at the next start.
 */
export interface Operation<Read, Draft extends { readonly marks: readonly Mark[] }, Done> {
  readonly command: string;
  /** Queues loads; the result is called after the round trip. */
  readonly load: (context: Excel.RequestContext) => () => Read;
  /** Pure; refuses by throwing an AddinError. */
  readonly draft: (read: Read) => Draft;
  /** Queues writes; yields how much was just queued, wherever a slice may end. */
  readonly apply: (context: Excel.RequestContext, draft: Draft) => Iterable<Queued>;
  /** Queues loads; the result checks what stands in the workbook, throws `verifyFailed`, or says what was done. */
  readonly verify: (context: Excel.RequestContext, draft: Draft) => () => Done;
}

/** What has been queued since the last one, and how much of the whole is queued now. */
export interface Queued {
  readonly bytes: number;
  /** 0 to 1. */
  readonly share: number;
}

/** How a transaction tells how far it is, and is cancelled. */
export interface TransactionControl {
  readonly signal?: AbortSignal | undefined;
  /** The share of the rows that Excel has taken, 0 to 1. */
  readonly onSent?: ((share: number) => void) | undefined;
  readonly onVerifying?: (() => void) | undefined;
}

/** Excel on the web takes at most 5 MB in a request; this leaves room for the rest of the message. */
const SLICE_BYTES = 3_000_000;

/** Runs an operation; a command that was cut off earlier is put back first. */
export async function transact<Read, Draft extends { readonly marks: readonly Mark[] }, Done>(
  gateway: Gateway,
  operation: Operation<Read, Draft, Done>,
  control: TransactionControl = {},
): Promise<Done> {
  try {
    return await attempt(gateway, operation, control);
  } catch (error) {
    if (error instanceof AddinError && error.code === "unfinished") {
      await recoverPending(gateway);
      return attempt(gateway, operation, control);
    }
    throw error;
  }
}

async function attempt<Read, Draft extends { readonly marks: readonly Mark[] }, Done>(
  gateway: Gateway,
  operation: Operation<Read, Draft, Done>,
  control: TransactionControl,
): Promise<Done> {
  // Filled as soon as something may have been written.
  const begun: { entry: JournalEntry; draft: Draft }[] = [];
  try {
    return await gateway.run(async (session) => {
      const { state, read, activeSheetId } = await readAll(session, operation);
      const draft = operation.draft(read);
      const entry = newEntry(gateway, operation.command, state, activeSheetId, draft.marks);
      throwIfCancelled(control);
      begun.push({ entry, draft });
      await applyAll(session, operation, entry, draft, state, control);
      control.onVerifying?.();
      return await verifyAndConfirm(session, operation, entry, draft);
    });
  } catch (error) {
    const [started] = begun;
    if (started === undefined) {
      throw error;
    }
    return await settle(gateway, operation, started.entry, started.draft, error);
  }
}

async function readAll<Read>(
  session: Session,
  operation: Pick<Operation<Read, never, unknown>, "load">,
): Promise<{ state: State; read: Read; activeSheetId: string }> {
  const { context } = session;
  const state = loadState(context);
  const active = context.workbook.worksheets.getActiveWorksheet().load("id");
  const read = operation.load(context);
  await session.sync();
  const found = state();
  if (pendingHead(found) !== null || found.sheet === "blank") {
    throw new AddinError("unfinished");
  }
  return { state: found, read: read(), activeSheetId: active.id };
}

function newEntry(
  gateway: Gateway,
  command: string,
  state: State,
  activeSheetId: string,
  marks: readonly Mark[],
): JournalEntry {
  const stateMark: Mark[] =
    state.sheet === "absent" ? [{ kind: "sheet", name: STATE_SHEET, rows: null }] : [];
  return {
    id: gateway.ids(),
    command,
    at: gateway.clock().toISOString(),
    serial: nextSerial(state),
    activeSheetId,
    // The state sheet is made first and so unmade last.
    marks: [...stateMark, ...marks],
  };
}

function throwIfCancelled(control: TransactionControl): void {
  if (control.signal?.aborted) {
    throw new AddinError("cancelled");
  }
}

async function applyAll<Draft extends { readonly marks: readonly Mark[] }>(
  session: Session,
  operation: Pick<Operation<never, Draft, unknown>, "apply">,
  entry: JournalEntry,
  draft: Draft,
  state: State,
  control: TransactionControl,
): Promise<void> {
  const { context } = session;
  if (state.sheet === "absent") {
    makeStateSheet(context);
  }
  writePending(context, entry);
  let queued = 0;
  for (const { bytes, share } of operation.apply(context, draft)) {
    queued += bytes;
    if (queued > SLICE_BYTES) {
      await session.sync();
      throwIfCancelled(control);
      control.onSent?.(share);
      queued = 0;
    }
  }
  await session.sync();
  throwIfCancelled(control);
}

async function verifyAndConfirm<Draft extends { readonly marks: readonly Mark[] }, Done>(
  session: Session,
  operation: Pick<Operation<never, Draft, Done>, "verify">,
  entry: JournalEntry,
  draft: Draft,
): Promise<Done> {
  const done = operation.verify(session.context, draft);
  markEntry(session.context, entry, "done");
  await session.sync();
  return done();
}

/**
 * After a failure somewhere between the first write and the confirmation: finds out which it was, and either
 * finishes (the confirmation was done and only its answer lost) or puts the workbook back and throws the failure.
 */
async function settle<Draft extends { readonly marks: readonly Mark[] }, Done>(
  gateway: Gateway,
  operation: Pick<Operation<never, Draft, Done>, "verify">,
  entry: JournalEntry,
  draft: Draft,
  failure: unknown,
): Promise<Done> {
  let settled: { readonly done: Done } | { readonly reason: unknown };
  try {
    settled = await gateway.run((session) => finishOrPutBack(session, operation, entry, draft, failure));
  } catch (error) {
    throw new AddinError("excelGone", { command: entry.command }, { cause: error });
  }
  if ("done" in settled) {
    return settled.done;
  }
  throw settled.reason;
}

async function finishOrPutBack<Draft extends { readonly marks: readonly Mark[] }, Done>(
  session: Session,
  operation: Pick<Operation<never, Draft, Done>, "verify">,
  entry: JournalEntry,
  draft: Draft,
  failure: unknown,
): Promise<{ readonly done: Done } | { readonly reason: unknown }> {
  const { context } = session;
  const state = loadState(context);
  const present = loadPresent(context, entry);
  await session.sync();
  const found = state();
  const head = found.heads.find((candidate) => candidate.id === entry.id);
  const verified = failure instanceof AddinError && failure.code === "verifyFailed";
  if (head?.status === "done" && !verified) {
    const done = operation.verify(context, draft);
    await session.sync();
    try {
      return { done: done() };
    } catch (mismatch) {
      failure = mismatch;
    }
  }
  if (head !== undefined) {
    rollBack(context, entry, present(), "ours");
  } else if (found.sheet === "blank") {
    removeBlankStateSheet(context);
  }
  await session.sync();
  return { reason: failure };
}

function removeBlankStateSheet(context: Excel.RequestContext): void {
  context.workbook.worksheets.getItem(STATE_SHEET).delete();
}

/** A command that was cut off and has now been put back. */
export interface Recovered {
  readonly command: string;
  readonly at: string;
}

/** Puts back a command that was cut off when Excel or the add-in went away; null when there was none. */
export async function recoverPending(gateway: Gateway): Promise<Recovered | null> {
  return gateway.run(async (session) => {
    const { context } = session;
    const state = loadState(context);
    await session.sync();
    const found = state();
    const head = pendingHead(found);
    if (found.sheet === "blank") {
      removeBlankStateSheet(context);
      await session.sync();
      return null;
    }
    if (head === null) {
      return null;
    }
    await putBack(session, head);
    return { command: head.command, at: head.at };
  });
}

/** Reads an entry and what it speaks of, and unmakes it. Three round trips. */
export async function putBack(session: Session, head: JournalHead): Promise<void> {
  const { context } = session;
  const body = loadEntry(context, head);
  await session.sync();
  const entry = body();
  const present = loadPresent(context, entry);
  await session.sync();
  rollBack(context, entry, present(), "ours");
  await session.sync();
}
