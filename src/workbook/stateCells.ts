import { type Claim, decodeClaim, decodeHead, type JournalHead } from "./journal";

/** A block of cells as it was read: where it begins on its sheet, and what is in it. */
export interface Block {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
}

export interface EntryCells {
  readonly head: JournalHead;
  readonly made: Claim | null;
  readonly unmaking: Claim | null;
}

export interface StateCells {
  readonly marker: readonly string[];
  readonly entries: readonly EntryCells[];
  /** Rows below the marker that hold what the add-in has not written, or what somebody has changed. */
  readonly damaged: readonly number[];
}

/**
 * The columns A to C of the state sheet. Nothing in them is trusted: the sheet is hidden, but people find it. A row
 * is an entry only where head and claims can be read and the head is of that row.
 */
export function readStateCells({ rowIndex, columnIndex, values }: Block): StateCells {
  const blank = Array.from({ length: columnIndex }, () => "");
  const rows = values.map((cells, offset) => ({
    row: rowIndex + offset,
    cells: [...blank, ...cells.map(String)],
  }));
  const below = rows
    .filter(({ row, cells }) => row > 0 && cells.some((cell) => cell !== ""))
    .map(({ row, cells }) => ({ row, entry: entryOf(row, cells) }));
  return {
    marker: rows.find(({ row }) => row === 0)?.cells ?? [],
    entries: below.flatMap(({ entry }) => entry ?? []),
    damaged: below.flatMap(({ row, entry }) => (entry === null ? [row] : [])),
  };
}

function entryOf(
  row: number,
  [headCell = "", madeCell = "", unmakingCell = ""]: readonly string[],
): EntryCells | null {
  const head = decodeHead(headCell);
  const made = decodeClaim(madeCell);
  const unmaking = decodeClaim(unmakingCell);
  const claimsAreSound = (made !== null || madeCell === "") && (unmaking !== null || unmakingCell === "");
  return head?.serial === row && claimsAreSound ? { head, made, unmaking } : null;
}
