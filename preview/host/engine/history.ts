import type { ICellData, Nullable, Workbook } from "@univerjs/core";
import type { TableManager } from "@univerjs/sheets-table";

/** One of Univer's mutations, as it takes part of a change back. */
export interface Mutation {
  readonly id: string;
  readonly params?: object | undefined;
  /** It goes with the one before, and nobody need be told of it. */
  readonly isSilent?: boolean;
}

interface Parameters {
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, unknown>>>>;
  readonly tableId?: string;
  readonly config?: object;
}

const SET_CELLS = "sheet.mutation.set-range-values";
const SET_TABLE = "sheet.mutation.set-sheet-table";

/** What a person would not call a change: how much of a sheet Univer was given, and what it works out of the cells. */
const NO_CHANGE = /^sheet\.operation\.|set-worksheet-(row|column)-count$|set-super-table$/;

/** How the changes of the workbook since it was last asked are taken back. */
export class History {
  #undo: Mutation[] = [];
  #isChanged = false;
  #isKnown = true;
  /** Commands of Univer's under way that have not said yet how they are taken back. */
  #silent = 0;

  constructor(
    readonly workbook: Workbook,
    readonly tables: TableManager,
    readonly unitId: string,
  ) {}

  /** Before a mutation or a command is run. */
  note(id: string, parameters: Parameters): void {
    if (NO_CHANGE.test(id)) return;
    this.#isChanged = true;
    const undo = this.#inverse(id, parameters);
    if (undo !== null) this.#undo.unshift(...undo);
    else if (id.includes(".command.")) this.#silent += 1;
    else this.#isKnown = false;
  }

  /** Univer says itself how a command is taken back: the host's, or one of a person at the grid. */
  noteCommand(undo: readonly Mutation[]): void {
    this.#isChanged = true;
    this.#silent = Math.max(0, this.#silent - 1);
    this.#undo.unshift(...undo);
  }

  /** Begins anew. Undefined where nothing was changed, null where it can not be taken back. */
  take(): readonly Mutation[] | null | undefined {
    const undo = this.#isKnown && this.#silent === 0 ? this.#undo : null;
    const taken = this.#isChanged ? undo : undefined;
    this.#undo = [];
    this.#isChanged = false;
    this.#isKnown = true;
    this.#silent = 0;
    return taken;
  }

  #inverse(id: string, { subUnitId = "", cellValue, tableId, config }: Parameters): Mutation[] | null {
    const place = { unitId: this.unitId, subUnitId };
    if (id === SET_CELLS && cellValue !== undefined) return this.#cellsAsTheyAre(place, cellValue);
    if (id !== SET_TABLE || tableId === undefined) return null;
    const range = this.tables.getTableById(this.unitId, tableId)?.getRange();
    if (range === undefined || Object.keys(config ?? {}).join() !== "updateRange") return null;
    const before = { updateRange: { newRange: { ...range } } };
    return [{ id: SET_TABLE, params: { ...place, tableId, config: before } }];
  }

  /** Emptied first: Univer lays a cell's new content over its old. */
  #cellsAsTheyAre(
    place: { readonly unitId: string; readonly subUnitId: string },
    written: NonNullable<Parameters["cellValue"]>,
  ): Mutation[] {
    const matrix = this.workbook.getSheetBySheetId(place.subUnitId)?.getCellMatrix();
    const empty: Record<string, Record<string, null>> = {};
    const held: Record<string, Record<string, ICellData>> = {};
    for (const [row, cells] of Object.entries(written)) {
      for (const column of Object.keys(cells)) {
        (empty[row] ??= {})[column] = null;
        const cell: Nullable<ICellData> = matrix?.getValue(Number(row), Number(column));
        if (cell) (held[row] ??= {})[column] = structuredClone(cell);
      }
    }
    return [
      { id: SET_CELLS, params: { ...place, cellValue: empty } },
      { id: SET_CELLS, params: { ...place, cellValue: held }, isSilent: true },
    ];
  }
}
