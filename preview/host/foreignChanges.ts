import { toArea, type EngineRange } from "./book/address";
import type { Book } from "./book/book";
import { growTable } from "./book/tableGrowth";
import { renameHeaders } from "./book/tableHeaders";
import type { ForeignMutation } from "./engine/engine";
import type { Area } from "./model";
import { cellsChanged, EVENT, WORKBOOK, type ChangeType } from "./objects/events";
import type { HostEvent } from "./session";

interface MutationParameters {
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, object | null>>>>;
  readonly range?: EngineRange;
  readonly selections?: readonly { readonly range: EngineRange }[];
}

const STRUCTURAL: Readonly<Record<string, ChangeType>> = {
  "sheet.mutation.insert-row": "RowInserted",
  "sheet.mutation.remove-rows": "RowDeleted",
  "sheet.mutation.insert-col": "ColumnInserted",
  "sheet.mutation.remove-col": "ColumnDeleted",
};

/** Raises Excel's events for what a person does at the grid, or undoes there. Returns how to stop. */
export function listen(book: Book, emit: (event: HostEvent) => void): () => void {
  return book.engine.onForeignMutation((mutation) => translate(book, mutation, emit));
}

function translate(book: Book, { id, parameters }: ForeignMutation, emit: (event: HostEvent) => void): void {
  const { subUnitId, cellValue, range } = parameters as MutationParameters;
  const sheet = subUnitId === undefined ? null : book.sheetById(subUnitId);
  if (id === "sheet.mutation.insert-sheet") {
    const added = (parameters as { sheet?: { id?: string } }).sheet?.id;
    emit({ type: EVENT.added, targets: [WORKBOOK], values: { worksheetId: added } });
    return;
  }
  if (id === "sheet.mutation.remove-sheet") {
    emit({ type: EVENT.deleted, targets: [WORKBOOK], values: { worksheetId: subUnitId } });
    return;
  }
  if (sheet === null) return;
  if (id === "sheet.mutation.set-range-values" && cellValue !== undefined) {
    const area = contentArea(cellValue);
    if (area === null) return;
    if (hasContent(cellValue)) growTable(book, sheet, area);
    renameHeaders(book, sheet, area);
    cellsChanged({ emit }, sheet, area, "RangeEdited");
  }
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
