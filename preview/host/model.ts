/**
 * The workbook of the preview as plain data: what can be read of it and written to it, without a word of the
 * Office.js protocol. The object model answers Excel's client from it, and the .xlsx reader and writer are
 * built on it.
 *
 * Rows and columns count from 0. Measures of rows, columns and margins are points, as in Excel. Colours are
 * `#RRGGBB`. An empty cell's value is `""`. Formulas begin with `=` and are written as Excel shows them.
 */

export type Scalar = string | number | boolean;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Edge = "top" | "bottom" | "left" | "right";

export interface Border {
  readonly style: "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color: string;
}

/** How a cell looks. A key that is absent was never set; Excel's default holds. */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  /** Background; absent where there is none. */
  readonly fill?: string;
  readonly horizontal?: "General" | "Left" | "Center" | "Right" | "Justify" | "Distributed";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Readonly<Partial<Record<Edge, Border>>>;
  /** False where a protected sheet lets the cell be edited; absent means locked. */
  readonly locked?: boolean;
}

/** A change of a look: an absent key stays, `null` goes back to Excel's default. `borders` replaces all four edges. */
export type FormatChange = {
  readonly [Key in keyof CellFormat]?: CellFormat[Key] | null;
};

export interface Cell {
  readonly value: Scalar;
  readonly formula: string | null;
  readonly format: CellFormat;
}

/** What is written to one cell; absent keys stay as they are. A formula's `value` is its cached result. */
export interface CellChange {
  readonly value?: Scalar;
  readonly formula?: string;
  readonly format?: FormatChange;
}

/** A row or a column. */
export interface Line {
  /** Height or width in points; null is the sheet's default. */
  readonly size: number | null;
  readonly hidden: boolean;
  /** 0 when not grouped. */
  readonly outline: number;
  /** True on the line that carries the folded group's button. */
  readonly collapsed: boolean;
  readonly format: CellFormat;
}

export type LineChange = {
  readonly [Key in keyof Omit<Line, "format">]?: Line[Key];
} & { readonly format?: FormatChange };

export interface TableColumn {
  readonly name: string;
  /** The values a filter lets through, as shown; null without a filter. */
  readonly filter: readonly string[] | null;
}

export interface Table {
  readonly id: string;
  readonly name: string;
  /** Header row included. */
  readonly area: Area;
  readonly columns: readonly TableColumn[];
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
  readonly highlightFirstColumn: boolean;
}

export type TableChange = Partial<Omit<Table, "id" | "columns">>;

/** A defined name of the whole workbook. */
export interface NamedItem {
  readonly name: string;
  /** Begins with `=`. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

/** `kind` and operators are Excel's own words. */
export interface Validation {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly kind: "List" | "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength" | "Custom";
  readonly operator: string | null;
  /** A list's source or the first formula, as Office.js gives it: `=Names!$A$2:$A$9`, `甲,乙`, `10`. */
  readonly formula1: string;
  readonly formula2: string | null;
  readonly inCellDropDown: boolean;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly title: string; readonly message: string; readonly showPrompt: boolean } | null;
  readonly errorAlert: {
    readonly title: string;
    readonly message: string;
    readonly style: "Stop" | "Warning" | "Information";
    readonly showAlert: boolean;
  } | null;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly kind: "Custom" | "CellValue";
  /** Custom: the condition. CellValue: the first operand. Begins with `=` where it is a formula. */
  readonly formula: string;
  readonly formula2: string | null;
  /** CellValue only: Excel's word, such as `GreaterThan`. */
  readonly operator: string | null;
  readonly stopIfTrue: boolean;
  readonly format: CellFormat;
}

/** A chart over cells of its own sheet: a header row of series, a first column of labels. */
export interface Chart {
  /** Never changes. */
  readonly id: string;
  readonly name: string;
  readonly type: "BarStacked" | "BarClustered" | "ColumnStacked" | "ColumnClustered";
  readonly source: Area;
  readonly title: string;
  readonly legend: "Bottom" | "Top" | "Left" | "Right";
  /** Whether the first label stands where the last would. */
  readonly isReversed: boolean;
  /** By series, as far as somebody has set them. */
  readonly colors: Readonly<Record<number, string>>;
  /** The cells that it covers. */
  readonly place: Area;
}

export interface HeaderFooter {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  /** Excel's word, such as `A4`. */
  readonly paperSize: string;
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly printOrder: "DownThenOver" | "OverThenDown";
  readonly blackAndWhite: boolean;
  readonly draftMode: boolean;
  readonly printArea: Area | null;
  /** First and last row repeated on every page. */
  readonly titleRows: readonly [number, number] | null;
  readonly titleColumns: readonly [number, number] | null;
  readonly headerFooter: HeaderFooter;
}

/** Excel's `WorksheetProtectionOptions`; null when the sheet is not protected. */
export type Protection = Readonly<Record<string, boolean | string>> | null;

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface SheetModel {
  /** Never changes; the one word that Excel's client knows the sheet by. */
  readonly id: string;
  name: string;
  visibility: Visibility;
  tabColor: string;
  showGridlines: boolean;
  /** Rows and columns that do not scroll. */
  freeze: { readonly rows: number; readonly columns: number };
  pageLayout: PageLayout;
  charts: readonly Chart[];
  protection: Protection;

  cell(row: number, column: number): Cell;
  /** Everything with a value or a look of its own, row by row; null when there is nothing. */
  used(valuesOnly: boolean): Area | null;
  /** Every cell that holds something, in order. */
  cells(): Iterable<{ readonly row: number; readonly column: number; readonly cell: Cell }>;
  write(row: number, column: number, change: CellChange): void;

  row(index: number): Line;
  column(index: number): Line;
  setRow(index: number, change: LineChange): void;
  setColumn(index: number, change: LineChange): void;
  /** Indexes of rows that are not like the default. */
  rowsSet(): readonly number[];
  columnsSet(): readonly number[];

  merges(): readonly Area[];
  /** Each area becomes one cell. */
  merge(areas: readonly Area[]): void;
  unmerge(area: Area): void;

  tables(): readonly Table[];
  addTable(table: { readonly name: string; readonly area: Area } & TableChange): Table;
  changeTable(id: string, change: TableChange): void;
  /** The cells stay. */
  removeTable(id: string): void;
  setFilter(tableId: string, column: number, values: readonly string[] | null): void;

  validations(): readonly Validation[];
  addValidation(validation: Omit<Validation, "id">): void;
  removeValidation(id: string): void;

  /** The first wins. */
  conditionalFormats(): readonly ConditionalFormat[];
  addConditionalFormat(format: Omit<ConditionalFormat, "id">): string;
  changeConditionalFormat(id: string, change: Partial<Omit<ConditionalFormat, "id">>): void;
  removeConditionalFormat(id: string): void;
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  readonly comments: string;
  readonly category: string;
  readonly manager: string;
  readonly company: string;
}

export interface WorkbookModel {
  /** The file's name. */
  name: string;
  properties: DocumentProperties;
  /** In the order of the tabs. */
  sheets(): readonly SheetModel[];
  addSheet(name: string, position?: number): SheetModel;
  removeSheet(id: string): void;
  moveSheet(id: string, position: number): void;
  activeSheet: SheetModel;
  names(): readonly NamedItem[];
  setName(item: NamedItem): void;
  removeName(name: string): void;
  /** Excel's document settings (`workbook.settings`): any JSON. */
  readonly settings: Map<string, unknown>;
  /** Finishes everything written so far, formulas calculated. */
  settle(): Promise<void>;
}
