import { AddinError } from "../errors";
import { type Claim, decodeBody, encodeEntry, type JournalEntry, type JournalHead } from "./journal";
import { readStateCells } from "./stateCells";

/**
 * The hidden sheet of plain cells that holds the add-in's own state: it survives other programs, which custom XML
 * and settings do not.
 *
 * Row 1: marker, schema version, a word that keeps column C in use, and the numbers of `givenNumbers.ts`. Below, a
 * journal entry has the row that its serial number gives: head, claim of the client that is making it, claim of the client that is unmaking it,
 * then the body in pieces. An entry without a claim is done and can be undone.
 */
export const STATE_SHEET = "_台账状态";

const MARKER = "plan-register";
const MARKER_ROW = 0;
export const SCHEMA_VERSION = 1;
const COLUMNS = { head: 0, making: 1, unmaking: 2, body: 3 } as const;

/** How many commands can be undone, and how many characters their entries may take together. */
export const UNDO_DEPTH = 10;
export const JOURNAL_SIZE = 2_000_000;
/** An entry has to fit into one request of 5 MB, with room for the rest of the message. */
const ENTRY_BYTES = 4_000_000;

/** An entry that is being made or unmade, or whose making or unmaking was cut off. */
export interface Pending {
  readonly head: JournalHead;
  /** How far it was made. */
  readonly made: Claim | null;
  readonly unmaking: Claim | null;
}

export interface State {
  /** blank: a sheet of our name without our marker, left by a command cut off before its journal was written. */
  readonly sheet: "absent" | "blank" | "present";
  /** Oldest first. */
  readonly heads: readonly JournalHead[];
  readonly pending: Pending | null;
  /** Rows (from 0) in which somebody has typed. */
  readonly damaged: readonly number[];
}

/** Queues the reading of marker, heads and claims. The result may be called after the next sync. */
export function loadState(context: Excel.RequestContext): () => State {
  const sheet = context.workbook.worksheets.getItemOrNullObject(STATE_SHEET);
  sheet.load("name");
  const used = sheet.getRange("A:C").getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
  return () => {
    if (sheet.isNullObject) {
      return { sheet: "absent", heads: [], pending: null, damaged: [] };
    }
    if (used.isNullObject) {
      return { sheet: "blank", heads: [], pending: null, damaged: [] };
    }
    const { marker, entries, damaged } = readStateCells(used);
    const isMarked = isOurs(marker, entries.length > 0);
    return {
      sheet: "present",
      heads: entries.map(({ head }) => head),
      pending: entries.find(({ made, unmaking }) => made !== null || unmaking !== null) ?? null,
      damaged: isMarked ? damaged : [MARKER_ROW, ...damaged],
    };
  };
}

/**
 * Whether the marker is whole. Where somebody has typed over it, the entries show that the sheet is ours.
 * @throws AddinError `sheetIsForeign`, `registerIsLater`
 */
function isOurs([mark, version, kept]: readonly string[], hasEntries: boolean): boolean {
  if (mark === MARKER && Number(version) > SCHEMA_VERSION) {
    throw new AddinError("registerIsLater", { version: Number(version) });
  }
  if (mark !== MARKER && !hasEntries) {
    throw new AddinError("sheetIsForeign", { sheet: STATE_SHEET, visibility: "Hidden" });
  }
  return mark === MARKER && Number(version) === SCHEMA_VERSION && kept !== undefined && kept !== "";
}

/** Queues the mending of what people have typed into the sheet: what is not the add-in's goes. */
export function mendState(context: Excel.RequestContext, { damaged }: State): void {
  const sheet = context.workbook.worksheets.getItem(STATE_SHEET);
  for (const row of damaged) {
    sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().clear();
  }
  if (damaged.includes(MARKER_ROW)) {
    writeMarker(sheet);
  }
}

/** The commands that can be undone, newest first. */
export function undoable(state: State): JournalHead[] {
  return state.heads.filter((head) => head.id !== state.pending?.head.id).reverse();
}

export function nextSerial(state: State): number {
  return lastSerial(state) + 1;
}

function lastSerial(state: State): number {
  return Math.max(0, ...state.heads.map((head) => head.serial));
}

/**
 * Queues what Excel stops the batch at, before anything is written, when another client has begun, ended or undone
 * a command since the state was read: the intersection of ranges that do not meet is an error.
 */
export function assertUnclaimed(context: Excel.RequestContext, state: State): void {
  if (state.sheet === "absent") {
    makeStateSheet(context);
    return;
  }
  const sheet = context.workbook.worksheets.getItem(STATE_SHEET);
  assertLastUsed(sheet, COLUMNS.head, lastSerial(state));
  assertLastUsed(sheet, COLUMNS.making, 0);
  assertLastUsed(sheet, COLUMNS.unmaking, 0);
}

