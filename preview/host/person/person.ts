import type { Sheet } from "../book/sheet";
import { protectSheet, unprotectSheet } from "../objects/protection";
import { merge } from "../objects/rangeEditing";
import { sortRows } from "../objects/rangeSort";
import { areaOf, RangeTarget } from "../objects/rangeTarget";
import { select } from "../objects/selection";
import { protectStructure, unprotectStructure } from "../objects/structureProtection";
import { addTableRows, removeTableRows } from "../objects/tableRows";
import { removeTable, tableNamed, type TableTarget } from "../objects/tables";
import { activate, deleteSheet, renameSheet, sheetNamed } from "../objects/worksheet";
import { addSheet } from "../objects/worksheets";
import { itemNotFound } from "../protocol/errors";
import type { Session } from "../session";
import { clearCells, pasteCopied, pasteCut, typeCells, type Typed } from "./cells";
import { moveColumns, shiftLines, wholeColumns, wholeRows } from "./lines";

/** Does it when no request is under way, as the person's doing, and tells the clients of it. */
export type Act = (work: () => void | Promise<void>) => Promise<void>;

/**
 * What a person does at one client's Excel. Rows and columns are called as the sheet shows them (`3`, `C`, `C:E`),
 * sheets, tables and columns by name. Each raises what Excel raises, `Local` for this client and `Remote` for the
 * others; what Excel refuses is rejected.
 */
export class Person {
  readonly #session: Session;
  readonly #act: Act;

  constructor(session: Session, act: Act) {
    this.#session = session;
    this.#act = act;
  }

  /** Types or pastes values into the block that begins at the address; data validation is not asked. */
  type(sheet: string, address: string, values: readonly (readonly Typed[])[]): Promise<void> {
    return this.#step(() => typeCells(this.#range(sheet, address), values));
  }

  /** The Delete key. */
  clear(sheet: string, address: string): Promise<void> {
    return this.#step(() => clearCells(this.#range(sheet, address)));
  }

  /** Copies cells and pastes them; formulas are adjusted to their new place. */
  copy(sheet: string, from: string, to: string): Promise<void> {
    return this.#step(() => pasteCopied(this.#range(sheet, from), this.#range(sheet, to)));
  }

  /** Cuts cells and pastes them; formulas that read them follow. */
  cut(sheet: string, from: string, to: string): Promise<void> {
    return this.#step(() => pasteCut(this.#range(sheet, from), this.#range(sheet, to)));
  }

  insertRows(sheet: string, row: number, count: number): Promise<void> {
    return this.#step(() => shiftLines(this.#session, this.#sheet(sheet), wholeRows(row, count), "insert"));
  }

  deleteRows(sheet: string, row: number, count: number): Promise<void> {
    return this.#step(() => shiftLines(this.#session, this.#sheet(sheet), wholeRows(row, count), "delete"));
  }

  /** Empty rows before the data row `index`, counted from 0. */
  insertTableRows(table: string, index: number, count: number): Promise<void> {
    return this.#step(() => addTableRows(this.#table(table), index, count, null));
  }

  deleteTableRows(table: string, index: number, count: number): Promise<void> {
    return this.#step(() => removeTableRows(this.#table(table), index, count));
  }

  insertColumns(sheet: string, column: string, count: number): Promise<void> {
    return this.#step(() =>
      shiftLines(this.#session, this.#sheet(sheet), { ...wholeColumns(column), columns: count }, "insert"),
    );
  }

  deleteColumns(sheet: string, column: string, count: number): Promise<void> {
    return this.#step(() =>
      shiftLines(this.#session, this.#sheet(sheet), { ...wholeColumns(column), columns: count }, "delete"),
    );
  }

  /** Cuts whole columns and inserts them before the column `before`. */
  moveColumns(sheet: string, columns: string, before: string): Promise<void> {
    return this.#step(() =>
      moveColumns(this.#session, this.#sheet(sheet), wholeColumns(columns), wholeColumns(before)),
    );
  }

