import { AddinError } from "../../errors";
import { columnLetter } from "../columns";
import type { Gateway, Session } from "../gateway";
import { isQuiet, writeCorrections } from "./correct";
import { type Look, lookAtRegister } from "./look";
import { normalise } from "./normalise";
import { type Finding, summarise, type WatchNotice } from "./notice";
import {
  ALL_MOVED,
  EVERYTHING,
  type Scope,
  scopeOf,
  type SheetEvent,
  together,
  type WatchedSheets,
} from "./scope";
import { NOTHING_SEEN, type Snapshot } from "./snapshot";
import { subscribe } from "./subscribe";

/** What the watcher has to say. */
export interface WatchListeners {
  onNotice(notice: WatchNotice): void;
  /** Something has changed that the pane may show, by whomever. */
  onWorkbookChanged(): void;
  /** A look failed; it is tried again with the next edit. */
  onFailure(error: unknown): void;
}

/** Keeps the register right while people work on the sheet. */
export interface Watcher {
  /** Before a command writes: its rows are not a person's edits. */
  suspend(): void;
  /** After the command: takes the workbook as it is now, and puts right only what is wrong in itself. */
  resume(): Promise<void>;
  /** Resolves when all edits heard of so far have been dealt with. */
  settled(): Promise<void>;
  /** When somebody else last edited the workbook; null if nobody did since the start. */
  othersSeenAt(): Date | null;
  stop(): Promise<void>;
}

/** How often a look is repeated because other people's edits got in between; then it waits for the next edit. */
const CONFLICTS = 5;

/** Starts watching. Edits that come while a look is under way are gathered for the next one. */
export async function startWatcher(gateway: Gateway, listeners: WatchListeners): Promise<Watcher> {
  const watch = new Watch(gateway, listeners);
  await watch.start();
  return watch;
}

class Watch implements Watcher {
  #snapshot: Snapshot = NOTHING_SEEN;
  #sheets: WatchedSheets | null = null;
  #pending: Scope | null = EVERYTHING;
  #running: Promise<void> | null = null;
  #suspended = false;
  #stopped = false;
  #conflicts = 0;
  #othersSeenAt: Date | null = null;
  /** So that one trouble is told once, however many edits run into it. */
  #toldFailure: string | null = null;
  #unsubscribe: () => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly gateway: Gateway,
    private readonly listeners: WatchListeners,
  ) {}

  async start(): Promise<void> {
    this.#unsubscribe = await subscribe(this.gateway, (event) => this.#hear(event));
    this.#wake();
  }

  suspend(): void {
    this.#suspended = true;
  }

  async resume(): Promise<void> {
    this.#suspended = false;
    this.#pending = EVERYTHING;
    this.#wake();
    await this.settled();
  }

  async settled(): Promise<void> {
    while (this.#running !== null) {
      await this.#running;
    }
  }

  othersSeenAt(): Date | null {
    return this.#othersSeenAt;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.settled();
    await this.#unsubscribe();
  }

  #hear(event: SheetEvent): void {
    if (event.source === "Remote") {
      this.#othersSeenAt = this.gateway.clock();
    }
    this.#pending = together(this.#pending, scopeOf(event, this.#sheets));
    this.#wake();
  }

  /** Puts a scope before those that have come meanwhile. */
  #ask(scope: Scope): void {
    this.#pending = this.#pending === null ? scope : together(scope, this.#pending);
  }

  #wake(): void {
    if (this.#running === null && !this.#suspended && !this.#stopped) {
      this.#running = this.#work().finally(() => (this.#running = null));
    }
  }

  async #work(): Promise<void> {
    // What Excel tells in one go is looked at in one go.
    await Promise.resolve();
    this.#conflicts = 0;
    for (let scope = this.#take(); scope !== null; scope = this.#take()) {
      const done = !scope.concerned || (await this.#lookSafely(scope));
      if (!done) {
        return;
      }
      this.listeners.onWorkbookChanged();
    }
  }

  #take(): Scope | null {
    const isIdle = this.#suspended || this.#stopped || this.#conflicts > CONFLICTS;
    const scope = isIdle ? null : this.#pending;
    this.#pending = scope === null ? this.#pending : null;
    return scope;
  }

  /** False when the look failed; it is kept for the next edit. */
  async #lookSafely(scope: Scope): Promise<boolean> {
    try {
      await this.gateway.run((session) => this.#look(session, scope));
      this.#toldFailure = null;
      return true;
    } catch (error) {
      if (isGone(error) && this.#conflicts < CONFLICTS) {
        this.#conflicts += 1;
        this.#ask(ALL_MOVED);
        return true;
      }
      this.#ask(scope);
      const told = error instanceof AddinError ? error.code : String(error);
      if (told !== this.#toldFailure) {
        this.#toldFailure = told;
        this.listeners.onFailure(error);
      }
      return false;
    }
  }

  async #look(session: Session, scope: Scope): Promise<void> {
    const look = await this.#read(session, scope);
    this.#sheets = look?.sheets ?? null;
    if (look === null) {
      this.#snapshot = NOTHING_SEEN;
      return;
    }
    const outcome = normalise(look.sight, this.#snapshot);
    if (!isQuiet(outcome)) {
      if (this.#suspended) {
        return;
      }
      const written = await writeCorrections(session, look, outcome);
      if (!written) {
        this.#conflicts += 1;
        this.#ask(ALL_MOVED);
        return;
      }
    }
    this.#snapshot = outcome.snapshot;
    this.#tell(look, outcome.findings);
    if (look.sight.ids === null) {
      // Without 编号 nothing is known of the rows; they are read whole when it is back.
      this.#sheets = null;
    }
  }

  /** Null where there is no register, or one of a later version, which is left alone. */
  async #read(session: Session, scope: Scope): Promise<Look | null> {
    try {
      return await lookAtRegister(session, scope, this.#snapshot.headers.length);
    } catch (error) {
      if (error instanceof AddinError && QUIET.includes(error.code)) {
        return null;
      }
      throw error;
    }
  }

  #tell(look: Look, findings: readonly Finding[]): void {
    const at = this.gateway.clock().toISOString();
    for (const { code, parameters, cell } of summarise(findings)) {
      const column = cell === undefined ? -1 : look.sight.headers.indexOf(cell.header);
      const address = `${columnLetter(look.column + column)}${look.row + (cell?.row ?? 0) + 2}`;
      const place = cell === undefined || column === -1 ? {} : { place: { sheet: look.sheetName, address } };
      this.listeners.onNotice({ code, at, parameters, ...place });
    }
  }
}

/** Between reading and writing, another client has taken away what was read: its undo removes even the sheet. */
function isGone(error: unknown): boolean {
  return (
    error instanceof AddinError &&
    error.code === "excelRefused" &&
    GONE.includes(String(error.parameters["code"]))
  );
}

const GONE: readonly string[] = ["ItemNotFound", "InvalidReference"];
const QUIET: readonly string[] = ["registerIsLater", "sheetIsForeign"];
