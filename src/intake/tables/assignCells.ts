import type { Doubt } from "../../plan/plan";
import { EMPTY, slice, trim, type Mapped } from "../mapped";
import type { AlignedRow } from "./alignRows";
import { isFieldRole, type Column } from "./columns";
import type { Entry, Outline } from "./outline";

/** The cells of units, leader and deadline that hold for an entry; several of a column where rows cannot be told apart. */
export interface Assigned {
  readonly entry: Entry;
  /** By column; empty where nothing is printed. */
  readonly cells: readonly (readonly Mapped[])[];
  readonly doubts: readonly Doubt[];
}

const PAIRED: Doubt = {
  code: "cellsPaired",
  text: "一格内有几项措施，旁边有同样多组单位，已按先后一一对应，请核对。",
};
const UNCLEAR: Doubt = {
  code: "cellsUnclear",
  text: "一格内的几项措施与旁边的几组单位数目不同，无法一一对应，已按先后列出本项可能对应的单位和时限，请核对。",
};
const LATE: Doubt = { code: "cellsLate", text: "单位或时限印在事项的下一行，已归入本项，请核对。" };
const TWO_DEADLINES: Doubt = {
  code: "deadlineParted",
  text: "一格内有两个时限、两个标题的事项，已按先后分给两个标题，请核对。",
};

/** Gives every measure the cells printed beside it. Cells of rows without a measure belong to the row before them. */
export function assignCells(
  columns: readonly Column[],
  rows: readonly AlignedRow[],
  outline: Outline,
): Assigned[] {
  const isField = columns.map(({ role }) => isFieldRole(role));
  const fieldsOf = (row: number): Mapped[] =>
    isField.map((field, index) => (field ? (rows[row]?.cells[index] ?? EMPTY) : EMPTY));
  const extra = new Map<number, number[]>();
  for (const { row, after } of outline.fieldRows) extra.set(after, [...(extra.get(after) ?? []), row]);
  return groupByRow(outline.entries).flatMap((entries) => {
    const row = entries[0]?.row ?? -1;
    const own = fieldsOf(row);
    const others = (extra.get(row) ?? []).map(fieldsOf);
    const assigned = others.length === 0 ? beside(entries, own, columns) : among(entries, own, others);
    const doubts = [...(rows[row]?.doubts ?? [])];
    return assigned.map((one) => ({ ...one, doubts: [...one.entry.doubts, ...doubts, ...one.doubts] }));
  });
}

function groupByRow(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last?.[0]?.row === entry.row) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function isBlank(cells: readonly Mapped[]): boolean {
  return cells.every((cell) => cell.text === "");
}

function single(cells: readonly Mapped[]): Mapped[][] {
  return cells.map((cell) => (cell.text === "" ? [] : [cell]));
}

/** One set of cells: it holds for all measures of its row, but not for those carried over from the group before. */
function beside(entries: readonly Entry[], own: readonly Mapped[], columns: readonly Column[]): Assigned[] {
  if (!entries.some(({ carriedOver }) => carriedOver)) {
    return entries.map((entry) => ({ entry, cells: single(own), doubts: [] }));
  }
  const deadline = columns.findIndex(({ role }) => role === "deadline");
  const parts = parted(own[deadline] ?? EMPTY);
  return entries.map((entry) => {
    const cells = single(entry.carriedOver ? own.map(() => EMPTY) : own);
    if (parts) cells[deadline] = [entry.carriedOver ? parts[0] : parts[1]];
    return { entry, cells, doubts: parts ? [TWO_DEADLINES] : [] };
  });
}

/** Two values in one cell, parted by a wide gap or a line end; null for any other number. */
function parted(cell: Mapped): [Mapped, Mapped] | null {
  const gap = /\S(\s{2,}|\n)\S/.exec(cell.text);
  if (!gap) return null;
  const at = gap.index + 1;
  const parts = [trim(slice(cell, 0, at)), trim(slice(cell, at))] as const;
  return /\s{2,}|\n/.test(parts[1].text) ? null : [parts[0], parts[1]];
}

/**
 * Several sets of cells: paired where there are as many measures. Else it is unclear which holds for which, but not
 * their order: the first set holds for the first measure, the last for the last, and none for nobody. A measure gets all
 * sets that may be its own.
 */
function among(
  entries: readonly Entry[],
  own: readonly Mapped[],
  others: readonly (readonly Mapped[])[],
): Assigned[] {
  const sets = isBlank(own) ? others : [own, ...others];
  const [first] = sets;
  if (sets.length === 1 && first) {
    return entries.map((entry) => ({ entry, cells: single(first), doubts: [LATE] }));
  }
  if (sets.length === entries.length && entries.length > 1) {
    return entries.map((entry, index) => ({ entry, cells: single(sets[index] ?? []), doubts: [PAIRED] }));
  }
  const unclear = own.some((_, column) => sets.filter((set) => printed(set, column).length > 0).length > 1);
  return entries.map((entry, index) => {
    const possible = unclear ? possibleSets(sets, entries.length, index) : sets;
    const cells = own.map((_, column) => possible.flatMap((set) => printed(set, column)));
    return { entry, cells, doubts: [unclear ? UNCLEAR : LATE] };
  });
}

function possibleSets<Set>(sets: readonly Set[], entries: number, index: number): readonly Set[] {
  const spare = sets.length - entries;
  return spare >= 0
    ? sets.slice(index, index + spare + 1)
    : sets.slice(Math.max(0, index + spare), Math.min(index, sets.length - 1) + 1);
}

function printed(set: readonly Mapped[], column: number): Mapped[] {
  const cell = set[column];
  return cell && cell.text !== "" ? [cell] : [];
}
