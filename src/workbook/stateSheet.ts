import { AddinError } from "../errors";
import {
  decodeBody,
  decodeHead,
  encodeEntry,
  encodeHead,
  type JournalEntry,
  type JournalHead,
} from "./journal";

/**
 * The hidden sheet of plain cells that holds the add-in's own state: it survives other programs, which custom XML
 * and settings do not.
 *
 * Row 1: marker, schema version. Rows 2 to 11: one journal entry each (head, then body pieces), in the slot that
 * its serial number gives.
 */
export const STATE_SHEET = "_台账状态";

const MARKER = "plan-register";
export const SCHEMA_VERSION = 1;

/** How many commands can be undone. */
export const UNDO_DEPTH = 10;

export interface State {
  /** blank: a sheet of our name without our marker, left by a command cut off before its journal was written. */
  readonly sheet: "absent" | "blank" | "present";
  readonly heads: readonly JournalHead[];
}

/** Queues the reading of marker and heads. The result may be called after the next sync. */
export function loadState(context: Excel.RequestContext): () => State {
  const sheet = context.workbook.worksheets.getItemOrNullObject(STATE_SHEET);
  sheet.load("name");
  const marker = sheet.getRange("A1:B1").load("values");
  const heads = sheet.getRangeByIndexes(1, 0, UNDO_DEPTH, 1).load("values");
  return () => {
    if (sheet.isNullObject) {
      return { sheet: "absent", heads: [] };
    }
    const cells = heads.values.map((row) => String(row[0])).filter((cell) => cell !== "");
    const [mark, version] = (marker.values[0] ?? []) as unknown[];
    if (mark === "" && cells.length === 0) {
      return { sheet: "blank", heads: [] };
    }
    assertOurs(mark, version);
    return { sheet: "present", heads: cells.map(decodeHead).sort((a, b) => a.serial - b.serial) };
  };
}

function assertOurs(mark: unknown, version: unknown): void {
  if (mark !== MARKER) {
    throw new AddinError("sheetIsForeign", { sheet: STATE_SHEET });
  }
  if (Number(version) !== SCHEMA_VERSION) {
    throw new AddinError("registerIsLater", { version: Number(version) });
  }
}

export function pendingHead(state: State): JournalHead | null {
  return state.heads.find((head) => head.status === "pending") ?? null;
}

/** The commands that can be undone, newest first. */
export function undoable(state: State): JournalHead[] {
  return state.heads.filter((head) => head.status === "done").reverse();
}

export function nextSerial(state: State): number {
  return Math.max(0, ...state.heads.map((head) => head.serial)) + 1;
}

function slotRow(serial: number): number {
  return 1 + ((serial - 1) % UNDO_DEPTH);
}

/** Queues the making of the sheet; not hidden by add-then-rename, which would clear the user's undo. */
export function makeStateSheet(context: Excel.RequestContext): void {
  const sheet = context.workbook.worksheets.add(STATE_SHEET);
  const marker = sheet.getRange("A1:B1");
  marker.numberFormat = [["@", "@"]];
  marker.values = [[MARKER, String(SCHEMA_VERSION)]];
  sheet.visibility = "Hidden";
}

/** Queues the writing of a whole entry as pending. */
export function writePending(context: Excel.RequestContext, entry: JournalEntry): void {
  const cells = encodeEntry(entry, "pending");
  const sheet = context.workbook.worksheets.getItem(STATE_SHEET);
  const row = slotRow(entry.serial);
  sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().clear();
  const range = sheet.getRangeByIndexes(row, 0, 1, cells.length);
  range.numberFormat = [cells.map(() => "@")];
  range.values = [cells];
}

/** Queues the change of a head's status; the body stays. */
export function markEntry(
  context: Excel.RequestContext,
  entry: JournalEntry,
  status: "pending" | "done",
): void {
  const pieces = encodeEntry(entry, status).length - 1;
  const sheet = context.workbook.worksheets.getItem(STATE_SHEET);
  sheet.getRangeByIndexes(slotRow(entry.serial), 0, 1, 1).values = [[encodeHead(entry, status, pieces)]];
}

/** Queues the forgetting of an entry. */
export function clearEntry(context: Excel.RequestContext, entry: JournalEntry): void {
  const sheet = context.workbook.worksheets.getItem(STATE_SHEET);
  sheet.getRangeByIndexes(slotRow(entry.serial), 0, 1, 1).getEntireRow().clear();
}

/** Queues the reading of an entry's body. The result may be called after the next sync. */
export function loadEntry(context: Excel.RequestContext, head: JournalHead): () => JournalEntry {
  const sheet = context.workbook.worksheets.getItem(STATE_SHEET);
  const body = sheet.getRangeByIndexes(slotRow(head.serial), 1, 1, head.pieces).load("values");
  return () => decodeBody((body.values[0] ?? []).map(String));
}
