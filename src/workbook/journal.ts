import type { CellValue } from "./cells";

/**
 * What the journal remembers of a command, so that it can be taken back: when a request fails, at the next start
 * after Excel went away, or by 撤销.
 */

/** One thing a command made, to be unmade in reverse order. */
export type Mark =
  | {
      readonly kind: "sheet";
      readonly name: string;
      /** Fingerprints of the rows written, top to bottom; null for the add-in's own state. */
      readonly rows: readonly string[] | null;
    }
  | { readonly kind: "name"; readonly name: string }
  | {
      /** Rows added to a table, known by their key, wherever they stand now. */
      readonly kind: "rows";
      readonly table: string;
      /** Header of the column that holds the key. */
      readonly key: string;
      readonly keys: readonly string[];
      /** Rows the table had before; blank rows behind them are rows that were cut off before they were filled. */
      readonly rowsBefore: number;
      /** Fingerprints of the rows in the order of `headers`. */
      readonly headers: readonly string[];
      readonly rows: readonly string[];
    }
  /** A hidden column that was shown because it now holds something. */
  | { readonly kind: "shown"; readonly table: string; readonly header: string }
  /** The one cell behind a defined name: what it held, and what the command put there. */
  | {
      readonly kind: "cell";
      readonly name: string;
      readonly before: CellValue;
      readonly after: CellValue;
    };

export interface JournalEntry {
  readonly id: string;
  readonly command: string;
  /** ISO time. */
  readonly at: string;
  /** Counts commands in this workbook; decides the slot and the order of undo. */
  readonly serial: number;
  /** The sheet that was active before, to go back to. */
  readonly activeSheetId: string;
  readonly marks: readonly Mark[];
}

/** pending: begun and not yet confirmed, so it must be put back; done: can be undone. */
export type JournalStatus = "pending" | "done";

/** The short part of an entry, read with every command. */
export interface JournalHead {
  readonly id: string;
  readonly command: string;
  readonly at: string;
  readonly serial: number;
  readonly status: JournalStatus;
  /** Cells that the body takes. */
  readonly pieces: number;
}

/** Excel allows 32,767 characters in a cell. */
const PIECE_LENGTH = 32_000;

/** An entry as the cells of one row: the head, then the body in pieces. */
export function encodeEntry(entry: JournalEntry, status: JournalStatus): string[] {
  const body = JSON.stringify(entry);
  const pieces: string[] = [];
  for (let start = 0; start < body.length; start += PIECE_LENGTH) {
    pieces.push(body.slice(start, start + PIECE_LENGTH));
  }
  return [encodeHead(entry, status, pieces.length), ...pieces];
}

export function encodeHead(
  entry: Pick<JournalEntry, "id" | "command" | "at" | "serial">,
  status: JournalStatus,
  pieces: number,
): string {
  const head: JournalHead = {
    id: entry.id,
    command: entry.command,
    at: entry.at,
    serial: entry.serial,
    status,
    pieces,
  };
  return JSON.stringify(head);
}

export function decodeHead(cell: string): JournalHead {
  return JSON.parse(cell) as JournalHead;
}

export function decodeBody(pieces: readonly string[]): JournalEntry {
  return JSON.parse(pieces.join("")) as JournalEntry;
}
