import type { Book } from "../host/book/book";
import { snapshot } from "../host/snapshot";

/** What tests may see of the page from outside: everything in the workbook, nothing to change it with. */
export interface PreviewHandle {
  /** The workbook as plain data, formulas calculated. */
  readonly snapshot: () => Promise<unknown>;
}

declare global {
  interface Window {
    preview?: PreviewHandle;
  }
}

export function publishSnapshot(book: () => Book): void {
  window.preview = Object.freeze({
    async snapshot() {
      await book().settle();
      return snapshot(book());
    },
  });
}
