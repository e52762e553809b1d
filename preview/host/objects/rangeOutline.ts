import type { Lines } from "../book/lines";
import { HostError } from "../protocol/errors";
import type { Members } from "../protocol/hostObject";
import type { RangeTarget } from "./rangeTarget";
import { oneOf } from "./values";

/** Excel's depth of an outline. */
const DEEPEST = 7;

/** The methods of a range that group rows or columns. */
export const rangeOutline: NonNullable<Members<RangeTarget>["call"]> = {
  group: (range, option) => {
    const { lines, first, count } = linesOf(range, option);
    for (let index = first; index < first + count; index++) {
      const { outline } = lines.get(index);
      if (outline >= DEEPEST) throw new HostError("InvalidOperation", "The outline is too deep.");
      lines.set(index, { outline: outline + 1 });
    }
  },
  ungroup: (range, option) => {
    const { lines, first, count } = linesOf(range, option);
    const levels = Array.from({ length: count }, (_, index) => lines.get(first + index).outline);
    if (levels.every((level) => level === 0)) throw new HostError("InvalidOperation", "There is no group.");
    levels.forEach((level, index) =>
      lines.set(first + index, { outline: Math.max(0, level - 1), collapsed: false }),
    );
  },
  hideGroupDetails: (range, option) => fold(range, option, true),
  showGroupDetails: (range, option) => fold(range, option, false),
};

function fold(range: RangeTarget, option: unknown, hidden: boolean): void {
  const { lines, first, count } = linesOf(range, option);
  const grouped = Array.from({ length: count }, (_, index) => first + index).filter(
    (i) => lines.get(i).outline > 0,
  );
  const last = grouped.at(-1);
  if (last === undefined) throw new HostError("InvalidOperation", "There is no group.");
  for (const index of grouped) lines.set(index, { hidden });
  lines.set(last + 1, { collapsed: hidden });
}

function linesOf(
  { sheet, area }: RangeTarget,
  option: unknown,
): { lines: Lines; first: number; count: number } {
  return oneOf(option, ["ByRows", "ByColumns"]) === "ByRows"
    ? { lines: sheet.rowsOf, first: area.row, count: area.rows }
    : { lines: sheet.columnsOf, first: area.column, count: area.columns };
}
