import type {
  IBorderData,
  ICellData,
  IObjectMatrixPrimitiveType,
  IStyleData,
  Nullable,
  Worksheet,
} from "@univerjs/core";
import { COLUMNS, type Engine, ROWS } from "../engine/engine";
import type { Area, Cell, CellChange, CellFormat, FormatChange, Scalar } from "../model";
import { bordersOf, toFormat, toStyle } from "./styles";

/** Univer's types of a cell's value. */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

type PendingCell = Omit<ICellData, "s"> & { s?: Record<string, unknown> };

/** How formulas are spelt for Univer and back; see `structuredReferences.ts`. */
export interface FormulaSpelling {
  toEngine(formula: string, row: number, column: number): string;
  toExcel(formula: string, row: number, column: number): string;
}

/**
 * The cells of one sheet. Writes are gathered and handed to Univer as one mutation, because each mutation
 * costs as much as a walk over the whole sheet; a read hands over first.
 */
export class Cells {
  #pending = new Map<number, Map<number, PendingCell>>();
  readonly #formats = new Map<string, CellFormat>();
  #lastLook: { readonly change: FormatChange; readonly style: Record<string, unknown> } = {
    change: {},
    style: {},
  };

  constructor(
    readonly engine: Engine,
    readonly sheet: Worksheet,
    readonly spelling: FormulaSpelling,
  ) {}

  /** Hands everything written so far to Univer. */
  flush(): void {
    if (this.#pending.size === 0) return;
    const cellValue: Record<number, Record<number, PendingCell>> = {};
    for (const [row, cells] of this.#pending) {
      cellValue[row] = Object.fromEntries(
        [...cells].map(([column, cell]) => [column, this.#withFormula(row, column, cell)]),
      );
    }
    this.#growTo(...this.#lastPending());
    this.#pending = new Map();
    this.engine.run("sheet.mutation.set-range-values", { subUnitId: this.sheet.getSheetId(), cellValue });
  }

  /** Univer takes a cell that is given a look and no formula for one that has lost its formula. */
  #withFormula(row: number, column: number, cell: PendingCell): PendingCell {
    if ("f" in cell) return cell;
    const held = this.sheet.getCellMatrix().getValue(row, column);
    return hasFormula(held) ? { ...cell, f: held?.f ?? null, si: held?.si ?? null } : cell;
  }

  #lastPending(): [row: number, column: number] {
    let [lastRow, lastColumn] = [0, 0];
    for (const [row, cells] of this.#pending) {
      lastRow = Math.max(lastRow, row);
      for (const column of cells.keys()) lastColumn = Math.max(lastColumn, column);
    }
    return [lastRow, lastColumn];
  }

  /** Gives Univer more of the sheet, half as much again as is needed, so that it is not asked at every row. */
  #growTo(row: number, column: number): void {
    const subUnitId = this.sheet.getSheetId();
    if (row >= this.sheet.getRowCount()) {
      const rowCount = Math.min(ROWS, Math.ceil((row + 1) * 1.5));
      this.engine.run("sheet.mutation.set-worksheet-row-count", { subUnitId, rowCount });
    }
    if (column >= this.sheet.getColumnCount()) {
      const columnCount = Math.min(COLUMNS, Math.ceil((column + 1) * 1.5));
      this.engine.run("sheet.mutation.set-worksheet-column-count", { subUnitId, columnCount });
    }
  }

  write(row: number, column: number, change: CellChange): void {
    const pending = this.#pendingCell(row, column);
    if (change.formula !== undefined) {
      const formula = this.spelling.toEngine(change.formula, row, column);
      Object.assign(pending, { f: formula, si: null, p: null, ...valueOf(change.value ?? "") });
    } else if (change.value !== undefined) {
      Object.assign(pending, { f: null, si: null, p: null, ...valueOf(change.value) });
    }
    if (change.format !== undefined) this.#writeFormat(row, column, pending, change.format);
  }

  /** Forgets a cell altogether, look and all. */
  erase(area: Area): void {
    this.flush();
    const cellValue: Record<number, Record<number, null>> = {};
    for (const { row, column } of this.within(area)) (cellValue[row] ??= {})[column] = null;
    this.engine.run("sheet.mutation.set-range-values", { subUnitId: this.sheet.getSheetId(), cellValue });
  }

  cell(row: number, column: number): Cell {
    this.flush();
    const raw = this.sheet.getCellMatrix().getValue(row, column);
    return {
      value: this.value(row, column),
      formula: this.#formula(raw, row, column),
      format: this.formatOf(raw),
    };
  }

  value(row: number, column: number): Scalar {
    this.flush();
    const raw = this.sheet.getCellMatrix().getValue(row, column);
    const held = heldValue(raw);
    return held === "" && !hasFormula(raw) ? this.#spilled(row, column) : held;
  }

  formula(row: number, column: number): string | null {
    this.flush();
    return this.#formula(this.sheet.getCellMatrix().getValue(row, column), row, column);
  }

  /** The look a cell has of its own: not its row's, its column's or the sheet's. */
  ownFormat(row: number, column: number): CellFormat {
    this.flush();
    return this.formatOf(this.sheet.getCellMatrix().getValue(row, column));
  }

  /** The number format that a write to this cell has to respect, what is not handed over yet included. */
  numberFormat(row: number, column: number): string | undefined {
    const pending = this.#pending.get(row)?.get(column)?.s?.["n"] as { pattern: string } | null | undefined;
    if (pending !== undefined) return pending?.pattern;
    return this.#style(this.sheet.getCellMatrix().getValue(row, column)?.s)?.n?.pattern;
  }

  /** The lines round a cell, if it has a look with lines of its own; what is not handed over yet included. */
  ownBorders(row: number, column: number): CellFormat["borders"] {
    const pending = this.#pending.get(row)?.get(column)?.s?.["bd"] as IBorderData | null | undefined;
    if (pending !== undefined) return pending === null ? {} : bordersOf(pending);
    return this.formatOf(this.sheet.getCellMatrix().getValue(row, column)).borders;
  }

  used(valuesOnly: boolean): Area | null {
    this.flush();
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const { row, column, raw } of this.#raw()) {
      if (valuesOnly && heldValue(raw) === "" && !hasFormula(raw)) continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  *cells(): Generator<{ row: number; column: number; cell: Cell }> {
    this.flush();
    for (const { row, column } of [...this.#raw()]) yield { row, column, cell: this.cell(row, column) };
  }

  /** Every formula, as the engine spells it. */
  *formulas(): Generator<{ row: number; column: number; formula: string }> {
    this.flush();
    for (const { row, column, raw } of [...this.#raw()]) {
      const formula = this.#engineFormula(raw, row, column);
      if (formula !== null) yield { row, column, formula };
    }
  }

  /** Places inside the area that hold a value or a look. */
  within(area: Area): { row: number; column: number }[] {
    this.flush();
    const inside: { row: number; column: number }[] = [];
    for (const { row, column } of this.#raw(area)) inside.push({ row, column });
    return inside;
  }

  *#raw(area?: Area): Generator<{ row: number; column: number; raw: ICellData }> {
    const matrix: IObjectMatrixPrimitiveType<Nullable<ICellData>> = this.sheet.getCellMatrix().getMatrix();
    for (const rowKey of Object.keys(matrix)) {
      const row = Number(rowKey);
      if (area && (row < area.row || row >= area.row + area.rows)) continue;
      const cells = matrix[row] ?? {};
      for (const column of Object.keys(cells).map(Number)) {
        const raw: Nullable<ICellData> = cells[column];
        if (area && (column < area.column || column >= area.column + area.columns)) continue;
        if (raw) yield { row, column, raw };
      }
    }
  }

  #pendingCell(row: number, column: number): PendingCell {
    let cells = this.#pending.get(row);
    if (cells === undefined) this.#pending.set(row, (cells = new Map<number, PendingCell>()));
    let cell = cells.get(column);
    if (cell === undefined) cells.set(column, (cell = {}));
    return cell;
  }

  #writeFormat(row: number, column: number, pending: PendingCell, change: FormatChange): void {
    // A block is given one look: it need not be translated anew for every cell.
    if (this.#lastLook.change !== change) this.#lastLook = { change, style: toStyle(change) };
    const { style } = this.#lastLook;
    if (Object.keys(style).length > 0) {
      pending.s = { ...pending.s, ...style };
    }
    if (change.locked === undefined) return;
    const held: unknown = this.sheet.getCellMatrix().getValue(row, column)?.custom;
    const before = (pending.custom as object | null | undefined) ?? (held as object | undefined) ?? {};
    pending.custom = { ...before, locked: change.locked ?? undefined };
  }

  formatOf(raw: Nullable<ICellData>): CellFormat {
    const format = this.#formatOfStyle(raw?.s);
    const locked = raw?.custom?.["locked"] as boolean | undefined;
    return locked === undefined ? format : { ...format, locked };
  }

  /** Univer keeps each look once, under an id that always means the same. */
  #formatOfStyle(style: ICellData["s"]): CellFormat {
    const known = typeof style === "string" ? this.#formats.get(style) : undefined;
    if (known !== undefined) return known;
    const held = this.#style(style);
    const format = held === null ? {} : toFormat(held);
    if (typeof style === "string") this.#formats.set(style, format);
    return format;
  }

  #style(style: ICellData["s"]): IStyleData | null {
    return this.engine.workbook.getStyles().get(style) ?? null;
  }

  #formula(raw: Nullable<ICellData>, row: number, column: number): string | null {
    const spelt = this.#engineFormula(raw, row, column);
    return spelt === null ? null : this.spelling.toExcel(spelt, row, column);
  }

  #engineFormula(raw: Nullable<ICellData>, row: number, column: number): string | null {
    if (!hasFormula(raw)) return null;
    const { formulas, unitId } = this.engine;
    return raw?.f ?? formulas.getFormulaStringByCell(row, column, this.sheet.getSheetId(), unitId) ?? null;
  }

  /** The cells over which the formula of this cell spills, itself among them; null where it does not. */
  spill(row: number, column: number): Area | null {
    this.flush();
    const { formulas, unitId } = this.engine;
    const range = formulas.getArrayFormulaRange()[unitId]?.[this.sheet.getSheetId()]?.[row]?.[column];
    if (!range) return null;
    const { startRow, endRow, startColumn, endColumn } = range;
    return { row, column, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
  }

  /** What a formula elsewhere put here: Univer keeps spilled results apart from the cells. */
  #spilled(row: number, column: number): Scalar {
    const spills =
      this.engine.formulas.getArrayFormulaCellData()[this.engine.unitId]?.[this.sheet.getSheetId()];
    return heldValue(spills?.[row]?.[column]);
  }
}

function hasFormula(raw: Nullable<ICellData>): boolean {
  return Boolean(raw?.f) || Boolean(raw?.si);
}

function heldValue(raw: Nullable<ICellData>): Scalar {
  if (!raw) return "";
  // A person who types several lines leaves a small document behind instead of a value.
  if (raw.p?.body) return raw.p.body.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  if (raw.v === null || raw.v === undefined) return "";
  return raw.t === BOOLEAN ? Boolean(raw.v) : raw.v;
}

function valueOf(value: Scalar): Pick<ICellData, "v" | "t"> {
  if (value === "") return { v: null, t: null };
  if (typeof value === "number") return { v: value, t: NUMBER };
  return typeof value === "boolean" ? { v: value ? 1 : 0, t: BOOLEAN } : { v: value, t: TEXT };
}
