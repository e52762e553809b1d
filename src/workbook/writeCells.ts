import { AddinError } from "../errors";
import type { CellRow, CellValue } from "./cells";
import type { CellsChanged } from "./journal";

/** A cell of a table that is to hold something else, and what was seen there when that was decided. */
export interface CellToWrite {
  /** Data row, from 0. */
  readonly index: number;
  /** What the key column of the row holds, as seen. */
  readonly key: string;
  readonly header: string;
  readonly from: CellValue;
  readonly to: CellValue;
}

/** Cells of one column that have been queued as one block. */
interface Block {
  readonly first: number;
  readonly cells: readonly CellToWrite[];
  readonly range: Excel.Range;
  /** What stands there, and in whose rows, just before the block is written, and just after. */
  readonly before: Excel.Range;
  readonly keys: Excel.Range;
  readonly after: Excel.Range;
}

/** A block that has been queued; its methods may be called after the sync. */
export interface CellsWritten {
  readonly bytes: number;
  /** How many cells it changes. */
  readonly cells: number;
  /** Whether every cell, in its row, held what was seen there. */
  isAsSeen(): boolean;
  isAsWritten(): boolean;
  /** Queues what others had put where we wrote. */
  putBack(): void;
}

/** Characters of one block; a request carries some three bytes for each. */
const BLOCK_CHARACTERS = 150_000;

/**
 * Queues the writing of cells, in one block for each column (more where a block grows too large for a request); what
 * lies between the cells is left as it is. Rows may have been sorted, and cells edited, since they were read: each
 * block is read in the same batch just before it is written, with the keys of its rows.
 */
export function* writeCells(
  context: Excel.RequestContext,
  { table, key }: Pick<CellsChanged, "table" | "key">,
  cells: readonly CellToWrite[],
): Generator<CellsWritten> {
  // Keys last: until then they tell the rows of the other blocks.
  const columns = [...byHeader(cells)].sort(([a], [b]) => Number(a === key) - Number(b === key));
  for (const [header, ofColumn] of columns) {
    for (const portion of portionsOf(ofColumn)) {
      const block = queueBlock(context, { table, key, header }, portion);
      yield {
        bytes: bytesOf(portion),
        cells: portion.length,
        isAsSeen: () => missedIn(block).length === 0,
        isAsWritten: () => isAsWritten(block),
        putBack: () => putBack(block),
      };
    }
  }
}

function byHeader(cells: readonly CellToWrite[]): Map<string, CellToWrite[]> {
  const columns = new Map<string, CellToWrite[]>();
  for (const cell of cells) {
    const column = columns.get(cell.header) ?? [];
    column.push(cell);
    columns.set(cell.header, column);
  }
  for (const column of columns.values()) {
    column.sort((a, b) => a.index - b.index);
  }
  return columns;
}

function portionsOf(cells: readonly CellToWrite[]): CellToWrite[][] {
  const portions: CellToWrite[][] = [];
  let room = 0;
  for (const cell of cells) {
    const size = String(cell.to).length;
    if (portions.length === 0 || room < size) {
      portions.push([]);
      room = BLOCK_CHARACTERS;
    }
    portions.at(-1)?.push(cell);
    room -= size;
  }
  return portions;
}

function bytesOf(cells: readonly CellToWrite[]): number {
  const span = (cells.at(-1)?.index ?? 0) - (cells[0]?.index ?? 0) + 1;
  return cells.reduce((sum, { to }) => sum + 3 * String(to).length, 7 * span);
}

function queueBlock(
  context: Excel.RequestContext,
  place: { readonly table: string; readonly key: string; readonly header: string },
  cells: readonly CellToWrite[],
): Block {
  const first = cells[0]?.index ?? 0;
  const count = (cells.at(-1)?.index ?? first) - first + 1;
  const { columns } = context.workbook.tables.getItem(place.table);
  const rows = (header: string): Excel.Range =>
    columns
      .getItem(header)
      .getDataBodyRange()
      .getCell(first, 0)
      .getResizedRange(count - 1, 0);
  const range = rows(place.header);
  const before = rows(place.header).load("formulas");
  const keys = rows(place.key).load("values");
  const to = new Map(cells.map((cell) => [cell.index - first, cell.to]));
  writeSome(range, count, to);
  return { first, cells, range, before, keys, after: rows(place.header).load("formulas") };
}

/** A `null` leaves its cell as it is; only the type declarations do not know it. */
function writeSome(range: Excel.Range, count: number, to: ReadonlyMap<number, CellValue>): void {
  range.values = Array.from({ length: count }, (_, row) => [to.get(row) ?? null]);
}

function missedIn({ first, cells, before, keys }: Block): CellToWrite[] {
  return cells.filter(
    ({ index, key, from }) =>
      before.formulas[index - first]?.[0] !== from || String(keys.values[index - first]?.[0]) !== key,
  );
}

function isAsWritten({ first, cells, after }: Block): boolean {
  return cells.every(({ index, to }) => after.formulas[index - first]?.[0] === to);
}

function putBack(block: Block): void {
  const { first, range } = block;
  const before = block.before.formulas as CellRow[];
  const theirs = missedIn(block).map(({ index }): [number, CellValue] => [
    index - first,
    before[index - first]?.[0] ?? "",
  ]);
  writeSome(range, before.length, new Map(theirs));
}

/**
 * Others had moved or edited rows between our reading and our writing. `putBack` queues what they had put there; the
 * command begins anew.
 */
export class RowsMoved extends AddinError {
  constructor(
    command: string,
    readonly putBack: () => void,
  ) {
    super("busyElsewhere", { command });
  }
}
