import type { IColumnData, IRowData, IStyleData, Nullable, Worksheet } from "@univerjs/core";
import type { Engine } from "../engine/engine";
import type { CellFormat, FormatChange, Line, LineChange } from "../model";
import { toFormat, toStyle } from "./styles";

/** Univer counts pixels, Excel points. */
const POINTS_PER_PIXEL = 0.75;

/** Univer's keys of a height that it has fitted, which says nothing about the row itself. */
const FITTED = ["ia", "ah"];

type Axis = "row" | "column";
type RawLine = Partial<IRowData & IColumnData>;

/** The rows or the columns of a sheet: sizes, hidden, outline, looks. What Univer has no word for is its `custom`. */
export class Lines {
  constructor(
    readonly engine: Engine,
    readonly sheet: Worksheet,
    readonly axis: Axis,
  ) {}

  get(index: number): Line {
    const raw = this.#all()[index] ?? {};
    const size = this.axis === "row" ? raw.h : raw.w;
    return {
      size: size === undefined ? null : size * POINTS_PER_PIXEL,
      hidden: raw.hd === 1,
      outline: Number(raw.custom?.["outline"] ?? 0),
      collapsed: raw.custom?.["collapsed"] === true,
      format: this.#format(raw),
    };
  }

  /** Changes one line, or the `count` lines from `index` on, alike. */
  set(index: number, change: LineChange, count = 1): void {
    const data: Record<number, RawLine> = {};
    for (let line = index; line < index + count; line++)
      data[line] = this.#changed(this.#all()[line] ?? {}, change);
    this.#run(data);
  }

  /**
   * Gives rows the height that their text needs: shown, but not set, so that a file carries none and each program
   * fits the rows by its own fonts.
   */
  fit(heights: ReadonlyMap<number, number>): void {
    const data: Record<number, RawLine> = {};
    for (const [index, points] of heights) {
      data[index] = { ...this.#all()[index], ia: 1, ah: Math.round(points / POINTS_PER_PIXEL) };
      Object.assign(data[index], { h: undefined });
    }
    this.#run(data);
  }

  /** Indexes of the lines that are not like the default. */
  indexes(): readonly number[] {
    return Object.entries(this.#all())
      .filter(([, raw]) =>
        Object.entries(raw ?? {}).some(
          ([key, value]) => !FITTED.includes(key) && value !== undefined && value !== null,
        ),
      )
      .map(([index]) => Number(index));
  }

  defaultSize(): number {
    const config = this.sheet.getConfig();
    return (this.axis === "row" ? config.defaultRowHeight : config.defaultColumnWidth) * POINTS_PER_PIXEL;
  }

  #all(): Record<number, Nullable<RawLine>> {
    return this.axis === "row"
      ? this.sheet.getRowManager().getRowData()
      : this.sheet.getColumnManager().getColumnData();
  }

  #changed(raw: RawLine, change: LineChange): RawLine {
    const result: RawLine = { ...raw };
    if (change.size !== undefined) this.#resize(result, change.size);
    if (change.hidden !== undefined) result.hd = change.hidden ? 1 : 0;
    const custom: Record<string, unknown> = { ...raw.custom };
    if (change.outline !== undefined) custom["outline"] = change.outline;
    if (change.collapsed !== undefined) custom["collapsed"] = change.collapsed;
    if (change.format?.locked !== undefined) custom["locked"] = change.format.locked ?? undefined;
    if (Object.keys(custom).length > 0) result.custom = custom;
    if (change.format) result.s = this.#restyled(raw, change.format);
    return result;
  }

  #resize(line: RawLine, points: number | null): void {
    const pixels = points === null ? undefined : Math.round(points / POINTS_PER_PIXEL);
    if (this.axis === "column") Object.assign(line, { w: pixels });
    // A row whose height was set does not grow with its text any more.
    else Object.assign(line, { h: pixels, ia: pixels === undefined ? 1 : 0 });
  }

  #restyled(raw: RawLine, change: FormatChange): IStyleData {
    const style: Record<string, unknown> = { ...this.engine.workbook.getStyles().get(raw.s) };
    for (const [key, value] of Object.entries(toStyle(change))) {
      if (value === null) delete style[key];
      else style[key] = value;
    }
    return style;
  }

  #format(raw: RawLine): CellFormat {
    const style = this.engine.workbook.getStyles().get(raw.s);
    const locked = raw.custom?.["locked"] as boolean | undefined;
    return { ...(style ? toFormat(style) : {}), ...(locked === undefined ? {} : { locked }) };
  }

  #run(data: Record<number, RawLine>): void {
    const subUnitId = this.sheet.getSheetId();
    if (this.axis === "row") this.engine.run("sheet.mutation.set-row-data", { subUnitId, rowData: data });
    else this.engine.run("sheet.mutation.set-col-data", { subUnitId, columnData: data });
  }
}
