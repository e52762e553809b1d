import { AddinError } from "../errors";
import type { CellRow } from "./cells";
import { fingerprintRows } from "./fingerprint";
import type { Gateway, Session } from "./gateway";
import type { JournalEntry, JournalHead } from "./journal";
import { loadPresent, type Present, rollBack } from "./rollback";
import { lastDone, loadEntry, loadState, markEntry, pendingHead } from "./stateSheet";

/** A sheet where people changed rows after the command had written it. */
interface Changed {
  readonly sheet: string;
  /** Row numbers as Excel shows them. */
  readonly rows: readonly number[];
}

/** Cells read in one answer; Excel on the web gives at most 5 MB. */
const SLICE_CELLS = 60_000;

/**
 * Takes the last command back. Four round trips, and one more for every 60,000 cells to look at.
 *
 * The entry becomes pending before anything is unmade, so that an undo that is cut off is finished at the next
 * start: it, too, happens whole or not at all.
 *
 * @throws AddinError `nothingToUndo`; `changedSince` when rows were changed by hand since and `force` is not set.
 */
export async function undoLastCommand(gateway: Gateway, force: boolean): Promise<JournalHead> {
  const begun: JournalHead[] = [];
  try {
    return await gateway.run(async (session) => {
      const { head, entry, present } = await readLast(session);
      if (!force) {
        refuseChanged(await changedRows(session, entry, present));
      }
      begun.push(head);
      markEntry(session.context, entry, "pending");
      rollBack(session.context, entry, present);
      await session.sync();
      return head;
    });
  } catch (error) {
    const [head] = begun;
    if (head === undefined) {
      throw error;
    }
    return await settleUndo(gateway, head, error);
  }
}

async function readLast(
  session: Session,
): Promise<{ head: JournalHead; entry: JournalEntry; present: Present }> {
  const state = loadState(session.context);
  await session.sync();
  const head = pendingHead(state()) ?? lastDone(state());
  if (head === null) {
    throw new AddinError("nothingToUndo");
  }
  const entry = loadEntry(session.context, head);
  const present = loadPresent(session.context);
  await session.sync();
  return { head, entry: entry(), present: present() };
}

/** Rows that no longer stand as written, wherever they stand now: sorting changes nothing. */
async function changedRows(session: Session, entry: JournalEntry, present: Present): Promise<Changed[]> {
  const written = entry.marks.flatMap((mark) =>
    mark.kind === "sheet" && mark.rows !== null && present.sheets.has(mark.name)
      ? [{ name: mark.name, rows: mark.rows }]
      : [],
  );
  const contents = await readSheets(
    session,
    written.map((sheet) => sheet.name),
  );
  return written.flatMap(({ name, rows }) => {
    const found = differing(rows, fingerprintRows(contents.get(name) ?? []));
    return found.length > 0 ? [{ sheet: name, rows: found }] : [];
  });
}

/** Row numbers of `now` that have no match in `before`, and the last row where one of `before` is gone. */
function differing(before: readonly string[], now: readonly string[]): number[] {
  const left = new Map<string, number>();
  for (const print of before) {
    left.set(print, (left.get(print) ?? 0) + 1);
  }
  const rows: number[] = [];
  for (const [index, print] of now.entries()) {
    const count = left.get(print) ?? 0;
    if (count === 0) {
      rows.push(index + 1);
    } else {
      left.set(print, count - 1);
    }
  }
  const gone = rows.length === 0 && now.length < before.length;
  return gone ? [now.length] : rows;
}

/** The formulas (and constants) of whole sheets, from A1. */
async function readSheets(session: Session, names: readonly string[]): Promise<Map<string, CellRow[]>> {
  const ranges = names.map((name) => {
    const sheet = session.context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,rowCount,columnIndex,columnCount");
    return { name, sheet, used };
  });
  await session.sync();
  const contents = new Map<string, CellRow[]>();
  let queued = 0;
  const slices: { name: string; range: Excel.Range }[] = [];
  for (const { name, sheet, used } of ranges) {
    contents.set(name, []);
    if (used.isNullObject) {
      continue;
    }
    const width = used.columnIndex + used.columnCount;
    const height = used.rowIndex + used.rowCount;
    const step = Math.max(1, Math.floor(SLICE_CELLS / width));
    for (let row = 0; row < height; row += step) {
      const count = Math.min(step, height - row);
      if (queued > 0 && queued + count * width > SLICE_CELLS) {
        await session.sync();
        queued = 0;
      }
      slices.push({ name, range: sheet.getRangeByIndexes(row, 0, count, width).load("formulas") });
      queued += count * width;
    }
  }
  await session.sync();
  for (const { name, range } of slices) {
    contents.get(name)?.push(...(range.formulas as CellRow[]));
  }
  return contents;
}

function refuseChanged(changed: readonly Changed[]): void {
  if (changed.length === 0) {
    return;
  }
  const count = changed.reduce((sum, { rows }) => sum + rows.length, 0);
  const where = changed.map(({ sheet, rows }) => `${sheet}：${rows.slice(0, 10).join("、")}`).join("；");
  throw new AddinError("changedSince", { count, where });
}

/** After a failure: finished already, to be finished now, or never begun. */
async function settleUndo(gateway: Gateway, head: JournalHead, failure: unknown): Promise<JournalHead> {
  let begun: boolean;
  try {
    begun = await gateway.run(async (session) => {
      const { context } = session;
      const state = loadState(context);
      await session.sync();
      const now = state().heads.find((candidate) => candidate.id === head.id);
      if (now?.status !== "pending") {
        return now === undefined;
      }
      const entry = loadEntry(context, now);
      const present = loadPresent(context);
      await session.sync();
      rollBack(context, entry(), present());
      await session.sync();
      return true;
    });
  } catch (error) {
    throw new AddinError("excelGone", { command: "undoLast" }, { cause: error });
  }
  if (begun) {
    return head;
  }
  throw failure;
}
