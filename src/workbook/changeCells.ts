import { AddinError } from "../errors";
import type { CellsChanged, Mark } from "./journal";
import { type KeyedCells, placeChanges } from "./keyedCells";
import { loadObstacles, type Obstacles, obstacleTo } from "./obstacles";
import type { Operation } from "./transaction";
import { type CellsWritten, type CellToWrite, RowsMoved, writeCells } from "./writeCells";

/** Changes of one table's cells, and the cells as they were read. */
export interface TableEdit {
  readonly changed: CellsChanged;
  readonly cells: KeyedCells;
}

export interface CellsDraft<Done> {
  readonly edits: readonly TableEdit[];
  readonly done: Done;
}

interface Draft<Done> extends CellsDraft<Done> {
  readonly marks: readonly Mark[];
}

/** A command that changes cells in rows that stand already, however many: what it reads, and what follows from it. */
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
  let written: CellsWritten[] = [];
  return {
    command: plan.command,
    load(context) {
      const read = plan.load(context);
      const obstacles = loadObstacles(context);
      return () => ({ read: read(), obstacles: obstacles() });
    },
    draft({ read, obstacles }) {
      const { edits, done } = plan.draft(read);
      const filled = edits.filter(({ changed }) => changed.changes.length > 0);
      const obstacle = obstacleTo(
        { makesSheets: false, sheets: filled.map(({ cells }) => cells.sheet) },
        obstacles,
      );
      if (obstacle !== null) {
        throw obstacle;
      }
      return { edits: filled, done, marks: filled.map(({ changed }) => ({ kind: "cells", ...changed })) };
    },
    *apply(context, { edits }) {
      written = [];
      const total = edits.reduce((sum, { changed }) => sum + changed.changes.length, 0);
      let cells = 0;
      for (const edit of edits) {
        for (const block of writeCells(context, edit.changed, cellsOf(edit))) {
          written.push(block);
          cells += block.cells;
          yield { bytes: block.bytes, share: cells / total };
        }
      }
    },
    verify:
      (_context, { done }) =>
      () => {
        const moved = written.filter((block) => !block.isAsSeen());
        if (moved.length > 0) {
          throw new RowsMoved(plan.command, () => moved.forEach((block) => block.putBack()));
        }
        if (!written.every((block) => block.isAsWritten())) {
          throw new AddinError("verifyFailed", { command: plan.command });
        }
        return done;
      },
  };
}

function cellsOf({ changed, cells }: TableEdit): CellToWrite[] {
  return placeChanges(changed, cells).flatMap(({ change, index }): CellToWrite[] => {
    const { header, before, after } = change;
    return index === null ? [] : [{ index, key: cells.keys[index] ?? "", header, from: before, to: after }];
  });
}
