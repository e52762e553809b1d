import { AddinError } from "../errors";
import type { CellRow } from "./cells";
import { fingerprintRows } from "./fingerprint";
import type { Session } from "./gateway";
import type { JournalEntry, Mark } from "./journal";
import type { Present } from "./rollback";

/** Cells read in one answer; Excel on the web gives at most 5 MB. */
const SLICE_CELLS = 60_000;

/** A rectangle of a sheet, zero-based. */
interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows as a command wrote them, and how to see from the cells of a block what has become of them. */
interface Written {
  readonly block: Block;
  readonly before: readonly string[];
  /** Of the cells of the block, one fingerprint a row; null for rows that are not the command's. */
  readonly now: (cells: readonly CellRow[]) => (string | null)[];
}

/**
 * Looks whether people changed rows after a command had written them. A row counts wherever it stands now: sorting
 * changes nothing. Two round trips, and one more for every 60,000 cells.
 *
 * @throws AddinError `changedSince` with `count` and `where` (sheet and row numbers as Excel shows them)
 */
export async function refuseChanged(session: Session, entry: JournalEntry, present: Present): Promise<void> {
  const blocks = await blocksOf(session, entry, present);
  const written = entry.marks.flatMap((mark) => {
    const found = writtenBy(mark, present, blocks);
    return found === null ? [] : [found];
  });
  const contents = await readBlocks(
    session,
    written.map(({ block }) => block),
  );
  const rows = written.flatMap(({ block, before, now }, index) =>
    differing(before, now(contents[index] ?? [])).map((row) => ({
      sheet: block.sheet,
      row: block.row + row + 1,
    })),
  );
  const cells = changedCells(entry, present);
  if (rows.length + cells.length > 0) {
    const where = [...rowPlaces(rows), ...cells].join("；");
    throw new AddinError("changedSince", { count: rows.length + cells.length, where });
  }
}

/** Named cells that no longer hold what the command put there. */
function changedCells(entry: JournalEntry, present: Present): string[] {
  return entry.marks.flatMap((mark) => {
    const cell = mark.kind === "cell" ? present.cells.get(mark.name) : undefined;
    return mark.kind === "cell" && cell !== undefined && cell.content !== mark.after
      ? [`${mark.name} ${cell.address}`]
      : [];
  });
}

/** The used part of every sheet that the command made. */
async function blocksOf(
  session: Session,
  entry: JournalEntry,
  present: Present,
): Promise<ReadonlyMap<string, Block>> {
  const sheets = entry.marks.flatMap((mark) =>
    mark.kind === "sheet" && mark.rows !== null && present.sheets.has(mark.name) ? [mark.name] : [],
  );
  const used = sheets.map((name) =>
    session.context.workbook.worksheets
      .getItem(name)
      .getUsedRangeOrNullObject(true)
      .load("rowIndex,rowCount,columnIndex,columnCount"),
  );
  await session.sync();
  return new Map(
    used.flatMap((range, index): [string, Block][] => {
      const sheet = sheets[index];
      if (sheet === undefined || range.isNullObject) {
        return [];
      }
      const rows = range.rowIndex + range.rowCount;
      const columns = range.columnIndex + range.columnCount;
      return [[sheet, { sheet, row: 0, column: 0, rows, columns }]];
    }),
  );
}

function writtenBy(mark: Mark, present: Present, sheets: ReadonlyMap<string, Block>): Written | null {
  if (mark.kind === "sheet") {
    const block = sheets.get(mark.name);
    return block === undefined || mark.rows === null
      ? null
      : { block, before: mark.rows, now: (cells) => fingerprintRows(cells) };
  }
  const added = mark.kind === "rows" ? present.added.get(mark.table) : undefined;
  if (mark.kind !== "rows" || added === undefined) {
    return null;
  }
  const { table, indices } = added;
  const ours = new Set(indices);
  const order = mark.headers.map((header) => table.headers.indexOf(header));
  // A column that the clerk has added comes last, so that what was written there is seen.
  const others = [...table.headers.keys()].filter((column) => !order.includes(column));
  return {
    block: {
      sheet: table.sheet,
      row: table.row + 1,
      column: table.column,
      rows: table.rowCount,
      columns: table.headers.length,
    },
    before: mark.rows,
    now: (cells) =>
      cells.map((row, index) => {
        const canonical = [...order, ...others].map((column) => row[column] ?? "");
        return ours.has(index) ? (fingerprintRows([canonical])[0] ?? "") : null;
      }),
  };
}

/** Indices of rows that have no match in `before`; where rows are gone and none is new, the last row. */
function differing(before: readonly string[], now: readonly (string | null)[]): number[] {
  const left = new Map<string, number>();
  for (const print of before) {
    left.set(print, (left.get(print) ?? 0) + 1);
  }
  const rows: number[] = [];
  for (const [index, print] of now.entries()) {
    if (print === null) {
      continue;
    }
    const count = left.get(print) ?? 0;
    if (count === 0) {
      rows.push(index);
    } else {
      left.set(print, count - 1);
    }
  }
  const kept = now.filter((print) => print !== null).length - rows.length;
  return rows.length === 0 && kept < before.length ? [Math.max(0, now.length - 1)] : rows;
}

/** The formulas (and constants) of blocks. */
async function readBlocks(session: Session, blocks: readonly Block[]): Promise<CellRow[][]> {
  const contents = blocks.map((): CellRow[] => []);
  const slices: { readonly into: number; readonly range: Excel.Range }[] = [];
  let queued = 0;
  for (const [into, block] of blocks.entries()) {
    const sheet = session.context.workbook.worksheets.getItem(block.sheet);
    const step = Math.max(1, Math.floor(SLICE_CELLS / block.columns));
    for (let row = 0; row < block.rows; row += step) {
      const rows = Math.min(step, block.rows - row);
      if (queued > 0 && queued + rows * block.columns > SLICE_CELLS) {
        await session.sync();
        queued = 0;
      }
      const range = sheet.getRangeByIndexes(block.row + row, block.column, rows, block.columns);
      slices.push({ into, range: range.load("formulas") });
      queued += rows * block.columns;
    }
  }
  await session.sync();
  for (const { into, range } of slices) {
    contents[into]?.push(...(range.formulas as CellRow[]));
  }
  return contents;
}

function rowPlaces(changed: readonly { readonly sheet: string; readonly row: number }[]): string[] {
  return [...new Set(changed.map(({ sheet }) => sheet))].map((sheet) => {
    const rows = changed.filter((place) => place.sheet === sheet).map(({ row }) => row);
    return `${sheet}第 ${rows.slice(0, 10).join("、")} 行${rows.length > 10 ? "等" : ""}`;
  });
}
