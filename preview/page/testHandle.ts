import { snapshot } from "../host/snapshot";
import type { Box, Session } from "./session";

/** What tests may see of the page from outside: everything in the workbook, nothing to change it with. */
export interface PreviewHandle {
  /** The workbook as plain data, formulas calculated. */
  readonly snapshot: () => Promise<unknown>;
  /** Where a cell of the sheet in front is drawn in the grid's canvas, while nothing is scrolled. */
  readonly cellRect: (address: string) => Box | null;
}

declare global {
  interface Window {
    preview?: PreviewHandle;
  }
}

export function publishHandle(session: () => Session): void {
  window.preview = Object.freeze({
    async snapshot() {
      const { book } = session();
      await book.settle();
      return snapshot(book);
    },
    cellRect: (address: string) => session().cellRect(address),
  });
}
