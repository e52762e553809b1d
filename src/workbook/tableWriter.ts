import { type CellRow, fillRange, type Piece, writeRows } from "./cells";

export interface TableColumn {
  readonly header: string;
  readonly kind: "text" | "seq" | "date" | "number" | "formula";
  /** Points. */
  readonly width: number;
  readonly centred: boolean;
  readonly choices?: readonly string[];
}

/** A table as it is to stand on a sheet: its header row at `row`, `column`, both zero-based. */
export interface TableDraft {
  readonly name: string;
  /** Header of the column by which its rows are known. */
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly CellRow[];
}

export const HEADER_FILL = "#1F4E79";
export const HEADER_FONT = "#FFFFFF";
const LINE_COLOUR = "#BFBFBF";
const TABLE_STYLE = "TableStyleLight15";
export const DATE_FORMAT = "yyyy-mm-dd";

/** A table has at least one row, or Excel adds one of its own. */
function rowsOf(table: TableDraft): readonly CellRow[] {
  return table.rows.length > 0 ? table.rows : [table.columns.map(() => "")];
}

/** Queues a table: number formats first, so that nothing is converted, then values, then the table over them. */
export function* writeTable(sheet: Excel.Worksheet, table: TableDraft): Generator<Piece> {
  const rows = rowsOf(table);
  const header = sheet.getRangeByIndexes(table.row, table.column, 1, table.columns.length);
  fillRange(header, "numberFormat", "@");
  header.values = [table.columns.map((column) => column.header)];
  for (const [offset, column] of table.columns.entries()) {
    const range = sheet.getRangeByIndexes(table.row + 1, table.column + offset, rows.length, 1);
    fillRange(range, "numberFormat", numberFormat(column, rows, offset));
  }
  for (const run of constantRuns(table.columns)) {
    const block = rows.map((row) => row.slice(run.start, run.end));
    yield* writeRows(sheet, table.row + 1, table.column + run.start, block);
  }
  const made = sheet.tables.add(
    sheet.getRangeByIndexes(table.row, table.column, rows.length + 1, table.columns.length),
    true,
  );
  made.name = table.name;
  made.style = TABLE_STYLE;
  // Structured references need the table to be there first.
  for (const [offset, column] of table.columns.entries()) {
    const formula = rows[0]?.[offset];
    if (column.kind === "formula" && typeof formula === "string") {
      fillRange(
        sheet.getRangeByIndexes(table.row + 1, table.column + offset, rows.length, 1),
        "formulas",
        formula,
      );
    }
  }
  formatTable(sheet, table, rows.length);
}

/** Printed numbers that are all whole stay numbers, so that they sort; anything else stays as printed. */
export function numberFormat(column: TableColumn, rows: readonly CellRow[], offset: number): string {
  switch (column.kind) {
    case "date":
      return DATE_FORMAT;
    case "seq":
      return rows.every((row) => typeof row[offset] === "number") ? "0" : "@";
    case "text":
      return "@";
    case "number":
    case "formula":
      return "General";
  }
}

/** Neighbouring columns that hold no formula, as [start, end). */
function constantRuns(columns: readonly TableColumn[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const [index, column] of columns.entries()) {
    if (column.kind === "formula") {
      continue;
    }
    const last = runs.at(-1);
    if (last?.end === index) {
      last.end = index + 1;
    } else {
      runs.push({ start: index, end: index + 1 });
    }
  }
  return runs;
}

function formatTable(sheet: Excel.Worksheet, table: TableDraft, rowCount: number): void {
  for (const [offset, column] of table.columns.entries()) {
    sheet.getRangeByIndexes(table.row, table.column + offset, 1, 1).format.columnWidth = column.width;
  }
  const header = sheet.getRangeByIndexes(table.row, table.column, 1, table.columns.length);
  header.format.wrapText = true;
  header.format.verticalAlignment = "Center";
  header.format.fill.color = HEADER_FILL;
  header.format.font.color = HEADER_FONT;
  header.format.font.bold = true;
  header.format.horizontalAlignment = "Center";
  header.format.rowHeight = 30;
  formatColumns(table.columns, (offset) =>
    sheet.getRangeByIndexes(table.row + 1, table.column + offset, rowCount, 1),
  );
  const body = sheet.getRangeByIndexes(table.row + 1, table.column, rowCount, table.columns.length);
  rule(body);
  body.format.autofitRows();
}

/** Queues how the data cells of columns look, and what a clerk may choose in them; null where there are none. */
export function formatColumns(
  columns: readonly TableColumn[],
  rangeOf: (offset: number) => Excel.Range | null,
): void {
  for (const [offset, column] of columns.entries()) {
    const range = rangeOf(offset);
    if (range === null) {
      continue;
    }
    range.format.wrapText = true;
    range.format.verticalAlignment = "Center";
    range.format.horizontalAlignment = column.centred ? "Center" : "Left";
    if (column.choices) {
      offerChoices(range, column.choices);
    }
  }
}

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

/** Thin lines around every cell: other programs do not draw a table's style, and a ledger is printed with lines. */
export function rule(range: Excel.Range): void {
  for (const edge of EDGES) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = LINE_COLOUR;
  }
}

/** Literal lists are short (Excel allows 255 characters); vocabularies are never put here. */
function offerChoices(range: Excel.Range, choices: readonly string[]): void {
  range.dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
  range.dataValidation.errorAlert = {
    showAlert: true,
    style: "Stop",
    title: "请从列表中选择",
    message: `此列只能填：${choices.join("、")}，或留空。`,
  };
}
