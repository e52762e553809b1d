import type { Worksheet } from "@univerjs/core";
import type { Engine } from "../engine/engine";
import type {
  Area,
  Cell,
  CellChange,
  CellFormat,
  Chart,
  ConditionalFormat,
  FormatChange,
  Line,
  LineChange,
  PageLayout,
  Protection,
  SheetModel,
  Table,
  TableChange,
  Validation,
  Visibility,
} from "../model";
import { intersect, toArea, toRange } from "./address";
import { Cells } from "./cells";
import { ConditionalFormats } from "./conditionalFormats";
import { Lines } from "./lines";
import { toFormat, toStyle } from "./styles";
import { toEngineReferences, toExcelReferences } from "./structuredReferences";
import type { Tables } from "./tables";
import { Validations } from "./validations";

const ACTIVATE = "sheet.operation.set-worksheet-active";

/** Thrown for a formula that Excel would not take. */
export class BadFormula extends Error {}

/** A sheet as Excel makes one. */
export const DEFAULT_PAGE_LAYOUT: PageLayout = {
  orientation: "Portrait",
  paperSize: "A4",
  zoom: { scale: 100 },
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  printOrder: "DownThenOver",
  blackAndWhite: false,
  draftMode: false,
  printArea: null,
  titleRows: null,
  titleColumns: null,
  headerFooter: {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  },
};

/** One sheet over Univer's worksheet; what Univer has no word for is kept here. */
export class Sheet implements SheetModel {
  readonly cellsOf: Cells;
  readonly rowsOf: Lines;
  readonly columnsOf: Lines;
  pageLayout: PageLayout = DEFAULT_PAGE_LAYOUT;
  charts: readonly Chart[] = [];
  protection: Protection = null;
  /** What `unprotect` asks for; null when the sheet was protected without one. */
  password: string | null = null;
  readonly #validations: Validations;
  readonly #conditionalFormats: ConditionalFormats;
  readonly #spelling: Cells["spelling"];
  readonly #shownFormulas = new Map<string, string>();
  #veryHidden = false;

  constructor(
    readonly engine: Engine,
    readonly worksheet: Worksheet,
    readonly allTables: Tables,
  ) {
    const id = worksheet.getSheetId();
    // A column is filled with one formula: it need not be spelt anew for every row.
    let last = { formula: "", table: null as string | null, result: "" };
    const spelt = (formula: string, row: number, column: number): string => {
      const table = allTables.at(id, row, column);
      const name = table?.name ?? null;
      if (last.formula === formula && last.table === name) return last.result;
      const result = toEngineReferences(formula, table);
      if (result === null) throw new BadFormula(formula);
      last = { formula, table: name, result };
      return result;
    };
    this.#spelling = {
      toEngine: spelt,
      toExcel: (formula, row, column) => {
        const table = allTables.at(id, row, column);
        const key = `${table?.name ?? ""} ${formula}`;
        let shown = this.#shownFormulas.get(key);
        if (shown === undefined) {
          shown = toExcelReferences(formula, table);
          this.#shownFormulas.set(key, shown);
        }
        return shown;
      },
    };
    this.cellsOf = new Cells(engine, worksheet, this.#spelling);
    this.rowsOf = new Lines(engine, worksheet, "row");
    this.columnsOf = new Lines(engine, worksheet, "column");
    this.#validations = new Validations(engine, id);
    this.#conditionalFormats = new ConditionalFormats(engine, id, spelt);
  }

  get id(): string {
    return this.worksheet.getSheetId();
  }

  get name(): string {
    return this.worksheet.getName();
  }
  set name(name: string) {
    this.run("sheet.mutation.set-worksheet-name", { name });
  }

  get visibility(): Visibility {
    if (this.worksheet.getConfig().hidden !== 1) return "Visible";
    return this.#veryHidden ? "VeryHidden" : "Hidden";
  }
  set visibility(visibility: Visibility) {
    this.#veryHidden = visibility === "VeryHidden";
    this.run("sheet.mutation.set-worksheet-hidden", { hidden: visibility === "Visible" ? 0 : 1 });
  }

  get tabColor(): string {
    return this.worksheet.getConfig().tabColor;
  }
  set tabColor(color: string) {
    this.run("sheet.mutation.set-tab-color", { color });
  }

  get showGridlines(): boolean {
    return this.worksheet.getConfig().showGridlines !== 0;
  }
  set showGridlines(shown: boolean) {
    this.run("sheet.mutation.toggle-gridlines", { showGridlines: shown ? 1 : 0 });
  }

