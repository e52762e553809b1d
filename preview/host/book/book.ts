import type { Engine } from "../engine/engine";
import { FIRST_COLUMNS, FIRST_ROWS } from "../engine/engine";
import type { Area, DocumentProperties, NamedItem, SheetModel, WorkbookModel } from "../model";
import { Names } from "./names";
import { Sheet } from "./sheet";
import { Tables } from "./tables";

const NO_PROPERTIES: DocumentProperties = {
  title: "",
  subject: "",
  author: "",
  keywords: "",
  comments: "",
  category: "",
  manager: "",
  company: "",
};

/** The workbook over one Univer workbook: the only truth that all clients, the grid and the files see. */
export class Book implements WorkbookModel {
  properties: DocumentProperties = NO_PROPERTIES;
  autoSave = false;
  isDirty = false;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  readonly settings = new Map<string, unknown>();
  /** `Office.addin.setStartupBehavior`: whether the add-in is loaded together with this workbook. */
  loadsAddin = false;
  readonly tables: Tables;
  readonly namesOf: Names;
  readonly #sheets = new Map<string, Sheet>();
  /** Every range that some client keeps; the host sets it. */
  keptRanges: () => readonly { readonly sheet: Sheet; area: Area }[] = () => [];
  /** Null while sheets can be added, deleted, renamed, moved, hidden and shown. */
  structureProtection: { readonly password: string } | null = null;
  /** The file is open for reading only, as when somebody else has it open: nothing is refused, but it cannot be saved. */
  readOnly = false;
  /** How often cells have moved so far. */
  moves = 0;
  #made = 0;
  #calculateAll = false;

  constructor(readonly engine: Engine) {
    this.tables = new Tables(engine);
    this.namesOf = new Names(engine);
  }

  get name(): string {
    return this.engine.workbook.name;
  }
  set name(name: string) {
    this.engine.run("sheet.mutation.set-workbook-name", { name });
  }

  sheets(): readonly Sheet[] {
    return this.engine.workbook.getSheetOrders().flatMap((id) => this.sheetById(id) ?? []);
  }

  sheetById(id: string): Sheet | null {
    const worksheet = this.engine.workbook.getSheetBySheetId(id);
    if (!worksheet) return null;
    const known = this.#sheets.get(id);
    // Univer makes a new object when the undoing of a deletion brings a sheet back.
    if (known?.worksheet === worksheet) return known;
    const sheet = new Sheet(this.engine, worksheet, this.tables);
    this.#sheets.set(id, sheet);
    return sheet;
  }

  /** Names are the same in capitals and small letters. */
  sheetByName(name: string): Sheet | null {
    return this.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  addSheet(name: string, position = this.sheets().length): Sheet {
    const id = this.#newId();
    const active = this.activeSheet;
    this.engine.run("sheet.mutation.insert-sheet", { index: position, sheet: emptySheet(id, name) });
    // Univer shows what it has inserted; Excel only does when a person adds a sheet.
    this.activeSheet = active;
    const sheet = this.sheetById(id);
    if (sheet === null) throw new Error(`Univer made no sheet ${name}`);
    return sheet;
  }

  /** The sheet that comes to the front when this one goes. */
  neighbour(sheet: Sheet): Sheet {
    const visible = this.sheets().filter(({ id, visibility }) => visibility === "Visible" || id === sheet.id);
    const at = visible.findIndex(({ id }) => id === sheet.id);
    return visible[at + 1] ?? visible[at - 1] ?? sheet;
  }

  removeSheet(id: string): void {
    const active = this.activeSheet;
    // Univer's grid stumbles over what is written before it has noticed that the sheet it shows is gone.
    if (active.id === id) this.activeSheet = this.neighbour(active);
    for (const table of this.tables.ofSheet(id)) this.tables.remove(table.id);
    this.engine.run("sheet.mutation.remove-sheet", {
      subUnitId: id,
      subUnitName: this.sheetById(id)?.name ?? "",
    });
    this.#sheets.delete(id);
  }

  moveSheet(id: string, position: number): void {
    const fromOrder = this.sheets().findIndex((sheet) => sheet.id === id);
    this.engine.run("sheet.mutation.set-worksheet-order", { subUnitId: id, fromOrder, toOrder: position });
  }

  /** The sheet that the grid shows and that a file opens with. Each person's own is in its `View`. */
  get activeSheet(): Sheet {
    const active = this.engine.workbook.getActiveSheet();
    const sheet = this.sheetById(active.getSheetId());
    if (sheet === null) throw new Error("the workbook has no active sheet");
    return sheet;
  }
  set activeSheet(sheet: SheetModel) {
    this.engine.run("sheet.operation.set-worksheet-active", { subUnitId: sheet.id });
  }

  /** A formula as it reads when its cell is copied so many rows down and columns to the right. */
  moveFormula(formula: string, down: number, right: number): string {
    return this.engine.lexer.moveFormulaRefOffset(formula, right, down);
  }

  /** Clients' kept ranges, and charts, follow when cells move; `follow` gives null where nothing is left. */
  moveKept(sheet: Sheet, follow: (area: Area) => Area | null): void {
    this.moves += 1;
    sheet.charts = sheet.charts.map((chart) => ({
      ...chart,
      source: follow(chart.source) ?? chart.source,
      place: follow(chart.place) ?? chart.place,
    }));
    for (const kept of this.keptRanges()) {
      if (kept.sheet.id !== sheet.id) continue;
      kept.area = follow(kept.area) ?? { ...kept.area, rows: 1, columns: 1 };
    }
  }

  names(): readonly NamedItem[] {
    return this.namesOf.list();
  }
  setName(item: NamedItem): void {
    this.namesOf.set(item);
  }
  removeName(name: string): void {
    this.namesOf.remove(name);
  }

  flush(): void {
    for (const sheet of this.#sheets.values()) sheet.cellsOf.flush();
  }

  /** Everything is calculated again at the next `settle`. */
  calculateAll(): void {
    this.#calculateAll = true;
  }

  /**
   * Univer parses every formula anew, row by row, in the calculation that learns of a name or a table: it is made to
   * learn of them before formulas are written.
   */
  async settleNames(): Promise<void> {
    if (this.tables.areNew || this.namesOf.areNew) await this.settle();
  }

  async settle(): Promise<void> {
    this.flush();
    this.tables.areNew = false;
    this.namesOf.areNew = false;
    await this.engine.settle();
    if (!this.#calculateAll) return;
    this.#calculateAll = false;
    await this.engine.calculation.everything();
  }

  #newId(): string {
    let id: string;
    do id = `sheet-${++this.#made}`;
    while (
      this.engine.workbook.getSheetBySheetId(id) !== undefined &&
      this.engine.workbook.getSheetBySheetId(id) !== null
    );
    return id;
  }
}

/** Univer's data of an empty sheet: columns of 8.43 characters, rows of 15 points. */
export function emptySheet(id: string, name: string): object {
  return {
    id,
    name,
    rowCount: FIRST_ROWS,
    columnCount: FIRST_COLUMNS,
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    cellData: {},
    rowData: {},
    columnData: {},
    mergeData: [],
    // Univer copies a sheet that is inserted, and stumbles without these.
    rowHeader: { width: 46, hidden: 0 },
    columnHeader: { height: 20, hidden: 0 },
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    showGridlines: 1,
    hidden: 0,
    tabColor: "",
  };
}