/** Queues what Excel stops the batch at when another client has taken the entry for cut off and unmakes it. */
export function assertStillMaking(context: Excel.RequestContext, entry: JournalEntry): void {
  const sheet = context.workbook.worksheets.getItem(STATE_SHEET);
  assertLastUsed(sheet, COLUMNS.making, entry.serial);
  assertNotUnmade(context);
}

/** Queues what Excel stops the batch at when another client has begun to unmake a command. */
export function assertNotUnmade(context: Excel.RequestContext): void {
  assertLastUsed(context.workbook.worksheets.getItem(STATE_SHEET), COLUMNS.unmaking, 0);
}

function assertLastUsed(sheet: Excel.Worksheet, column: number, row: number): void {
  sheet
    .getRangeByIndexes(0, column, 1, 1)
    .getEntireColumn()
    .getUsedRange(true)
    .getLastRow()
    .getIntersection(sheet.getRangeByIndexes(row, column, 1, 1));
}

/** Not hidden by add-then-rename, which would clear the user's undo. */
function makeStateSheet(context: Excel.RequestContext): void {
  const sheet = context.workbook.worksheets.add(STATE_SHEET);
  writeMarker(sheet);
  sheet.visibility = "Hidden";
}

function writeMarker(sheet: Excel.Worksheet): void {
  const marker = sheet.getRange("A1:C1");
  marker.numberFormat = [["@", "@", "@"]];
  marker.values = [[MARKER, String(SCHEMA_VERSION), "-"]];
}

/** Queues the removal of a sheet that a command was cut off at before its journal was written. */
export function removeBlankStateSheet(context: Excel.RequestContext): void {
  context.workbook.worksheets.getItem(STATE_SHEET).delete();
}

/**
 * Queues the writing of an entry that is about to be made; answers how many bytes it takes.
 * @throws AddinError `changeTooLarge` where it does not fit into one request, before anything is queued
 */
export function writeEntry(
  context: Excel.RequestContext,
  entry: JournalEntry,
  claim: Claim,
  state: State,
): number {
  const { head, pieces, bytes } = encodeEntry(entry, state.sheet === "absent");
  if (bytes > ENTRY_BYTES) {
    throw new AddinError("changeTooLarge", { megabytes: Math.ceil(bytes / 1_000_000) });
  }
  const sheet = context.workbook.worksheets.getItem(STATE_SHEET);
  const cells = [head, JSON.stringify(claim), "", ...pieces];
  const range = sheet.getRangeByIndexes(entry.serial, 0, 1, cells.length);
  range.numberFormat = [cells.map(() => "@")];
  range.values = [cells];
  return bytes;
}

/** Queues that an entry is done, and the forgetting of the oldest ones that it leaves no room for. */
export function confirmEntry(context: Excel.RequestContext, entry: JournalEntry, state: State): void {
  writeMaking(context, entry, null);
  let size = JSON.stringify(entry).length;
  for (const [index, head] of state.heads.toReversed().entries()) {
    size += head.size;
    if (index + 1 >= UNDO_DEPTH || size > JOURNAL_SIZE) {
      clearEntry(context, head);
    }
  }
}

/** Queues a sign of life, or the end, of the making of an entry. */
export function writeMaking(
  context: Excel.RequestContext,
  { serial }: Pick<JournalHead, "serial">,
  claim: Claim | null,
): void {
  writeClaim(context, serial, COLUMNS.making, claim);
}

/** Queues the claim of an entry for unmaking. */
export function writeUnmaking(
  context: Excel.RequestContext,
  { serial }: Pick<JournalHead, "serial">,
  claim: Claim,
): void {
  writeClaim(context, serial, COLUMNS.unmaking, claim);
}

function writeClaim(
  context: Excel.RequestContext,
  serial: number,
  column: number,
  claim: Claim | null,
): void {
  const cell = context.workbook.worksheets.getItem(STATE_SHEET).getRangeByIndexes(serial, column, 1, 1);
  cell.values = [[claim === null ? "" : JSON.stringify(claim)]];
}

/** Queues the forgetting of an entry. */
export function clearEntry(context: Excel.RequestContext, { serial }: Pick<JournalHead, "serial">): void {
  const sheet = context.workbook.worksheets.getItem(STATE_SHEET);
  sheet.getRangeByIndexes(serial, 0, 1, 1).getEntireRow().clear();
}

/**
 * Queues the reading of an entry's body. The result may be called after the next sync.
 * @throws AddinError `journalDamaged` from the result, where somebody has changed it
 */
export function loadEntry(
  context: Excel.RequestContext,
  { serial, pieces, size, command }: Pick<JournalHead, "serial" | "pieces" | "size" | "command">,
): () => JournalEntry {
  const sheet = context.workbook.worksheets.getItem(STATE_SHEET);
  const body = sheet.getRangeByIndexes(serial, COLUMNS.body, 1, pieces).load("values");
  return () => {
    const entry = decodeBody((body.values[0] ?? []).map(String), size);
    if (entry === null) {
      throw new AddinError("journalDamaged", { command });
    }
    return entry;
  };
}
