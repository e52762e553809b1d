import type { Book } from "./book/book";
import { FIRST_CELL, gridSelection, selectAtGrid, type Selection } from "./book/gridSelection";
import type { Sheet } from "./book/sheet";

/** Where one person looks: which sheet is in front, and what is selected on each. It begins as the grid stands. */
export class View {
  readonly #selections = new Map<string, Selection>();
  #sheetId: string;

  constructor(
    readonly book: Book,
    /** Whether the grid is this person's, so that it shows this. */
    readonly isAtGrid: () => boolean,
  ) {
    this.#sheetId = book.activeSheet.id;
    for (const sheet of book.sheets())
      this.noteSelection(sheet, gridSelection(book.engine, sheet) ?? FIRST_CELL);
  }

  /** The sheet in front; another one where somebody else has deleted it. */
  get sheet(): Sheet {
    return this.book.sheetById(this.#sheetId) ?? this.book.activeSheet;
  }

  selection(sheet: Sheet): Selection {
    return this.#selections.get(sheet.id) ?? FIRST_CELL;
  }

  activate(sheet: Sheet): void {
    this.noteSheet(sheet);
    if (this.isAtGrid()) this.book.activeSheet = sheet;
  }

  select(sheet: Sheet, selection: Selection): void {
    this.noteSelection(sheet, selection);
    if (this.isAtGrid()) selectAtGrid(sheet, selection);
  }

  /** The grid shows the sheet already. */
  noteSheet(sheet: Sheet): void {
    this.#sheetId = sheet.id;
  }

  noteSelection(sheet: Sheet, selection: Selection): void {
    this.#selections.set(sheet.id, selection);
  }

  /** The grid was another person's until now. */
  show(): void {
    for (const sheet of this.book.sheets()) selectAtGrid(sheet, this.selection(sheet));
    this.book.activeSheet = this.sheet;
  }
}
