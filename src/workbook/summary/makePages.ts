import { AddinError } from "../../errors";
import type { CellRow } from "../cells";
import { addressOf } from "../cellBlock";
import { fingerprintRows } from "../fingerprint";
import type { Mark } from "../journal";
import { loadTaken, type Taken } from "../newRegister";
import { loadObstacles, type Obstacles, obstacleTo } from "../obstacles";
import { layOutForPrint } from "../sheetWriter";
import type { Operation, Queued } from "../transaction";
import { makeCharts } from "./charts";
import { sheetName } from "./draftPages";
import { areaName, type Page, PAGE_COLUMNS, valuesOf } from "./page";
import { loadPage, type PagePresent, replacePage } from "./pageCells";
import { setWidths, writePage } from "./writePage";

/** A page to be made, and what stood in its place when the clerk was shown what would change. */
export interface PageOrder {
  readonly page: Page;
  /** Null where there was none. */
  readonly seen: readonly CellRow[] | null;
}

/** A page as it is to stand; `present` is what it takes the place of. */
interface PageDraft {
  readonly area: string;
  readonly sheet: string;
  readonly rows: readonly CellRow[];
  readonly present: PagePresent | null;
}

interface Read {
  readonly standing: readonly (Standing | null)[];
  readonly taken: Taken;
  readonly obstacles: Obstacles;
}

interface Standing {
  readonly present: PagePresent;
  /** What stands in the rows that the page will grow into. */
  readonly below: readonly CellRow[];
}

export interface PagesMade {
  /** Names of the sheets, in the order of the pages. */
  readonly sheets: readonly string[];
}

/**
 * Pages of figures, each on its own sheet, made or replaced in three round trips however many rows they count.
 *
 * @throws AddinError `summarySince` where a page is no longer as it was shown; `summaryBelow` where something stands in
 * the rows that it needs; `sheetIsForeign`, and what stops every command
 */
export function makePages(
  command: string,
  orders: readonly PageOrder[],
): Operation<Read, { readonly marks: readonly Mark[]; readonly pages: readonly PageDraft[] }, PagesMade> {
  return {
    command,
    load(context) {
      const standing = orders.map((order) => loadStanding(context, order));
      const taken = loadTaken(context);
      const obstacles = loadObstacles(context);
      return () => ({
        standing: standing.map((each) => each()),
        taken: taken(),
        obstacles: obstacles(),
      });
    },
    draft(read) {
      const pages = orders.map((order, index) => draftPage(order, read.standing[index] ?? null, read.taken));
      const makesSheets = pages.some(({ present }) => present === null);
      const written = pages.flatMap(({ present }) => present?.sheet ?? []);
      const obstacle = obstacleTo({ makesSheets, sheets: written }, read.obstacles);
      if (obstacle !== null) throw obstacle;
      return { pages, marks: pages.flatMap(marksOf) };
    },
    apply: (context, { pages }, made) => fill(context, pages, made),
    verify(context, { pages }) {
      const written = pages.map((page) => ({ page, now: loadPage(context, page.area) }));
      return () => {
        for (const { page, now } of written) {
          if (!isAs(now()?.rows ?? [], page.rows)) {
            throw new AddinError("verifyFailed", { sheet: page.sheet, command });
          }
        }
        return { sheets: pages.map(({ sheet }) => sheet) };
      };
    },
  };
}

function loadStanding(context: Excel.RequestContext, { page, seen }: PageOrder): () => Standing | null {
  const area = areaName(page.kind, page.period);
  const present = loadPage(context, area);
  const growth = Math.max(1, page.rows.length - (seen?.length ?? 0));
  const below = context.workbook.names
    .getItemOrNullObject(area)
    .getRangeOrNullObject()
    .getLastRow()
    .getOffsetRange(1, 0)
    .getResizedRange(growth - 1, 0)
    .load("formulas");
  return () => {
    const found = present();
    return found === null ? null : { present: found, below: below.formulas as CellRow[] };
  };
}

function draftPage({ page, seen }: PageOrder, standing: Standing | null, taken: Taken): PageDraft {
  const area = areaName(page.kind, page.period);
  const rows = valuesOf(page);
  if (!isAs(standing?.present.rows ?? [], seen ?? [])) {
    throw new AddinError("summarySince", { sheet: standing?.present.sheet ?? sheetName(page) });
  }
  if (standing === null) {
    const sheet = sheetName(page);
    const foreign = taken.sheets.find(({ name }) => name === sheet);
    if (foreign !== undefined) {
      throw new AddinError("sheetIsForeign", { sheet, visibility: foreign.visibility });
    }
    return { area, sheet, rows, present: null };
  }
  const { present, below } = standing;
  const growth = rows.length - present.rows.length;
  const at = below.slice(0, Math.max(0, growth)).findIndex((cells) => cells.some((cell) => cell !== ""));
  if (at >= 0) {
    const row = present.row + present.rows.length + at;
    const cell = addressOf({ row, column: present.column, rows: 1, columns: 1 });
    throw new AddinError("summaryBelow", { sheet: present.sheet, cell, rows: growth });
  }
  return { area, sheet: present.sheet, rows, present };
}

function isAs(one: readonly CellRow[], other: readonly CellRow[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function marksOf({ area, sheet, rows, present }: PageDraft): Mark[] {
  return present === null
    ? [
        { kind: "sheet", name: sheet, rows: fingerprintRows(rows), tables: [], area },
        { kind: "name", name: area },
      ]
    : [{ kind: "page", area, before: present.rows, after: rows }];
}

function* fill(
  context: Excel.RequestContext,
  pages: readonly PageDraft[],
  made: () => void,
): Generator<Queued> {
  for (const [index, { area, sheet: name, rows, present }] of pages.entries()) {
    const share = index / pages.length;
    if (present !== null) {
      for (const { bytes } of replacePage(context, present, rows)) yield { bytes, share };
      continue;
    }
    const sheet = context.workbook.worksheets.add(name);
    made();
    const first = sheet.getRangeByIndexes(0, 0, 1, 1);
    setWidths(sheet);
    for (const { bytes } of writePage(first, rows, 0)) yield { bytes, share };
    const whole = first.getResizedRange(rows.length - 1, PAGE_COLUMNS - 1);
    context.workbook.names.add(area, whole);
    made();
    makeCharts(sheet, first, rows);
    layOutForPrint(sheet, "");
    sheet.pageLayout.setPrintTitleRows("$1:$2");
    sheet.freezePanes.freezeRows(2);
    sheet.showGridlines = false;
  }
  const [summary] = pages;
  if (summary !== undefined) context.workbook.worksheets.getItem(summary.sheet).activate();
}
