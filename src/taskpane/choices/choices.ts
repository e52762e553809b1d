/** Where choices are kept: one value, which may be anything when another program or version wrote it. */
export interface ChoiceStorage {
  read(): unknown;
  /** @returns false where it could not be kept */
  write(value: object): boolean;
}

/** What may be stored under each name, and what stands in for something else. */
export type Schema<T> = { readonly [K in keyof T]: (stored: unknown) => T[K] };

/** Choices that the clerk made earlier, as the pane reads and changes them. */
export interface Choices<T> {
  readonly get: () => T;
  readonly set: (changed: Partial<T>) => void;
  /** False when the last choice holds only until the pane is closed. */
  readonly areKept: () => boolean;
  /** @returns a function that stops listening */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Choices kept in `storage`. What cannot be understood there is passed over, name by name: an old workbook, or one
 * that somebody edited, never keeps the pane from opening. Nothing is written until a choice really changes.
 */
export function createChoices<T extends object>(schema: Schema<T>, storage: ChoiceStorage): Choices<T> {
  let current = understood(schema, readQuietly(storage));
  let kept = true;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    areKept: () => kept,
    set(changed) {
      const next = { ...current, ...changed };
      if (JSON.stringify(next) === JSON.stringify(current)) {
        return;
      }
      current = next;
      kept = storage.write(next);
      for (const listener of listeners) {
        listener();
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A browser may forbid its storage, and what stands there may be no JSON; the defaults do then, as on the first day. */
function readQuietly(storage: ChoiceStorage): unknown {
  try {
    return storage.read();
  } catch {
    return undefined;
  }
}

function understood<T extends object>(schema: Schema<T>, stored: unknown): T {
  const fields = isRecord(stored) ? stored : {};
  const entries = Object.entries<(value: unknown) => unknown>(schema);
  // The schema has every name of T and nothing else; Object.fromEntries cannot say so.
  return Object.fromEntries(entries.map(([name, read]) => [name, read(fields[name])])) as T;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** One of some words, else the first. */
export function oneOf<const Word extends string>(
  words: readonly [Word, ...Word[]],
): (stored: unknown) => Word {
  return (stored) => words.find((word) => word === stored) ?? words[0];
}

/** Any text up to a length nobody types, else null. */
export function textOrNull(stored: unknown): string | null {
  return typeof stored === "string" && stored !== "" && stored.length <= 200 ? stored : null;
}

export function yesUnlessNo(stored: unknown): boolean {
  return stored !== false;
}

export function noUnlessYes(stored: unknown): boolean {
  return stored === true;
}

/** The texts of a list, at most the newest so many. */
export function texts(most: number): (stored: unknown) => readonly string[] {
  return (stored) =>
    Array.isArray(stored) ? stored.filter((one) => typeof one === "string").slice(-most) : [];
}
