import { AddinError } from "../errors";
import type { Breath } from "../plan/slices";
import { busyElsewhere, cutOff, isRefusal, newClaim } from "./claims";
import type { Gateway, Session } from "./gateway";
import type { JournalEntry, Mark } from "./journal";
import { pause } from "../intake/pause";
import { putBack, recover } from "./recovery";
import {
  assertStillMaking,
  assertUnclaimed,
  confirmEntry,
  loadState,
  nextSerial,
  removeBlankStateSheet,
  STATE_SHEET,
  type State,
  writeEntry,
  writeMaking,
} from "./stateSheet";
import { inTurn } from "./turn";
import { RowsMoved } from "./writeCells";

/**
 * A command's way through the workbook: read, plan, apply, confirm, in three round trips however many rows there
 * are (a batch too large for one request is sliced).
 *
 * The apply batch begins with what must still be so, then the journal entry; it ends with reading back what was
 * written. Excel runs batches in order but not atomically, so whatever fails leaves the entry behind, and the
 * workbook is put back from it: here, or, when Excel is gone, at the next start. Where another client was faster,
 * Excel stops the batch before anything is written, and the command begins anew.
 */
export interface Operation<Read, Draft extends { readonly marks: readonly Mark[] }, Done> {
  readonly command: string;
  /** Queues loads; the result is called after the round trip. */
  readonly load: (context: Excel.RequestContext) => () => Read;
  /** Pure; refuses by throwing an AddinError. Takes a breath between slices where it is long. */
  readonly draft: (read: Read, breath: Breath) => Draft | Promise<Draft>;
  /** Queues what Excel must stop at when the workbook is no longer as it was read; writes nothing. */
  readonly guard?: (context: Excel.RequestContext, draft: Draft) => void;
  /**
   * Queues writes; yields how much was just queued, wherever a slice may end. Calls `made` after each sheet and
   * name that it makes, in the order of the marks.
   */
  readonly apply: (context: Excel.RequestContext, draft: Draft, made: () => void) => Iterable<Queued>;
  /**
   * Queues loads; the result checks what stands in the workbook, throws `verifyFailed` or `RowsMoved`, or says what
   * was done.
   */
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

/** How often a command begins anew because others were faster. */
const ATTEMPTS = 4;

/** Nothing was written: the workbook was no longer as it had been read. */
class Overtaken extends Error {
  constructor(readonly reason: unknown) {
    super("Overtaken by another client");
  }
}

/** Runs an operation; a command that was cut off earlier is put back first. */
export function transact<Read, Draft extends { readonly marks: readonly Mark[] }, Done>(
  gateway: Gateway,
  operation: Operation<Read, Draft, Done>,
  control: TransactionControl = {},
): Promise<Done> {
  return inTurn(gateway, async () => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await new Attempt(gateway, operation, control).run();
      } catch (error) {
        if (!(error instanceof Overtaken)) {
          throw error;
        }
        if (attempt === ATTEMPTS) {
          throw error.reason;
        }
      }
    }
  });
}

/** What an attempt has begun to write. */
interface Begun<Draft, Done> {
  readonly entry: JournalEntry;
  readonly draft: Draft;
  readonly state: State;
  /** Set as soon as the writing was read back. */
  written: { readonly done: Done } | null;
}

/** One way through the four steps. */
class Attempt<Read, Draft extends { readonly marks: readonly Mark[] }, Done> {
  #begun: Begun<Draft, Done> | null = null;

  constructor(
    readonly gateway: Gateway,
    readonly operation: Operation<Read, Draft, Done>,
    readonly control: TransactionControl,
  ) {}

  async run(): Promise<Done> {
    try {
      return await this.gateway.run((session) => this.#steps(session));
    } catch (error) {
      if (error instanceof AddinError && error.code === "unfinished") {
        await recover(this.gateway);
        throw new Overtaken(error);
      }
      if (this.#begun === null) {
        throw error;
      }
      return await this.#settle(this.#begun, error);
    }
  }

  async #steps(session: Session): Promise<Done> {
    const { state, read, activeSheet } = await this.#readAll(session);
    const draft = await this.operation.draft(read, async () => {
      await pause();
      this.#throwIfCancelled();
    });
    const entry = this.#newEntry(state, activeSheet, draft.marks);
    this.#throwIfCancelled();
    const begun: Begun<Draft, Done> = { entry, draft, state, written: null };
    this.#begun = begun;
    const done = await this.#applyAll(session, begun);
    begun.written = { done };
    this.control.onVerifying?.();
    assertStillMaking(session.context, entry);
    confirmEntry(session.context, entry, state);
    await session.sync();
    this.gateway.confirmed.add(entry.id);
    return done;
  }

