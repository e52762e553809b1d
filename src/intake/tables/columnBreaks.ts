import type { PlacedCell, WrappedTask } from "./wrappedEvents";

/**
 * What the blank lines between centred cells tell of their columns. Programs that turn a PDF into text (PDFBox and what
 * is built on it) go through a row cell by cell. They print a blank line where a line begins elsewhere than the one
 * before it, unless that one had just opened a block of lines, and where the next cell begins more than a line higher.
 * Cells on the same height, one behind the other, share a line.
 */

/** How many of a task's names stand in each column of units, from left to right. */
export type Counts = readonly number[];

interface Spot {
  readonly column: number;
  /** Where the line begins and how high its middle is, in characters and lines; columns stand far apart. */
  readonly x: number;
  readonly y: number;
}

const COLUMN_WIDTH = 20;
/** A line that begins this much further left or right begins elsewhere. */
const SHIFT = 0.9;
/** A cell of the next column that begins this much higher or lower stands apart. */
const FAR = 1.2;
const SAME_LINE = 0.3;
/** Tasks whose columns are known without it that must be explained before the rule is believed of a document. */
const LEAST = 5;
const MOST = 0.95;

/** More names than this are not tried in every way. */
export const MAX_NAMES = 16;

/** Whether a document prints its blank lines so: seen from tasks whose first name stands beside a single line of text. */
export function breaksTellColumns(
  tasks: readonly WrappedTask[],
  unitsOf: (task: WrappedTask) => PlacedCell[],
  columns: number,
): boolean {
  const known = tasks.filter((task) => {
    const units = unitsOf(task);
    return task.text.length === 1 && units.length > 2 && units[0]?.besideText === true;
  });
  const explained = known.filter((task) => {
    const units = unitsOf(task);
    const ways = units.length > MAX_NAMES ? [] : sharings(units.length, columns);
    return ways.some((counts) => counts[0] === 1 && explains(task, units, counts));
  });
  return known.length >= LEAST && explained.length >= known.length * MOST;
}

/** Whether the blank lines of a task are those that this sharing out would print. */
export function explains(task: WrappedTask, units: readonly PlacedCell[], counts: Counts): boolean {
  const single = task.text.length === 1;
  if (single && (counts[0] === 1) !== units[0]?.besideText) return false;
  const spots = spotsOf(units, counts);
  return units.every((unit, index) => {
    const [before, spot, last] = [spots[index - 1], spots[index], units[index - 1]];
    if (!before || !spot || !last) return true;
    const shares = spot.column !== before.column && Math.abs(spot.y - before.y) < SAME_LINE;
    if (shares || unit.place > 0) return shares === unit.place > 0;
    const opened = last.besideText ? single : last.spaced;
    const shifted = Math.abs(spot.x - before.x) >= SHIFT && !opened;
    return unit.spaced === (shifted || Math.abs(spot.y - before.y) > FAR);
  });
}

function spotsOf(units: readonly PlacedCell[], counts: Counts): Spot[] {
  let index = 0;
  return counts.flatMap((count, column) =>
    Array.from({ length: count }, (_, row): Spot => {
      const width = widthOf(units[index]?.cell.text ?? "");
      index += 1;
      return { column, x: column * COLUMN_WIDTH - width / 2, y: row - (count - 1) / 2 };
    }),
  );
}

function widthOf(text: string): number {
  return text.length - (text.match(/[\0-\u2e7f]/g)?.length ?? 0) / 2;
}

/** All ways to share out `names` over `columns` in their order, the first column never empty. */
export function sharings(names: number, columns: number): Counts[] {
  const rest = (left: number, more: number): number[][] => {
    if (more === 1) return [[left]];
    return Array.from({ length: left + 1 }, (_, count) => count).flatMap((count) =>
      rest(left - count, more - 1).map((others) => [count, ...others]),
    );
  };
  return names === 0
    ? [Array.from({ length: columns }, () => 0)]
    : rest(names, columns).filter(([first]) => first !== 0);
}
