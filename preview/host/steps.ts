import { WHOLE_SHEET } from "./book/address";
import type { Book } from "./book/book";
import type { Mutation } from "./engine/history";
import { cannotTakeBack, type Undo } from "./undoStack";
import { tellOfMutation } from "./foreignChanges";

/** Cuts what happens to a workbook into the steps that Ctrl+Z takes back. */
export class Steps {
  /** How often cells had moved when the last step was cut. */
  #moves = 0;

  constructor(readonly book: Book) {}

  /** What was changed since the last step; undefined where nothing was. */
  take(): Undo | undefined {
    const { book } = this;
    book.flush();
    const undo = book.engine.history.take();
    const before = this.#moves;
    const after = (this.#moves = book.moves);
    if (undo === undefined || undo === null) return undo;
    return (emit) => {
      // Excel follows cells that somebody else has moved since; the preview remembers their places.
      if (book.moves !== after) throw cannotTakeBack();
      this.#run(undo);
      for (const { id, params, isSilent } of undo)
        if (isSilent !== true) tellOfMutation(book, { id, parameters: params ?? {} }, emit);
      book.moves = this.#moves = before;
    };
  }

  #run(undo: readonly Mutation[]): void {
    const { engine } = this.book;
    for (const { id, params } of undo) engine.run(id, params ?? {});
    for (const sheet of this.book.sheets()) sheet.nameTableColumns(WHOLE_SHEET);
    // Taking back is no change that could be taken back itself: there is no Ctrl+Y here.
    engine.history.take();
  }
}
