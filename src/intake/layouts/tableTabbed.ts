import type { Doubt, PlanTable } from "../../plan/plan";
import type { DraftPlan, DraftTask } from "../draft";
import type { Line } from "../lines";
import { EMPTY, joinLines, type Mapped } from "../mapped";
import { alignRows, type AlignedRow } from "../tables/alignRows";
import { assignCells, type Assigned } from "../tables/assignCells";
import { blankedTables } from "../tables/blankedTables";
import { strokesOf } from "../tables/cells";
import { settleColumns, type Column, type ColumnUse } from "../tables/columns";
import { draftTask } from "../tables/draftTasks";
import { fillMerged } from "../tables/fillMerged";
import { readOutline } from "../tables/outline";
import { chosenColumns, planTable } from "../tables/planTable";
import { readTables, type RawTable } from "../tables/readTables";
import { spacedTables } from "../tables/spacedTables";
import { stackedTables } from "../tables/stackedCells";
import { mapSliced, within, type Sliced } from "../../plan/slices";
import { titleAbove } from "../tables/titleAbove";

/**
 * Tables pasted as text, their cells parted by tabs, strokes or blanks, under a header whose labels are known. The header may be printed
 * again on each page; merged cells are blank; a cell may hold several numbered measures.
 */
export function* readTabbedTable(
  lines: readonly Line[],
  chosen: readonly PlanTable[],
): Generator<number, DraftPlan[]> {
  const tables = [
    ...(yield* within(readTables(lines), 0, 0.2)),
    ...(yield* within(spacedTables(lines), 0.2, 0.25)),
    ...(yield* within(blankedTables(lines), 0.25, 0.3)),
    ...stackedTables(lines),
  ];
  const plans: DraftPlan[] = [];
  for (const [index, table] of tables.entries()) {
    const share = 0.7 / tables.length;
    const from = 0.3 + index * share;
    const plan = yield* within(draftTable(lines, table, chosen), from, from + share);
    if (plan.tasks.length > 0) plans.push(plan);
  }
  return plans;
}

/** Tasks drafted between two breaths. */
const SLICE = 200;

/** The tasks of a table, whoever found its cells. */
export function* draftTable(
  lines: readonly Line[],
  table: RawTable,
  chosen: readonly PlanTable[],
): Sliced<DraftPlan> {
  const raw = table.rows.map(({ cells }) => cells);
  const start = table.headers[0]?.line.start ?? table.rows[0]?.lines[0]?.start ?? 0;
  const columns =
    chosenColumns(chosen, start, table.columns) ??
    settleColumns(table.columns, columnUse(table.columns, raw));
  const aligned = table.exact === true ? exactRows(table) : yield* within(alignRows(columns, raw), 0, 0.4);
  const rows = aligned.map((row, index) => ({
    ...row,
    doubts: [...row.doubts, ...(table.rows[index]?.doubts ?? [])],
  }));
  const outline = yield* within(readOutline(columns, rows), 0.4, 0.5);
  yield 0.5;
  const assigned = fillMerged(columns, assignCells(columns, rows, outline), lostMerged(columns, rows));
  yield 0.6;
  const extras = extrasOf(columns, rows, table, assigned);
  for (const { row, after } of outline.fieldRows) {
    const first = assigned.findIndex(({ entry }) => entry.row === after);
    extras.get(first)?.push(...headingCells(columns, rows[row]));
  }
  const tasks = yield* within(
    mapSliced(assigned, SLICE, (one, index) =>
      draftTask(columns, rows[one.entry.row], one, extras.get(index) ?? []),
    ),
    0.7,
    1,
  );
  const last = table.rows.at(-1)?.lines.at(-1);
  const title = titleAbove(lines, table.first);
  return {
    title,
    tasks: tellCutTexts(tasks),
    start,
    end: last?.end ?? 0,
    table: planTable(start, columns),
  };
}

/** Rows of which the file tells the cells: nothing in them is out of its place. */
function exactRows({ rows }: RawTable): AlignedRow[] {
  return rows.map(({ cells, section = false }) => ({ cells, doubts: [], section }));
}

function columnUse(columns: readonly Column[], rows: readonly (readonly Mapped[])[]): ColumnUse[] {
  const task = columns.findIndex(({ role }) => role === "text");
  const printed = rows.filter((cells) => (cells[task]?.text ?? "") !== "");
  return columns.map((_, index) => {
    let before = "";
    let own = 0;
    for (const cells of printed) {
      const text = cells[index]?.text ?? "";
      if (text !== "" && text !== before) own += 1;
      if (text !== "") before = text;
    }
    return { own, rows: printed.length };
  });
}

/** Whether rows leave a heading's column blank that the row above printed: the table's merged cells were lost. */
function lostMerged(columns: readonly Column[], rows: readonly AlignedRow[]): boolean {
  return rows.some(({ cells }, index) =>
    columns.some(({ role }, column) => role === "path" && index > 0 && (cells[column]?.text ?? "") === ""),
  );
}

const CUT: Doubt = { code: "textCut", text: "内容没有以句号结束，原文可能在换页处缺字，请核对。" };
const MOST = 0.9;

/** Where nearly all texts of a table end a sentence, one that does not was cut off. */
function tellCutTexts(tasks: readonly DraftTask[]): DraftTask[] {
  const ends = (task: DraftTask): boolean => /[。；！.;”"）)]$/.test(task.text.text);
  const whole = tasks.filter(ends).length;
  if (whole < tasks.length * MOST) return [...tasks];
  return tasks.map((task) => (ends(task) ? task : { ...task, doubts: [...task.doubts, CUT] }));
}

/** Headings that a row without a task prints again. */
function headingCells(columns: readonly Column[], row: AlignedRow | undefined): Mapped[] {
  return columns.flatMap(({ role }, index) => (role === "path" ? [row?.cells[index] ?? EMPTY] : []));
}

/**
 * What belongs to no single task but must be accounted for, by the index of the task that takes it: the headers printed
 * before it, and the headings that its own row repeats.
 */
function extrasOf(
  columns: readonly Column[],
  rows: readonly AlignedRow[],
  table: RawTable,
  assigned: readonly Assigned[],
): Map<number, Mapped[]> {
  const found = new Map<number, Mapped[]>();
  let header = 0;
  assigned.forEach(({ entry }, index) => {
    const extras: Mapped[] = [];
    const isLast = index === assigned.length - 1;
    for (let next = table.headers[header]; next && (next.before <= entry.row || isLast);) {
      extras.push(joinLines([next.line.content]));
      header += 1;
      next = table.headers[header];
    }
    if (assigned[index - 1]?.entry.row !== entry.row) {
      extras.push(...(table.rows[entry.row]?.lines ?? []).flatMap(strokesOf));
    }
    columns.forEach(({ role }, column) => {
      const cell = rows[entry.row]?.cells[column];
      // The heading in the row of a task carried over is that of the tasks behind it.
      const own = role === "seq" || (role === "path" && !entry.carriedOver);
      if (cell && own) extras.push(cell);
    });
    found.set(index, extras);
  });
  return found;
}
