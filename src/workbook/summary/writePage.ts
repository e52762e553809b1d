import { type CellRow, fillRange, type Piece, piecesOf, writePieces } from "../cells";
import { HEADER_FILL, HEADER_FONT, rule } from "../tableWriter";
import { listOf, type Run, runsOf } from "./look";
import { PAGE_COLUMNS } from "./page";
import { RATE } from "./titles";

/** Points. Together they fill an A4 sheet laid across. */
const FIRST_WIDTH = 118;
const OTHER_WIDTH = 45;
const FONT_SIZE = 10;
const LINE_HEIGHT = 15;
const ROW_HEIGHT = 20;
const CHANGE_HEADER = "增减";
const PAGE_FOOT = 30;
const NOTE_COLOUR = "#595959";
const KEY_COLOUR = "#A6A6A6";
const TOTAL_FILL = "#DDEBF7";
/** Red where there is any. */
const LATE_FORMAT = "[Red]0;-0;0";

/** Queues the breadth of a page's columns. Only when it is made: afterwards the clerk may have set another. */
export function setWidths(sheet: Excel.Worksheet): void {
  sheet.getRangeByIndexes(0, 0, 1, 1).format.columnWidth = FIRST_WIDTH;
  sheet.getRangeByIndexes(0, 1, 1, PAGE_COLUMNS - 1).format.columnWidth = OTHER_WIDTH;
}

/**
 * Queues a page's values and looks from `first` on; yields each piece. Whatever stood in `rows` rows before is cleared.
 *
 * @param first the page's cell in its upper left corner
 * @param before how many rows the page took until now
 */
export function* writePage(first: Excel.Range, rows: readonly CellRow[], before: number): Generator<Piece> {
  const area = (start: number, count: number, column: number, columns: number): Excel.Range =>
    first.getOffsetRange(start, column).getResizedRange(count - 1, columns - 1);
  if (before > 0) area(0, before, 0, PAGE_COLUMNS).clear();
  const whole = area(0, rows.length, 0, PAGE_COLUMNS);
  whole.format.font.size = FONT_SIZE;
  whole.format.verticalAlignment = "Center";
  whole.format.rowHeight = ROW_HEIGHT;
  const runs = runsOf(rows);
  for (const run of runs) {
    // Before the values, which Excel would take for numbers and days.
    for (const column of textColumns(run)) {
      fillRange(area(run.start, run.rows, column, 1), "numberFormat", "@");
    }
  }
  yield* writePieces(piecesOf(first, rows));
  for (const run of runs) {
    const range = area(run.start, run.rows, 0, PAGE_COLUMNS);
    const used = area(run.start, run.rows, 0, Math.max(1, run.columns));
    look(run, range, used);
    if (run.section === null || !["header", "body", "total"].includes(run.kind)) continue;
    lookOfColumns(run, rows, (column, columns) => area(run.start, run.rows, column, columns));
    setHeights(run, rows, (start, count) => area(start, count, 0, 1));
  }
}

/** Columns that hold words, whatever the words look like. */
function textColumns({ kind, section, columns }: Run): number[] {
  if (kind === "header") return Array.from({ length: columns }, (_, index) => index);
  if (kind !== "body") return [];
  let column = 0;
  const ofList = (listOf(section) ?? []).flatMap(({ kind: holds, span }) => {
    column += span;
    return holds === "number" ? [] : [column - span];
  });
  return ofList.length > 0 ? ofList : [0];
}

