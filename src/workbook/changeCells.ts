import { AddinError } from "../errors";
import { type Addition, addRows, assertRoom, rowsMark } from "./addRows";
import type { CellsChanged, Mark, RowsRemoved } from "./journal";
import { type KeyedCells, placeChanges } from "./keyedCells";
import { followStrictness, type LeaderListPlace } from "./leaderList";
import { writeMemoCell } from "./namesMemo";
import { loadObstacles, type Obstacles, obstacleTo } from "./obstacles";
import { removeRows } from "./removeRows";
import type { TablePresent } from "./tablePresent";
import { putBackRows } from "./takeOut";
import { type SheetDraft, sheetMark } from "./sheetDraft";
import { makeSheet } from "./sheetWriter";
import type { Operation, Queued } from "./transaction";
import { type CellsWritten, type CellToWrite, RowsMoved, writeCells } from "./writeCells";

/** Changes of one table's cells, and the cells as they were read. */
export interface TableEdit {
  readonly changed: CellsChanged;
  readonly cells: KeyedCells;
}

export interface Removal {
  readonly removed: RowsRemoved;
  readonly present: TablePresent;
}

/** What the workbook remembers about names, as it is written, and the list that offers leaders accordingly. */
interface MemoChange {
  readonly before: string;
  readonly after: string;
  readonly leaders: LeaderListPlace | null;
}

export interface CellsDraft<Done> {
  readonly edits: readonly TableEdit[];
  /** Sheets that are made. */
  readonly sheets?: readonly SheetDraft[];
  /** Rows to go under a table. */
  readonly additions?: readonly Addition[];
  readonly removals?: readonly Removal[];
  readonly memo?: MemoChange;
  readonly done: Done;
}

interface Draft<Done> extends Required<Omit<CellsDraft<Done>, "memo">> {
  readonly memo: CellsDraft<Done>["memo"];
  readonly marks: readonly Mark[];
}

/**
 * A command that changes cells in rows that stand already, however many, and adds rows, and sheets for the tables that
 * are not there yet: what it reads, and what follows from it.
 */
export interface CellsCommand<Read, Done> {
  readonly command: string;
  readonly load: (context: Excel.RequestContext) => () => Read;
  /** Pure; refuses by throwing an AddinError. */
  readonly draft: (read: Read) => CellsDraft<Done>;
}

/** Such a command as an operation. Three round trips, and one more for every 3 MB that it writes. */
export function changeCells<Read, Done>(
  plan: CellsCommand<Read, Done>,
): Operation<{ read: Read; obstacles: Obstacles }, Draft<Done>, Done> {
  // Of the attempt under way.
  let written = new Written(plan.command);
  return {
    command: plan.command,
    load(context) {
      const read = plan.load(context);
      const obstacles = loadObstacles(context);
      return () => ({ read: read(), obstacles: obstacles() });
    },
    draft({ read, obstacles }) {
      const draft = withMarks(plan.draft(read));
      const targets = [
        ...draft.edits.map(({ cells }) => cells.sheet),
        ...[...draft.additions, ...draft.removals].map(({ present }) => present.sheet),
      ];
      const obstacle = obstacleTo({ makesSheets: draft.sheets.length > 0, sheets: targets }, obstacles);
      if (obstacle !== null) {
        throw obstacle;
      }
      return draft;
    },
    guard(context, { additions }) {
      for (const addition of additions) {
        assertRoom(context, addition);
      }
    },
    apply(context, draft, made) {
      written = new Written(plan.command);
      return written.fill(context, draft, made);
    },
    verify:
      (_context, { done }) =>
      () => {
        written.assert();
        return done;
      },
  };
}

/** Marks are unmade from the last: cells at the places where they are read, then added rows, then those taken out. */
function withMarks<Done>(draft: CellsDraft<Done>): Draft<Done> {
  const edits = draft.edits.filter(({ changed }) => changed.changes.length > 0);
  const { sheets = [], additions = [], removals = [], memo, done } = draft;
  const memoMark: Mark[] =
    memo === undefined || memo.before === memo.after
      ? []
      : [{ kind: "memo", before: memo.before, after: memo.after }];
  return {
    edits,
    sheets,
    additions,
    removals,
    memo,
    done,
    marks: [
      ...sheets.map(sheetMark),
      ...memoMark,
      ...removals.map(({ removed }): Mark => ({ kind: "removed", ...removed })),
      ...additions.map(rowsMark),
      ...edits.map(({ changed }): Mark => ({ kind: "cells", ...changed })),
    ],
  };
}

/** What one attempt has queued, to be looked at after the sync. */
class Written {
  readonly #blocks: CellsWritten[] = [];
  readonly #putBackRows: (() => boolean)[] = [];

  constructor(private readonly command: string) {}

  *fill(context: Excel.RequestContext, draft: Draft<unknown>, made: () => void): Generator<Queued> {
    const { edits, sheets, additions, removals, memo } = draft;
    const total = edits.reduce((sum, { changed }) => sum + changed.changes.length, 1);
    let cells = 0;
    for (const sheet of sheets) {
      for (const { bytes } of makeSheet(context, sheet, made)) {
        yield { bytes, share: cells / total };
      }
    }
    for (const edit of edits) {
      for (const block of writeCells(context, edit.changed, cellsOf(edit))) {
        this.#blocks.push(block);
        cells += block.cells;
        yield { bytes: block.bytes, share: cells / total };
      }
    }
    for (const addition of additions) {
      for (const { bytes } of addRows(context, addition)) {
        yield { bytes, share: cells / total };
      }
    }
    for (const { removed, present } of removals) {
      const strangers = removeRows(context, removed, present);
      this.#putBackRows.push(() => putBackRows(context, strangers()));
      yield { bytes: 1_000, share: cells / total };
    }
    if (memo !== undefined) {
      writeMemoCell(context, memo.after);
      followStrictness(context, memo.leaders, memo.before, memo.after);
    }
  }

  /** @throws RowsMoved, AddinError `verifyFailed` */
  assert(): void {
    const moved = this.#blocks.filter((block) => !block.isAsSeen());
    // Called to see whether rows of others went with ours; what it queues goes with the next request.
    const hit = this.#putBackRows.map((putBack) => putBack()).includes(true);
    if (moved.length > 0 || hit) {
      throw new RowsMoved(this.command, () => moved.forEach((block) => block.putBack()));
    }
    if (!this.#blocks.every((block) => block.isAsWritten())) {
      throw new AddinError("verifyFailed", { command: this.command });
    }
  }
}

/** Where each change of an edit is to be written, as far as its row still stands. */
export function cellsOf({ changed, cells }: TableEdit): CellToWrite[] {
  return placeChanges(changed, cells).flatMap(({ change, index }): CellToWrite[] => {
    const { header, before, after } = change;
    return index === null ? [] : [{ index, key: cells.keys[index] ?? "", header, from: before, to: after }];
  });
}
