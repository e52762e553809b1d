/** A page as it stands on its sheet, and how a page that took another's place is taken back. */
import { addressOf } from "../cellBlock";
import type { CellRow, CellValue } from "../cells";
import { moveCharts } from "./charts";
import { PAGE_COLUMNS } from "./page";
import { writePage } from "./writePage";

/** What the journal keeps of a page that took another's place. */
export interface PageChanged {
  /** The defined name over the page. */
  readonly area: string;
  readonly before: readonly CellRow[];
  readonly after: readonly CellRow[];
}

export interface PagePresent {
  readonly area: string;
  /** The sheet's name now. */
  readonly sheet: string;
  /** Zero-based, of its upper left corner: somebody may have put rows above. */
  readonly row: number;
  readonly column: number;
  readonly rows: readonly CellRow[];
}

/** Queues the reading of a page. Null where nobody has made it, or its sheet is gone. */
export function loadPage(context: Excel.RequestContext, area: string): () => PagePresent | null {
  const range = context.workbook.names.getItemOrNullObject(area).getRangeOrNullObject();
  range.load("formulas,rowIndex,columnIndex");
  const sheet = range.worksheet.load("name");
  return () =>
    range.isNullObject
      ? null
      : {
          area,
          sheet: sheet.name,
          row: range.rowIndex,
          column: range.columnIndex,
          rows: (range.formulas as CellRow[]).map((cells) => cells.slice(0, PAGE_COLUMNS)),
        };
}

/** Queues the writing of a page over the one that stands there, its name and its charts included. */
export function* replacePage(
  context: Excel.RequestContext,
  { area, sheet, row, column, rows: standing }: PagePresent,
  rows: readonly CellRow[],
): ReturnType<typeof writePage> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const first = worksheet.getRangeByIndexes(row, column, 1, 1);
  yield* writePage(first, rows, standing.length);
  if (rows.length !== standing.length) {
    context.workbook.names.getItem(area).formula = formulaOf({ sheet, row, column }, rows.length);
  }
  moveCharts(worksheet, first, rows);
}

/** What a page's name stands for. */
function formulaOf(
  { sheet, row, column }: Pick<PagePresent, "sheet" | "row" | "column">,
  rows: number,
): string {
  const address = addressOf({ row, column, rows, columns: PAGE_COLUMNS });
  const absolute = address.replaceAll(/([A-Z]+)(\d+)/gu, "$$$1$$$2");
  return `='${sheet.replaceAll("'", "''")}'!${absolute}`;
}

/**
 * Queues that the page stands as it stood before. Unless all is to go back, what a person has typed into it since
 * stays.
 */
export function takeBackPage(
  context: Excel.RequestContext,
  { before, after }: PageChanged,
  present: PagePresent,
  reach: "ours" | "all",
): void {
  const rows = before.map((cells, down) =>
    cells.map((cell, right): CellValue => {
      const now = present.rows[down]?.[right];
      const isOurs = now === undefined || now === "" || now === cell || now === after[down]?.[right];
      return reach === "all" || isOurs ? cell : now;
    }),
  );
  // All of it is queued at once: a page is a fraction of what one request carries.
  Array.from(replacePage(context, present, rows));
}

/** Cells of a page that hold neither what the command put there nor what they held before it, in words. */
export function pageChangedAgain(
  { area, before, after }: PageChanged,
  present: PagePresent | null,
): string[] {
  if (present === null) return [`汇总表不见了（${area}）`];
  return present.rows.flatMap((cells, down) =>
    cells.flatMap((now, right) => {
      const stands = [after, before].some((rows) => now === (rows[down]?.[right] ?? ""));
      const place = { row: present.row + down, column: present.column + right, rows: 1, columns: 1 };
      return stands ? [] : [`${present.sheet} ${addressOf(place)}`];
    }),
  );
}