/** What a row's kind alone decides. */
function look({ kind, section }: Run, range: Excel.Range, used: Excel.Range): void {
  switch (kind) {
    case "title":
      range.merge(true);
      range.format.font.size = 16;
      range.format.font.bold = true;
      range.format.horizontalAlignment = "Center";
      range.format.rowHeight = 32;
      return;
    case "section":
      range.merge(true);
      range.format.font.size = 12;
      range.format.font.bold = true;
      range.format.rowHeight = 24;
      return;
    case "fact":
    case "note":
      range.merge(true);
      range.format.wrapText = true;
      range.format.font.color = NOTE_COLOUR;
      range.format.rowHeight = 2 * LINE_HEIGHT;
      return;
    case "signature":
      range.merge(true);
      range.format.rowHeight = 36;
      return;
    case "key":
      range.merge(true);
      range.format.font.size = 8;
      range.format.font.color = KEY_COLOUR;
      return;
    case "header":
      used.format.fill.color = HEADER_FILL;
      used.format.font.color = HEADER_FONT;
      used.format.font.bold = true;
      used.format.wrapText = true;
      used.format.rowHeight = 2 * LINE_HEIGHT;
      rule(used);
      return;
    case "total":
      used.format.font.bold = true;
      used.format.fill.color = TOTAL_FILL;
      rule(used);
      return;
    case "body":
      used.format.wrapText = true;
      rule(used);
      return;
    case "blank":
      // The first page ends with 总体情况: the next heading does not stand alone at its foot.
      if (section === "headline") range.format.rowHeight = PAGE_FOOT;
      return;
  }
}

/** What a section's columns decide: broad ones are merged, numbers centred, rates shares. */
function lookOfColumns(
  run: Run,
  rows: readonly CellRow[],
  area: (column: number, columns: number) => Excel.Range,
): void {
  area(0, run.columns).format.horizontalAlignment = "Center";
  const list = listOf(run.section);
  let column = 0;
  for (const { span, kind } of list ?? []) {
    if (span > 1) area(column, span).merge(true);
    if (kind === "text" && run.kind === "body") area(column, span).format.horizontalAlignment = "Left";
    column += span;
  }
  if (list !== null || run.kind === "header") return;
  area(0, 1).format.horizontalAlignment = "Left";
  for (const [index, label] of run.header.entries()) {
    if (label === RATE) fillRange(area(index, 1), "numberFormat", "0.0%");
    if (label === CHANGE_HEADER) fillRange(area(index, 1), "numberFormat", "+0;-0;0");
    if (label === "逾期") fillRange(area(index, 1), "numberFormat", LATE_FORMAT);
  }
  // In 总体情况 the rate is a row.
  const at = rows.slice(run.start, run.start + run.rows).findIndex(([first]) => first === RATE);
  if (run.section !== "headline" || at < 0) return;
  fillRange(area(1, run.columns - 2).getRow(at), "numberFormat", "0.0%");
  fillRange(area(run.columns - 1, 1).getRow(at), "numberFormat", "+0.0%;-0.0%;0.0%");
}

/** Merged cells do not fit their height by themselves: it is worked out from the texts. */
function setHeights(
  run: Run,
  rows: readonly CellRow[],
  area: (start: number, count: number) => Excel.Range,
): void {
  if (run.kind !== "body") return;
  const list = listOf(run.section);
  const widths = list?.map(({ span }, index) => (index === 0 ? FIRST_WIDTH : span * OTHER_WIDTH)) ?? [
    FIRST_WIDTH,
  ];
  const starts = list?.reduce<number[]>((all, { span }) => [...all, (all.at(-1) ?? 0) + span], [0]) ?? [0];
  let from = run.start;
  let height = 0;
  for (let index = run.start; index <= run.start + run.rows; index += 1) {
    const next = index === run.start + run.rows ? -1 : heightOf(rows[index] ?? [], starts, widths);
    if (next === height) continue;
    if (height > ROW_HEIGHT) area(from, index - from).format.rowHeight = height;
    [from, height] = [index, next];
  }
}

function heightOf(cells: CellRow, starts: readonly number[], widths: readonly number[]): number {
  const lines = widths.map((width, index) => {
    const perLine = Math.max(1, Math.floor((width - 6) / FONT_SIZE));
    return Math.ceil(String(cells[starts[index] ?? 0] ?? "").length / perLine);
  });
  return Math.max(ROW_HEIGHT, Math.max(...lines) * LINE_HEIGHT + 4);
}
