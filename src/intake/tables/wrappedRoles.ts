import type { Doubt } from "../../plan/plan";
import type { Mapped } from "../mapped";
import { isCollective, looksLikeDeadline } from "./cellKind";
import type { PlacedCell, WrappedTask } from "./wrappedEvents";

/** The cells of a task by column. */
export interface SortedCells {
  /** By column of units, from left to right. */
  readonly units: readonly (readonly Mapped[])[];
  readonly deadline: readonly Mapped[];
  readonly doubts: readonly Doubt[];
}

const UNCLEAR: Doubt = {
  code: "columnUnclear",
  text: "原表各栏已无界线，本项哪些单位属前一栏、哪些属后一栏是按位置推定的，请核对。",
};

function unitsOf(task: WrappedTask): PlacedCell[] {
  return task.cells.filter(({ cell }) => !looksLikeDeadline(cell.text));
}

/** How many of the first units stand in the first column for certain; null where the print does not say. */
function certainCount(units: readonly PlacedCell[]): number | null {
  const pair = units.findIndex(({ place }) => place > 0);
  if (pair > 0) return pair;
  return units[0]?.besideText === true || units.length === 1 ? 1 : null;
}

/** Whether single lines of text mostly have their first unit beside them: then its absence tells something. */
export function namesStandBeside(tasks: readonly WrappedTask[]): boolean {
  const single = tasks.filter((task) => task.text.length === 1 && unitsOf(task).length > 0);
  const beside = single.filter((task) => unitsOf(task)[0]?.besideText === true);
  return beside.length * 2 > single.length;
}

/**
 * Parts the cells of a task into its columns. Cells are centred, so a blank line marks no column. What is certain: two
 * names on one line stand in two columns; a name beside the text is the first of its own column. A single line of text
 * with no name beside it has an even number of lines in the first column, so two. Else the first name alone leads,
 * because that is by far the commonest, and the task is marked where another name could lead too: a collective cannot.
 */
export function sortCells(task: WrappedTask, columns: number, beside: boolean): SortedCells {
  const deadline = task.cells.flatMap(({ cell }) => (looksLikeDeadline(cell.text) ? [cell] : []));
  const units = unitsOf(task);
  const names = units.map(({ cell }) => cell);
  if (columns < 2) return { units: [names], deadline, doubts: [] };
  const certain = certainCount(units);
  const count = certain ?? likelyCount(task, units, beside);
  const unclear = certain === null && units.slice(1).some(({ cell }) => !isCollective(cell.text));
  return {
    units: [names.slice(0, count), names.slice(count)],
    deadline,
    doubts: unclear ? [UNCLEAR] : [],
  };
}

function likelyCount(task: WrappedTask, units: readonly PlacedCell[], beside: boolean): number {
  const firstCollective = units.findIndex(({ cell }) => isCollective(cell.text));
  if (task.text.length === 1 && beside) return firstCollective === 1 ? 1 : Math.min(2, units.length);
  // Within a column a blank line stands only before a wider name. Before a narrower collective, behind names that are
  // none, it parts the columns; the second name is left out, because columns of different height interlock there.
  const before = units[firstCollective - 1]?.cell.text.length ?? 0;
  const first = units[firstCollective];
  const collectivesOnly = units.slice(firstCollective).every(({ cell }) => isCollective(cell.text));
  const parts =
    firstCollective >= 3 && first?.spaced === true && first.cell.text.length <= before && collectivesOnly;
  return parts ? firstCollective : 1;
}