  hideColumns(sheet: string, columns: string, hidden: boolean): Promise<void> {
    return this.#step(() => {
      const area = wholeColumns(columns);
      this.#sheet(sheet).columnsOf.set(area.column, { hidden }, area.columns);
    });
  }

  sort(table: string, header: string, ascending: boolean): Promise<void> {
    return this.#step(() => {
      const target = this.#table(table);
      const { session, sheet, body } = target;
      new RangeTarget(session, sheet, body).assertEditable();
      sortRows(session, sheet, body, [{ key: columnOf(target, header), ascending }]);
    });
  }

  /** Shows only the rows with one of these texts in the column; null shows them all again. */
  filter(table: string, header: string, values: readonly string[] | null): Promise<void> {
    return this.#step(() => {
      const target = this.#table(table);
      target.sheet.setFilter(target.id, columnOf(target, header), values);
    });
  }

  convertToRange(table: string): Promise<void> {
    return this.#step(() => removeTable(this.#table(table), false));
  }

  /** The table with its cells. */
  deleteTable(table: string): Promise<void> {
    return this.#step(() => removeTable(this.#table(table), true));
  }

  addSheet(name: string): Promise<void> {
    return this.#step(() => activate(this.#session, addSheet(this.#session, name)));
  }

  renameSheet(sheet: string, name: string): Promise<void> {
    return this.#step(() => renameSheet(this.#session, this.#sheet(sheet), name));
  }

  deleteSheet(sheet: string): Promise<void> {
    return this.#act(() => {
      deleteSheet(this.#session, this.#sheet(sheet));
      this.#session.undoStack.clear();
    });
  }

  /** Protects a sheet, or with null the structure of the workbook. */
  protect(sheet: string | null): Promise<void> {
    return this.#step(() => {
      if (sheet === null) protectStructure(this.#session, "");
      else protectSheet(this.#session, this.#sheet(sheet), {}, null);
    });
  }

  unprotect(sheet: string | null): Promise<void> {
    return this.#step(() => {
      if (sheet === null) unprotectStructure(this.#session, "");
      else unprotectSheet(this.#session, this.#sheet(sheet), null);
    });
  }

  merge(sheet: string, address: string): Promise<void> {
    return this.#step(() => merge(this.#range(sheet, address), false));
  }

  unmerge(sheet: string, address: string): Promise<void> {
    return this.#step(() => {
      const target = this.#range(sheet, address);
      target.assertEditable();
      target.sheet.unmerge(target.area);
    });
  }

  select(sheet: string, address: string): Promise<void> {
    return this.#act(() => select(this.#range(sheet, address)));
  }

  /** Begins to write in a cell: programs that do not wait are refused until `endEdit`. */
  beginEdit(): Promise<void> {
    return this.#act(() => {
      this.#session.isEditingCell = true;
    });
  }

  endEdit(): Promise<void> {
    return this.#act(() => {
      this.#session.isEditingCell = false;
    });
  }

  /** How many steps Excel would take back with Ctrl+Z: the person's own and those of this client's add-in. */
  get undoDepth(): number {
    return this.#session.undoStack.depth;
  }

  /** Ctrl+Z. What the preview can not take back is rejected and stays done. */
  undo(): Promise<void> {
    return this.#act(() => this.#session.undoStack.takeBack(this.#session.emit));
  }

  /** An act that Excel could take back. */
  #step(work: () => void | Promise<void>): Promise<void> {
    return this.#act(async () => {
      await work();
      this.#session.undoStack.endAct();
    });
  }

  #sheet(name: string): Sheet {
    return sheetNamed(this.#session, name);
  }

  #table(name: string): TableTarget {
    return tableNamed(this.#session, name);
  }

  #range(sheetName: string, address: string): RangeTarget {
    const { sheet, area } = areaOf(this.#session, this.#sheet(sheetName), address);
    return new RangeTarget(this.#session, sheet, area);
  }
}

function columnOf({ held }: TableTarget, header: string): number {
  const index = held.columns.findIndex(({ name }) => name === header);
  if (index === -1) throw itemNotFound(`column ${header}`);
  return index;
}
