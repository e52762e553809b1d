import type { Book } from "./book/book";
import type { Sheet } from "./book/sheet";
import type { Area } from "./model";
import type { UndoStack } from "./undoStack";
import type { View } from "./view";
import { HostError } from "./protocol/errors";
import type { HostObject } from "./protocol/hostObject";

/** Something that happened in the workbook and that clients may have asked to hear of. */
export interface HostEvent {
  /** The client library's number of the event. */
  readonly type: number;
  /** Whom it is addressed to: ids of the sheet or table, `Workbook` for all. */
  readonly targets: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** A range that the client keeps; it moves when rows and columns are inserted before it. */
export interface KeptRange {
  readonly sheet: Sheet;
  area: Area;
}

/** How a client's Excel runs the add-in: what the add-in asks of it by `Office.addin`. */
export interface AddinRuntime {
  readonly isPaneVisible: () => boolean;
  readonly setPaneVisible: (visible: boolean) => void;
  /** The add-in has associated its custom functions. */
  readonly functionsReady: () => void;
  /** `Excel.createWorkbook`: the bytes of an .xlsx file, to be opened in a window of its own. */
  readonly openWorkbook: (bytes: Uint8Array) => void;
}

/** Where nobody looks at a pane, as in Node. */
export function paneInMemory(): AddinRuntime {
  let isVisible = true;
  return {
    isPaneVisible: () => isVisible,
    setPaneVisible: (visible) => {
      isVisible = visible;
    },
    functionsReady: () => undefined,
    openWorkbook: () => undefined,
  };
}

/** One client's view of the workbook: what it keeps hold of and what it listens to. */
export class Session {
  readonly #kept = new Map<string, HostObject & { readonly target: KeptRange }>();
  readonly #subscriptions = new Set<string>();
  /** `runtime.enableEvents`: while false, this client hears nothing. */
  eventsEnabled = true;
  /** The person is in the middle of a cell: Excel carries out no program's request. */
  isEditingCell = false;
  #references = 0;

  constructor(
    readonly book: Book,
    /** Tells the host what this client did; the host tells the others. */
    readonly emit: (event: HostEvent) => void,
    readonly now: () => Date,
    readonly runtime: AddinRuntime,
    readonly view: View,
    readonly undoStack: UndoStack,
  ) {}

  keep(object: HostObject & { readonly target: KeptRange }): string {
    const id = `range-${++this.#references}`;
    this.#kept.set(id, object);
    return id;
  }

  kept(referenceId: string): HostObject | null {
    const object = this.#kept.get(referenceId) ?? null;
    if (object !== null && this.book.sheetById(object.target.sheet.id) === null) {
      throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    }
    return object;
  }

  release(referenceId: string): void {
    this.#kept.delete(referenceId);
  }

  releaseAll(): void {
    this.#kept.clear();
  }

  keptRanges(): readonly KeptRange[] {
    return [...this.#kept.values()].map((object) => object.target);
  }

  subscribe(type: number, target: string): void {
    this.#subscriptions.add(`${type} ${target}`);
  }

  unsubscribe(type: number, target: string): void {
    this.#subscriptions.delete(`${type} ${target}`);
  }

  hears(type: number, target: string): boolean {
    return this.#subscriptions.has(`${type} ${target}`);
  }
}
