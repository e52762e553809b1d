import { AddinError } from "../errors";
import type { BlockChange, BlocksChanged, CellBlock, ContentRow, SheetRef } from "./cellBlock";
import { fingerprintRows } from "./fingerprint";
import { STATE_SHEET } from "./stateSheet";

/** A formula whose answer stands in its cells as values, and what these values were. */
export interface FrozenFormula extends CellBlock {
  readonly sheet: SheetRef;
  readonly formula: string;
  readonly print: string;
}

/** They are kept in the first row of the state sheet, behind what `givenNumbers.ts` and `namesMemo.ts` keep there. */
const FIRST_COLUMN = 5;
const PIECE_LENGTH = 32_000;
const PIECES_MOST = 20;

/** Queues the reading. The result may be called after the next sync; none where there is no state sheet. */
export function loadFrozen(context: Excel.RequestContext): () => readonly FrozenFormula[] {
  const sheet = context.workbook.worksheets.getItemOrNullObject(STATE_SHEET).load("name");
  const cells = sheet.getRangeByIndexes(0, FIRST_COLUMN, 1, PIECES_MOST).load("values");
  return () => (sheet.isNullObject ? [] : decode((cells.values[0] ?? []).map(String).join("")));
}

/** What somebody has typed over is nothing: the values stay what they are. */
function decode(text: string): readonly FrozenFormula[] {
  try {
    const value: unknown = text === "" ? [] : JSON.parse(text);
    return Array.isArray(value) ? (value as FrozenFormula[]) : [];
  } catch (error) {
    if (error instanceof SyntaxError) {
      return [];
    }
    throw error;
  }
}

/**
 * What changes on the state sheet.
 * @throws AddinError `tooManyResults` when they are more than the sheet takes
 */
export function changeFrozen(
  before: readonly FrozenFormula[],
  after: readonly FrozenFormula[],
): BlocksChanged {
  const [old, now] = [encode(before), encode(after)];
  const columns = Math.max(old.length, now.length);
  const values = (pieces: readonly string[]): ContentRow[] => [
    Array.from({ length: columns }, (_, index) => pieces[index] ?? ""),
  ];
  const change: BlockChange = {
    row: 0,
    column: FIRST_COLUMN,
    rows: 1,
    columns,
    before: { values: values(old) },
    after: { values: values(now) },
  };
  return { sheet: { id: STATE_SHEET, name: STATE_SHEET }, changes: [change] };
}

function encode(frozen: readonly FrozenFormula[]): string[] {
  const text = frozen.length === 0 ? "" : JSON.stringify(frozen);
  const pieces: string[] = [];
  for (let start = 0; start === 0 || start < text.length; start += PIECE_LENGTH) {
    pieces.push(text.slice(start, start + PIECE_LENGTH));
  }
  if (pieces.length > PIECES_MOST) {
    throw new AddinError("tooManyResults", { formulas: frozen.length });
  }
  return pieces;
}

/** By which a block's values are known again. */
export function printOf(values: readonly ContentRow[]): string {
  return fingerprintRows(values).join(",");
}

/** Whether two places on one sheet have a cell in common. */
export function overlap(one: CellBlock, other: CellBlock): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
