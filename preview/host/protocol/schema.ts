/**
 * The members of Excel's classes, read from the client library itself when a client is attached: so a name that
 * Excel does not have is told from one that the host does not have yet.
 */
export class Schema {
  readonly #names = new Map<string, ReadonlySet<string>>();

  /** `excel` is the library's `Excel` object. */
  constructor(excel: object) {
    for (const candidate of Object.values(excel) as unknown[]) {
      if (typeof candidate !== "function") continue;
      const prototype = candidate.prototype as LibraryPrototype | undefined;
      if (!prototype?._className) continue;
      const names = [
        ...(prototype._scalarPropertyNames ?? []),
        ...(prototype._navigationPropertyNames ?? []),
      ];
      this.#names.set(prototype._className, new Set(names));
    }
  }

  /** Whether the class has the property, as a value or as an object. */
  has(className: string, property: string): boolean {
    return this.#names.get(className)?.has(property) ?? false;
  }

  /** The class of a collection's items. */
  itemClass(collection: string): string {
    return collection.replace(/Collection$/, "");
  }
}

interface LibraryPrototype {
  readonly _className?: string;
  readonly _scalarPropertyNames?: readonly string[];
  readonly _navigationPropertyNames?: readonly string[];
}
