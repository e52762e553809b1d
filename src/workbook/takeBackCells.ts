import type { CellsChanged } from "./journal";
import { type KeyedCells, placeMade } from "./keyedCells";
import type { Reach } from "./rollback";
import { type CellToWrite, writeCells } from "./writeCells";

/**
 * Queues what cells held before a command changed them, where what it wrote still stands; with reach `all`, wherever
 * the row still stands. The result, after the sync, queues what others had put there meanwhile, and answers false
 * where they had not.
 */
export function takeBackCells(
  context: Excel.RequestContext,
  mark: CellsChanged,
  cells: KeyedCells,
  reach: Reach,
): () => boolean {
  const back = placeMade(mark, cells).flatMap(({ change, index, now }): CellToWrite[] => {
    const takes = now !== change.before && (now === change.after || reach === "all");
    return index === null || now === null || !takes
      ? []
      : [{ index, key: cells.keys[index] ?? "", header: change.header, from: now, to: change.before }];
  });
  const written = [...writeCells(context, mark, back)];
  return () => {
    const moved = written.filter((block) => !block.isAsSeen());
    moved.forEach((block) => block.putBack());
    return moved.length > 0;
  };
}
