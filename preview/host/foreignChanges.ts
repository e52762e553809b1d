import { toArea, type EngineRange } from "./book/address";
import type { Book } from "./book/book";
import { growTable } from "./book/tableGrowth";
import { renameHeaders } from "./book/tableHeaders";
import { gridSelection } from "./book/gridSelection";
import type { ForeignChange } from "./engine/engine";
import type { Area } from "./model";
import { cellsChanged, EVENT, WORKBOOK, type ChangeType } from "./objects/events";
import { selectionChanged } from "./objects/selection";
import { activated } from "./objects/worksheet";
import type { HostEvent } from "./session";
import type { View } from "./view";

interface MutationParameters {
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, object | null>>>>;
  readonly range?: EngineRange;
  /** How far a selection is: Univer tells of each step while the pointer moves. */
  readonly type?: number;
}

const SET_CELLS = "sheet.mutation.set-range-values";

const STRUCTURAL: Readonly<Record<string, ChangeType>> = {
  "sheet.mutation.insert-row": "RowInserted",
  "sheet.mutation.remove-rows": "RowDeleted",
  "sheet.mutation.insert-col": "ColumnInserted",
  "sheet.mutation.remove-col": "ColumnDeleted",
};

/** Univer's `SelectionMoveType` of a pointer that is down still. */
const MOVING = new Set([0, 1]);

/** Raises Excel's events for what a person does at the grid, or undoes there. Returns how to stop. */
export function listen(
  book: Book,
  emit: (event: HostEvent) => void,
  /** Of whose Excel the grid is; null where it is nobody's. */
  view: () => View | null,
): () => void {
  return book.engine.onForeignChange((change) => {
    if (change.id.startsWith("sheet.operation.")) follow(view(), book, change, emit);
    else {
      completeTyped(book, change);
      tellOfMutation(book, change, emit);
    }
  });
}

/** The person at the grid looks elsewhere. Univer may tell late: what counts is how the grid stands now. */
function follow(
  view: View | null,
  book: Book,
  { id, parameters }: ForeignChange,
  emit: (event: HostEvent) => void,
): void {
  const { subUnitId, type } = parameters as MutationParameters;
  if (view === null) return;
  if (id === "sheet.operation.set-worksheet-active") {
    const before = view.sheet.id;
    view.noteSheet(book.activeSheet);
    activated({ emit }, before, book.activeSheet.id);
  }
  const sheet = subUnitId === undefined ? null : book.sheetById(subUnitId);
  if (id === "sheet.operation.set-selections" && sheet !== null && !MOVING.has(type ?? -1)) {
    const before = view.selection(sheet);
    const now = gridSelection(book.engine, sheet) ?? before;
    view.noteSelection(sheet, now);
    selectionChanged({ emit }, sheet, before, now);
  }
}

/** What Excel adds to what a person types: tables grow, and headers name their columns. */
function completeTyped(book: Book, { id, parameters }: ForeignChange): void {
  const { subUnitId, cellValue } = parameters as MutationParameters;
  const sheet = subUnitId === undefined ? null : book.sheetById(subUnitId);
  if (id !== SET_CELLS || sheet === null || cellValue === undefined) return;
  const area = contentArea(cellValue);
  if (area === null) return;
  if (hasContent(cellValue)) growTable(book, sheet, area);
  renameHeaders(book, sheet, area);
}

/** Raises the events that Excel has for one of Univer's mutations. */
export function tellOfMutation(
  book: Book,
  { id, parameters }: ForeignChange,
  emit: (event: HostEvent) => void,
): void {
  const { subUnitId, cellValue, range } = parameters as MutationParameters;
  if (id === "sheet.mutation.insert-sheet") {
    const added = (parameters as { sheet?: { id?: string } }).sheet?.id;
    emit({ type: EVENT.added, targets: [WORKBOOK], values: { worksheetId: added } });
  }
  if (id === "sheet.mutation.remove-sheet")
    emit({ type: EVENT.deleted, targets: [WORKBOOK], values: { worksheetId: subUnitId } });
  const sheet = subUnitId === undefined ? null : book.sheetById(subUnitId);
  if (sheet === null) return;
  const area = id === SET_CELLS && cellValue !== undefined ? contentArea(cellValue) : null;
  if (area !== null) cellsChanged({ emit }, sheet, area, "RangeEdited");
  const changeType = STRUCTURAL[id];
  if (changeType !== undefined && range !== undefined)
    cellsChanged({ emit }, sheet, toArea(range), changeType);
}

function hasContent(cellValue: NonNullable<MutationParameters["cellValue"]>): boolean {
  return Object.values(cellValue).some((cells) =>
    Object.values(cells).some((cell) => {
      const { v, f, p } = (cell ?? {}) as { v?: unknown; f?: unknown; p?: unknown };
      return [v, f, p].some((held) => held !== undefined && held !== null && held !== "");
    }),
  );
}

/** The smallest area around the cells whose content, not only their look, was written. */
function contentArea(cellValue: NonNullable<MutationParameters["cellValue"]>): Area | null {
  const rows: number[] = [];
  const columns: number[] = [];
  for (const [row, cells] of Object.entries(cellValue)) {
    for (const [column, cell] of Object.entries(cells)) {
      if (cell !== null && !("v" in cell) && !("f" in cell) && !("p" in cell)) continue;
      rows.push(Number(row));
      columns.push(Number(column));
    }
  }
  if (rows.length === 0) return null;
  const [row, column] = [least(rows), least(columns)];
  return { row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other));
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.max(one, other));
}