  async #readAll(session: Session): Promise<{ state: State; read: Read; activeSheet: string }> {
    const { context } = session;
    const state = loadState(context);
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    const read = this.operation.load(context);
    await session.sync();
    const found = state();
    if (cutOff(this.gateway, found) !== null || found.sheet === "blank" || found.damaged.length > 0) {
      throw new AddinError("unfinished");
    }
    return { state: found, read: read(), activeSheet: active.name };
  }

  #newEntry(state: State, activeSheet: string, marks: readonly Mark[]): JournalEntry {
    const stateMark: Mark[] =
      state.sheet === "absent" ? [{ kind: "sheet", name: STATE_SHEET, rows: null, tables: [] }] : [];
    return {
      id: this.gateway.ids(),
      command: this.operation.command,
      at: this.gateway.clock().toISOString(),
      serial: nextSerial(state),
      activeSheet,
      // The state sheet is made first and so unmade last.
      marks: [...stateMark, ...marks],
    };
  }

  #throwIfCancelled(): void {
    if (this.control.signal?.aborted) {
      throw new AddinError("cancelled");
    }
  }

  async #applyAll(session: Session, { entry, draft, state }: Begun<Draft, Done>): Promise<Done> {
    const { context } = session;
    const { gateway, operation, control } = this;
    let made = state.sheet === "absent" ? 1 : 0;
    assertUnclaimed(context, state);
    operation.guard?.(context, draft);
    const written = writeEntry(context, entry, newClaim(gateway, made), state);
    const onMade = (): void => {
      made += 1;
      writeMaking(context, entry, newClaim(gateway, made));
    };
    let queued = written;
    for (const { bytes, share } of operation.apply(context, draft, onMade)) {
      queued += bytes;
      if (queued > SLICE_BYTES) {
        await session.sync();
        this.#throwIfCancelled();
        control.onSent?.(share);
        assertStillMaking(context, entry);
        writeMaking(context, entry, newClaim(gateway, made));
        queued = 0;
      }
    }
    const done = operation.verify(context, draft);
    await session.sync();
    this.#throwIfCancelled();
    try {
      return done();
    } catch (error) {
      if (error instanceof RowsMoved) {
        error.putBack();
        await session.sync();
      }
      throw error;
    }
  }

  /**
   * After a failure somewhere between the first write and the confirmation: finds out which it was, and either
   * finishes (the confirmation was done and only its answer lost) or puts the workbook back and throws the failure.
   */
  async #settle(begun: Begun<Draft, Done>, failure: unknown): Promise<Done> {
    let outcome: { readonly done: Done } | { readonly reason: unknown };
    try {
      outcome = await this.gateway.run((session) => this.#finishOrPutBack(session, begun, failure));
    } catch (error) {
      throw new AddinError("excelGone", { command: begun.entry.command }, { cause: error });
    }
    if ("done" in outcome) {
      return outcome.done;
    }
    throw outcome.reason;
  }

  async #finishOrPutBack(
    session: Session,
    { entry, written, state }: Begun<Draft, Done>,
    failure: unknown,
  ): Promise<{ readonly done: Done } | { readonly reason: unknown }> {
    const { context } = session;
    const reading = loadState(context);
    await session.sync();
    const found = reading();
    const head = found.heads.find(({ id }) => id === entry.id);
    if (head === undefined) {
      if (found.sheet === "blank") {
        removeBlankStateSheet(context);
        await session.sync();
      }
      return { reason: reasonOf(failure, state, found) };
    }
    const pending = found.pending?.head.id === entry.id ? found.pending : null;
    if (pending === null && written !== null) {
      return written;
    }
    if (pending?.unmaking && pending.unmaking.owner !== this.gateway.id) {
      return { reason: busyElsewhere(entry.command) };
    }
    await putBack(this.gateway, session, pending ?? { head, made: null, unmaking: null });
    const overtaken = isRefusal(failure) || failure instanceof RowsMoved;
    return { reason: overtaken ? new Overtaken(failure) : failure };
  }
}

/** Why nothing was written: a command of another client was faster, something else had changed, or neither. */
function reasonOf(failure: unknown, before: State, now: State): unknown {
  if (!isRefusal(failure)) {
    return failure;
  }
  const ids = (state: State): string => state.heads.map(({ id }) => id).join();
  const others = ids(before) !== ids(now) || now.pending !== null;
  return new Overtaken(others ? busyElsewhere(now.pending?.head.command ?? "") : failure);
}
