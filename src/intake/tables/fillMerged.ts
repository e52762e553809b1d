import type { Doubt } from "../../plan/plan";
import type { Mapped } from "../mapped";
import type { Assigned } from "./assignCells";
import { isUnitRole, type Column } from "./columns";
import type { Group } from "./outline";

type Cells = readonly (readonly Mapped[])[];

/**
 * Fills cells that are blank because they were merged, from the same group only: from the row above, or, where the
 * group prints one value and not in its first row, from that one, because a merged cell prints it in its middle.
 * A blank beside lead units of its own is no merged cell of units. Every filled cell is told in a doubt.
 *
 * @param merged the table lost merged cells elsewhere, so that a blank deadline is one too
 */
export function fillMerged(
  columns: readonly Column[],
  assigned: readonly Assigned[],
  merged: boolean,
): Assigned[] {
  const units = indicesOf(columns, ({ role }) => isUnitRole(role));
  const leaders = indicesOf(columns, ({ role }) => role === "leader");
  const deadlines = indicesOf(columns, ({ role }) => role === "deadline");
  const groups = new Map<Group, { one: Assigned; index: number }[]>();
  assigned.forEach((one, index) => {
    const members = groups.get(one.entry.group) ?? [];
    members.push({ one, index });
    groups.set(one.entry.group, members);
  });
  const filled: Assigned[] = [...assigned];
  for (const members of groups.values()) {
    const cells = members.map(({ one }) => [...one.cells]);
    const marks = members.map(() => new Set<number>());
    const wholes = members.map(({ one }) => units.every((column) => isBlank(one.cells, column)));
    const lacksLead = cells.map((own) => isBlank(own, units[0] ?? -1));
    const takesUnits = (at: number): boolean => (wholes[at] ?? false) || (lacksLead[at] ?? false);
    fillUnits(units, cells, wholes, marks);
    for (const column of leaders) {
      // A merged leader reaches down over units of its own, but is printed in its first row where it does.
      const first = cells.findIndex((own) => !isBlank(own, column));
      fillColumn([column], column, cells, (at) => takesUnits(at) || (merged && at > first), marks);
    }
    for (const column of deadlines) {
      fillColumn([column], column, cells, (at) => merged || takesUnits(at), marks);
    }
    members.forEach(({ one, index }, at) => {
      const doubts = marks[at]?.size ? [...one.doubts, told(columns, marks[at] ?? new Set())] : one.doubts;
      filled[index] = { ...one, cells: cells[at] ?? one.cells, doubts };
    });
  }
  return filled;
}

function indicesOf(columns: readonly Column[], test: (column: Column) => boolean): number[] {
  return columns.flatMap((column, index) => (test(column) ? [index] : []));
}

function isBlank(cells: Cells | undefined, column: number): boolean {
  return (cells?.[column] ?? []).length === 0;
}

/** Rows without any unit take all from the row that has; rows that lack only the first column take that. */
function fillUnits(
  units: readonly number[],
  cells: (readonly Mapped[])[][],
  wholes: readonly boolean[],
  marks: readonly Set<number>[],
): void {
  const [primary] = units;
  if (primary === undefined) return;
  fillColumn(units, primary, cells, (at) => wholes[at] ?? false, marks);
  fillColumn([primary], primary, cells, (at) => !(wholes[at] ?? false), marks);
}

/** Fills `targets` of the rows that `may` be filled and lack `key`, from the nearest row above that has it. */
function fillColumn(
  targets: readonly number[],
  key: number,
  cells: (readonly Mapped[])[][],
  may: (at: number) => boolean,
  marks: readonly Set<number>[],
): void {
  const printed = cells.flatMap((_, at) =>
    isBlank(cells[at], key) || (marks[at]?.has(key) ?? false) ? [] : [at],
  );
  const only = new Set(printed.map((at) => cells[at]?.[key]?.map(({ text }) => text).join())).size === 1;
  let source = only ? (printed[0] ?? null) : null;
  cells.forEach((own, at) => {
    if (!isBlank(own, key)) source = at;
    else if (source !== null && may(at)) {
      for (const column of targets) {
        const value = cells[source]?.[column] ?? [];
        if (!isBlank(own, column) || value.length === 0) continue;
        own[column] = value;
        marks[at]?.add(column);
      }
    }
  });
}

function told(columns: readonly Column[], filled: ReadonlySet<number>): Doubt {
  const labels = [...filled].sort((a, b) => a - b).map((column) => columns[column]?.label ?? "");
  const text = `${labels.join("、")}在本行为空，按合并单元格取自同一标题下的其他行，请核对。`;
  return { code: "cellMerged", text };
}
