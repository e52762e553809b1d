import type { BlocksChanged } from "./cellBlock";
import type { CellRow, CellValue } from "./cells";
import type { PageChanged } from "./summary/pageCells";

/**
 * What the journal remembers of a command, so that it can be taken back: when a request fails, at the next start
 * after Excel went away, or by 撤销.
 */

/** Rows that a command wrote into a table, known by their key wherever they stand. */
export interface RowsWritten {
  readonly table: string;
  /** Header of the column that holds the key. */
  readonly key: string;
  readonly keys: readonly string[];
  /** Fingerprints of the rows, in the order of `headers`. */
  readonly headers: readonly string[];
  readonly rows: readonly string[];
}

/** One cell that a command changed; formulas as formulas. */
export interface CellChange {
  /** What stood in the key column of its row; the row's change of that column, if any, says what stands there now. */
  readonly key: string;
  readonly header: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Cells that a command changed in the rows of a table, wherever these rows stand. */
export interface CellsChanged {
  readonly table: string;
  /** Header of the column that holds the key. */
  readonly key: string;
  readonly changes: readonly CellChange[];
}

export interface RowsRemoved {
  readonly table: string;
  /** Header of the column that holds the key. */
  readonly key: string;
  readonly headers: readonly string[];
  /** Top to bottom, each with its place (data row, from 0) before any of them was taken out. */
  readonly rows: readonly { readonly index: number; readonly key: string; readonly cells: CellRow }[];
}

/** One thing a command made, to be unmade in reverse order. */
export type Mark =
  | {
      readonly kind: "sheet";
      readonly name: string;
      /** Fingerprints of the rows outside its tables, top to bottom; null for the add-in's own state. */
      readonly rows: readonly string[] | null;
      /** By the first of them the sheet is known when it has been renamed. */
      readonly tables: readonly RowsWritten[];
      /** The defined name over a sheet without tables: by it the sheet is known when it has been renamed. */
      readonly area?: string;
    }
  | { readonly kind: "name"; readonly name: string }
  | ({
      readonly kind: "rows";
      /** Rows the table had before; blank rows behind them are rows that were cut off before they were filled. */
      readonly rowsBefore: number;
      /** The clerk's own columns at that time: Excel fills their formulas down by itself. */
      readonly others: readonly string[];
    } & RowsWritten)
  /** A hidden column that was shown because it now holds something. */
  | { readonly kind: "shown"; readonly table: string; readonly header: string }
  /** The one cell behind a defined name: what it held, and what the command put there. */
  | {
      readonly kind: "cell";
      readonly name: string;
      readonly before: CellValue;
      readonly after: CellValue;
    }
  | ({ readonly kind: "cells" } & CellsChanged)
  /** Rows that a command took out of a table. */
  | ({ readonly kind: "removed" } & RowsRemoved)
  /** What the workbook remembers about names, as it is written (`namesMemo.ts`). */
  | { readonly kind: "memo"; readonly before: string; readonly after: string }
  | ({ readonly kind: "blocks" } & BlocksChanged)
  /** A page of figures that took the place of the one before. */
  | ({ readonly kind: "page" } & PageChanged);

export interface JournalEntry {
  readonly id: string;
  readonly command: string;
  /** ISO time. */
  readonly at: string;
  /** Counts commands in this workbook; decides the entry's row and the order of undo. */
  readonly serial: number;
  /** The sheet that was active before, to go back to. */
  readonly activeSheet: string;
  readonly marks: readonly Mark[];
}

/** The short part of an entry, read with every command. */
export interface JournalHead {
  readonly id: string;
  readonly command: string;
  readonly at: string;
  readonly serial: number;
  /** Whether the command made the state sheet, and so the register, itself. */
  readonly founding: boolean;
  /** Cells that the body takes, and their characters together. */
  readonly pieces: number;
  readonly size: number;
}

/** Who is at work on an entry, in a cell of its own beside the head. */
export interface Claim {
  /** The gateway's id: one client's, for as long as its pane is open. */
  readonly owner: string;
  /** ISO time of its last sign of life. */
  readonly at: string;
  /** How many of the entry's marks stand in the workbook already, of those that can be there only once. */
  readonly made: number;
}

/** Excel allows 32,767 characters in a cell. */
const PIECE_LENGTH = 32_000;

const utf8 = new TextEncoder();

/** An entry as cells: the head, and the body in pieces; and how many bytes the body takes in a request. */
export function encodeEntry(
  entry: JournalEntry,
  founding: boolean,
): { head: string; pieces: string[]; bytes: number } {
  const body = JSON.stringify(entry);
  const pieces: string[] = [];
  for (let start = 0; start < body.length; start += PIECE_LENGTH) {
    pieces.push(body.slice(start, start + PIECE_LENGTH));
  }
  const { id, command, at, serial } = entry;
  const head: JournalHead = {
    id,
    command,
    at,
    serial,
    founding,
    pieces: pieces.length,
    size: body.length,
  };
  return { head: JSON.stringify(head), pieces, bytes: utf8.encode(body).length };
}

/** Null for anything but a head. */
export function decodeHead(cell: string): JournalHead | null {
  const value = parsed(cell);
  const isHead =
    hasTexts(value, ["id", "command", "at"]) &&
    hasCounts(value, ["serial", "pieces", "size"]) &&
    typeof value["founding"] === "boolean";
  return isHead ? (value as unknown as JournalHead) : null;
}

/** Null for anything but a claim. */
export function decodeClaim(cell: string): Claim | null {
  const value = parsed(cell);
  return hasTexts(value, ["owner", "at"]) && hasCounts(value, ["made"]) ? (value as unknown as Claim) : null;
}

/** Null for pieces that somebody has changed: the whole must be as long as the head says. */
export function decodeBody(pieces: readonly string[], size: number): JournalEntry | null {
  const body = pieces.join("");
  const value = body.length === size ? parsed(body) : null;
  return hasTexts(value, ["id", "command", "at", "activeSheet"]) && Array.isArray(value["marks"])
    ? (value as unknown as JournalEntry)
    : null;
}

type Fields = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return null;
    }
    throw error;
  }
}

function hasTexts(value: unknown, names: readonly string[]): value is Fields {
  return (
    typeof value === "object" &&
    value !== null &&
    names.every((name) => typeof (value as Fields)[name] === "string")
  );
}

function hasCounts(value: Fields, names: readonly string[]): boolean {
  return names.every((name) => Number.isSafeInteger(value[name]) && Number(value[name]) >= 0);
}
