import { AddinError } from "../errors";
import type { DocumentText } from "../intake/documentText";
import { writeBlocks, type BlockCell } from "../intake/readers/textBlocks";
import { loadAnatomy } from "./anatomy";
import type { Gateway, Session } from "./gateway";
import { STATE_SHEET } from "./stateSheet";

/** Cells of one answer, well under the 5 MB that Excel on the web gives. */
const SLICE_CELLS = 60_000;
/** A plan has a few dozen columns at most; a sheet with more is something else. */
const COLUMNS = 200;
/** Excel shows these where a column is too narrow for its number. */
const TOO_NARROW = /^#+$/;

/** A document that was read already, under the name of its sheet. */
export interface OpenSheet {
  readonly name: string;
  readonly document: DocumentText;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Span extends Place {
  readonly rowSpan: number;
  readonly colSpan: number;
}

/**
 * The sheet that is open, as its cells show it, with its merged cells: a document like a file's. Two round trips, and
 * one more for every 60,000 cells beyond.
 * @throws AddinError sheetEmpty where it holds no text, sheetTooWide where it is no list of tasks, sheetIsOurs where it
 * is one of the register's own, cancelled
 */
export async function readOpenSheet(gateway: Gateway, signal?: AbortSignal): Promise<OpenSheet> {
  return gateway.run(async (session) => {
    const { context, sync } = session;
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    const used = sheet.getUsedRangeOrNullObject(true).load("rowCount,columnCount,rowIndex,columnIndex");
    const anatomy = loadAnatomy(context);
    await sync();
    const { name } = sheet;
    const ours = [...anatomy(false).tables.values()].map((table) => table.sheet);
    if (name === STATE_SHEET || ours.includes(name)) throw new AddinError("sheetIsOurs", { sheet: name });
    if (used.isNullObject) throw new AddinError("sheetEmpty", { sheet: name });
    if (used.columnCount > COLUMNS) {
      throw new AddinError("sheetTooWide", { sheet: name, columns: used.columnCount, limit: COLUMNS });
    }
    const merged = used.getMergedAreasOrNullObject();
    const areas = merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    const texts = await readTexts(session, used, signal);
    const spans = merged.isNullObject ? [] : areas.items.map((area) => spanOf(area, used));
    const document = written(texts, spans);
    if (document.text.trim() === "") throw new AddinError("sheetEmpty", { sheet: name });
    return { name, document };
  });
}

/** The merged areas are answered with the first slice. */
async function readTexts(
  { sync }: Session,
  used: Excel.Range,
  signal: AbortSignal | undefined,
): Promise<string[][]> {
  const texts: string[][] = [];
  const size = Math.max(1, Math.floor(SLICE_CELLS / used.columnCount));
  for (let first = 0; first < used.rowCount; first += size) {
    const rows = Math.min(size, used.rowCount - first);
    const slice = used.getCell(first, 0).getResizedRange(rows - 1, used.columnCount - 1);
    slice.load("text,values");
    // Slices that an answer can hold, not one request a row.
    await sync();
    if (signal?.aborted === true) throw new AddinError("cancelled");
    const { text: shown, values } = slice;
    shown.forEach((row, at) => {
      texts.push(
        row.map((text, column) => (TOO_NARROW.test(text) ? String(values[at]?.[column] ?? "") : text)),
      );
    });
  }
  return texts;
}

function spanOf(area: Excel.Range, used: Excel.Range): Span {
  return {
    row: area.rowIndex - used.rowIndex,
    column: area.columnIndex - used.columnIndex,
    rowSpan: area.rowCount,
    colSpan: area.columnCount,
  };
}

function written(texts: readonly (readonly string[])[], spans: readonly Span[]): DocumentText {
  const spanAt = new Map(spans.map((span) => [`${span.row},${span.column}`, span]));
  const rows = texts.map((row, at): BlockCell[] =>
    row.flatMap((text, column) => {
      if (text.trim() === "") return [];
      const { rowSpan, colSpan } = spanAt.get(`${at},${column}`) ?? { rowSpan: 1, colSpan: 1 };
      return [{ text, column, rowSpan, colSpan }];
    }),
  );
  const writing = writeBlocks([{ kind: "table", rows }]);
  let step = writing.next();
  while (step.done !== true) step = writing.next();
  return step.value;
}