  get freeze(): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.worksheet.getConfig().freeze;
    return { rows: ySplit, columns: xSplit };
  }
  set freeze({ rows, columns }: { readonly rows: number; readonly columns: number }) {
    this.run("sheet.mutation.set-frozen", {
      ySplit: rows,
      xSplit: columns,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
    });
  }

  /** The look of every cell that has none of its own, of its row or its column. */
  get defaultFormat(): CellFormat {
    return toFormat(this.engine.workbook.getStyles().get(this.worksheet.getConfig().defaultStyle) ?? {});
  }
  changeDefaultFormat(change: FormatChange): void {
    const style: Record<string, unknown> = {
      ...this.engine.workbook.getStyles().get(this.worksheet.getConfig().defaultStyle),
      ...toStyle(change),
    };
    for (const key of Object.keys(style)) if (style[key] === null) delete style[key];
    this.run("sheet.mutation.set-worksheet-default-style", { defaultStyle: style });
  }

  cell(row: number, column: number): Cell {
    return this.cellsOf.cell(row, column);
  }

  /** The look a cell shows: its own over its row's, its column's and the sheet's. */
  formatAt(row: number, column: number): CellFormat {
    return {
      ...this.defaultFormat,
      ...this.columnsOf.get(column).format,
      ...this.rowsOf.get(row).format,
      ...this.cellsOf.ownFormat(row, column),
    };
  }

  bordersAt(row: number, column: number): NonNullable<CellFormat["borders"]> {
    return (
      this.cellsOf.ownBorders(row, column) ??
      this.rowsOf.get(row).format.borders ??
      this.columnsOf.get(column).format.borders ??
      this.defaultFormat.borders ??
      {}
    );
  }

  used(valuesOnly: boolean): Area | null {
    return this.cellsOf.used(valuesOnly);
  }

  cells(): Iterable<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
    return this.cellsOf.cells();
  }

  write(row: number, column: number, change: CellChange): void {
    this.cellsOf.write(row, column, change);
  }

  row(index: number): Line {
    return this.rowsOf.get(index);
  }
  column(index: number): Line {
    return this.columnsOf.get(index);
  }
  setRow(index: number, change: LineChange): void {
    this.rowsOf.set(index, change);
  }
  setColumn(index: number, change: LineChange): void {
    this.columnsOf.set(index, change);
  }
  rowsSet(): readonly number[] {
    return this.rowsOf.indexes();
  }
  columnsSet(): readonly number[] {
    return this.columnsOf.indexes();
  }

  merges(): readonly Area[] {
    return this.worksheet.getMergeData().map(toArea);
  }
  merge(areas: readonly Area[]): void {
    this.run("sheet.mutation.add-worksheet-merge", { ranges: areas.map(toRange) });
  }
  unmerge(area: Area): void {
    const ranges = this.merges().filter((merged) => intersect(merged, area) !== null);
    if (ranges.length > 0) this.run("sheet.mutation.remove-worksheet-merge", { ranges: ranges.map(toRange) });
  }

  tables(): readonly Table[] {
    return this.allTables.ofSheet(this.id);
  }
  addTable(table: { readonly name: string; readonly area: Area } & TableChange): Table {
    const { area } = table;
    const headers = Array.from({ length: area.columns }, (_, index) =>
      String(this.cellsOf.value(area.row, area.column + index)),
    );
    const id = this.allTables.add(this.id, { ...table, headers });
    const made = this.tables().find((candidate) => candidate.id === id);
    if (made === undefined) throw new Error(`Univer made no table ${table.name}`);
    return made;
  }
  changeTable(id: string, change: TableChange): void {
    this.cellsOf.flush();
    this.allTables.change(id, change);
    if (change.area !== undefined) this.nameTableColumns(change.area);
  }
  removeTable(id: string): void {
    this.allTables.remove(id);
  }
  setFilter(tableId: string, column: number, values: readonly string[] | null): void {
    this.cellsOf.flush();
    this.allTables.setFilter(tableId, column, values);
  }
  /** After header cells may have changed. */
  nameTableColumns(changed: Area): void {
    this.allTables.nameColumns(this.id, changed, (row, column) => String(this.cellsOf.value(row, column)));
  }

  validations(): readonly Validation[] {
    return this.#validations.list();
  }
  addValidation(validation: Omit<Validation, "id">): void {
    this.#validations.add(validation);
  }
  removeValidation(id: string): void {
    this.#validations.remove(id);
  }

  conditionalFormats(): readonly ConditionalFormat[] {
    return this.#conditionalFormats.list();
  }
  addConditionalFormat(format: Omit<ConditionalFormat, "id">): string {
    return this.#conditionalFormats.add(format);
  }
  changeConditionalFormat(id: string, change: Partial<Omit<ConditionalFormat, "id">>): void {
    this.#conditionalFormats.change(id, change);
  }
  /** Puts one at the given place of the order in which they win. */
  moveConditionalFormat(id: string, place: number): void {
    const others = this.conditionalFormats().filter((format) => format.id !== id);
    const target = others[Math.min(place, others.length - 1)];
    if (target === undefined) return;
    const end = { id: target.id, type: place >= others.length ? "after" : "before" };
    this.run("sheet.mutation.move-conditional-rule", { start: { id, type: "self" }, end });
  }
  removeConditionalFormat(id: string): void {
    this.#conditionalFormats.remove(id);
  }

  /**
   * Some of Univer's commands move the cells, or change the tables, of the sheet that is active, whatever sheet they
   * are told of.
   */
  whileActive(work: () => void): void {
    this.cellsOf.flush();
    const active = this.engine.workbook.getActiveSheet().getSheetId();
    this.engine.run(ACTIVATE, { subUnitId: this.id });
    try {
      work();
    } finally {
      this.engine.run(ACTIVATE, { subUnitId: active });
    }
  }

  /** One of Univer's mutations or commands on this sheet, after everything written so far. */
  run(id: string, parameters: object): void {
    this.cellsOf.flush();
    this.engine.run(id, { subUnitId: this.id, ...parameters });
  }
}
