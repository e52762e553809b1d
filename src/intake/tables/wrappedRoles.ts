import type { Doubt } from "../../plan/plan";
import type { Mapped } from "../mapped";
import { isCollective, isPersonName, looksLikeDeadline } from "./cellKind";
import { breaksTellColumns, explains, MAX_NAMES, sharings, type Counts } from "./columnBreaks";
import type { PlacedCell, WrappedTask } from "./wrappedEvents";

/** The cells of a task by column. */
export interface SortedCells {
  /** By column of units, from left to right. */
  readonly units: readonly (readonly Mapped[])[];
  readonly deadline: readonly Mapped[];
  readonly leaders: readonly Mapped[];
  readonly doubts: readonly Doubt[];
}

const UNCLEAR: Doubt = {
  code: "columnUnclear",
  text: "原表各栏已无界线，本项哪些单位属前一栏、哪些属后一栏是按位置推定的，请核对。",
};

/** The names of units, each with its place among those of its line. */
function unitsOf(task: WrappedTask): PlacedCell[] {
  let place = 0;
  return task.cells.flatMap((placed) => {
    if (placed.place === 0) place = 0;
    if (looksLikeDeadline(placed.cell.text) || isPersonName(placed.cell.text)) return [];
    place += 1;
    return [{ ...placed, place: place - 1 }];
  });
}

/** How many of the first units stand in the first column for certain; null where the print does not say. */
function certainCount(units: readonly PlacedCell[]): number | null {
  const pair = units.findIndex(({ place }) => place > 0);
  if (pair > 0) return pair;
  return units[0]?.besideText === true || units.length === 1 ? 1 : null;
}

/** Whether single lines of text mostly have their first unit beside them: then its absence tells something. */
function namesStandBeside(tasks: readonly WrappedTask[]): boolean {
  const single = tasks.filter((task) => task.text.length === 1 && unitsOf(task).length > 0);
  const beside = single.filter((task) => unitsOf(task)[0]?.besideText === true);
  return beside.length * 2 > single.length;
}

/** What a document shows of how it prints cells. */
export interface CellPrint {
  /** See `namesStandBeside`. */
  readonly beside: boolean;
  /** See `breaksTellColumns`. */
  readonly breaks: boolean;
}

/** Tasks looked at to learn how a document prints cells. */
const SAMPLE = 500;

export function printOf(tasks: readonly WrappedTask[], columns: number): CellPrint {
  const sample = tasks.slice(0, SAMPLE);
  const tried = columns > 1 && columns <= MAX_COLUMNS;
  return {
    beside: namesStandBeside(sample),
    breaks: tried && breaksTellColumns(sample, unitsOf, columns),
  };
}

/** More columns than these are not tried in every way. */
const MAX_COLUMNS = 4;

/**
 * Parts the cells of a task into its columns. Cells are centred, so a blank line alone marks no column. What is certain:
 * two names on one line stand in two columns; a name beside the text is the first of its own column; where the document
 * prints its blank lines by rule (`breaksTellColumns`), only what explains them is possible. Of several possible ways
 * the first name alone leads, because that is by far the commonest, and the task is marked where another name could
 * lead too: a collective cannot.
 */
export function sortCells(task: WrappedTask, columns: number, print: CellPrint): SortedCells {
  const deadline = task.cells.flatMap(({ cell }) => (looksLikeDeadline(cell.text) ? [cell] : []));
  const leaders = task.cells.flatMap(({ cell }) => (isPersonName(cell.text) ? [cell] : []));
  const units = unitsOf(task);
  const names = units.map(({ cell }) => cell);
  if (columns < 2) return { units: [names], deadline, leaders, doubts: [] };
  const possible = print.breaks ? possibleWays(task, units, columns) : [];
  const [only, ...others] = possible;
  if (only && others.length === 0) return { units: partsOf(names, only), deadline, leaders, doubts: [] };
  const certain = columns > 2 ? null : certainCount(units);
  const count = certain ?? likelyCount(task, units, print.beside);
  const likely = possible.find(([first]) => first === count) ?? only ?? [count, names.length - count];
  const unclear =
    certain === null && units.slice(1).some(({ cell }) => columns > 2 || !isCollective(cell.text));
  return { units: partsOf(names, likely), deadline, leaders, doubts: unclear ? [UNCLEAR] : [] };
}

/** The ways that explain the blank lines; a collective leads nothing where a body is named before it. */
function possibleWays(task: WrappedTask, units: readonly PlacedCell[], columns: number): Counts[] {
  if (units.length > MAX_NAMES) return [];
  const collective = units.findIndex(({ cell }, index) => index > 0 && isCollective(cell.text));
  const most = collective < 0 ? units.length : collective;
  return sharings(units.length, columns).filter(
    (counts) => (counts[0] ?? 0) <= most && explains(task, units, counts),
  );
}

function partsOf(names: readonly Mapped[], counts: Counts): Mapped[][] {
  let from = 0;
  return counts.map((count) => {
    from += count;
    return names.slice(from - count, from);
  });
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
