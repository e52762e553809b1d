import type { PlanTable } from "../../plan/plan";
import type { DraftPlan, DraftTask } from "../draft";
import type { Line } from "../lines";
import { joinLines, type Mapped } from "../mapped";
import { within, type Sliced } from "../../plan/slices";
import { isUnitRole, type Column } from "../tables/columns";
import { cellFields } from "../tables/draftTasks";
import { chosenColumns, planTable } from "../tables/planTable";
import { titleAbove } from "../tables/titleAbove";
import { knownCells } from "../tables/tokens";
import { headerOf, kindsOf, readEvents, type WrappedEvent, type WrappedTask } from "../tables/wrappedEvents";
import { cellsOfHeading, headingWidths, pathAfter } from "../tables/wrappedHeadings";
import { printOf, sortCells, type CellPrint } from "../tables/wrappedRoles";

const SLICE = 100;
const HEADER_SLICE = 2000;

/** What all tasks of a table are drafted by. */
interface Facts {
  readonly columns: readonly Column[];
  readonly print: CellPrint;
}

/**
 * A table of a PDF turned into text: the header's labels stand on one line, parted by blanks; cells are wrapped over
 * lines and centred; headings are printed again on each page. The finest column of content is the task, those before it
 * are its headings: of 工作类目, 工作任务, 目标和要求 the last is what a unit is asked to do, and what a register's
 * 责任事项 must say; 工作任务 stays the same over many of them and is a 类目.
 */
export function* readWrappedTable(
  lines: readonly Line[],
  chosen: readonly PlanTable[],
): Generator<number, DraftPlan[]> {
  let first = 0;
  for (; first < lines.length; first += 1) {
    if (first % HEADER_SLICE === 0) yield 0;
    const line = lines[first];
    if (line && headerOf(line)) break;
  }
  const header = lines[first];
  const printed = header ? headerOf(header) : null;
  if (!header || !printed) return [];
  const { start } = header;
  const columns = chosenColumns(chosen, start, printed) ?? printed;
  const body = lines.slice(first);
  yield 0;
  const known = yield* within(knownCells(body, kindsOf(columns)), 0, 0.3);
  const events = withUnits(yield* within(readEvents(columns, body, known), 0.3, 0.7));
  const tasks = yield* within(draftTasks(columns, events), 0.7, 1);
  const last = tasks.at(-1)?.extent.at(-1);
  if (tasks.length === 0 || !last) return [];
  const title = titleAbove(lines, first);
  return [{ title, tasks, start, end: last.to.at(-1) ?? 0, table: planTable(start, columns) }];
}

/** Without what stands behind the last task that has units: it is no part of the table. */
function withUnits(events: readonly WrappedEvent[]): WrappedEvent[] {
  const last = events.findLastIndex((event) => event.kind === "task" && event.cells.length > 0);
  return events.slice(0, last + 1);
}

function* draftTasks(columns: readonly Column[], events: readonly WrappedEvent[]): Sliced<DraftTask[]> {
  const levels = columns.filter(({ role }) => role === "path").length;
  const widths = headingWidths(events.filter((event) => event.kind === "heading"));
  const print = printOf(
    events.filter((event) => event.kind === "task"),
    columns.filter(({ role }) => isUnitRole(role)).length,
  );
  const tasks: DraftTask[] = [];
  let path: Mapped[] = [];
  let extras: Mapped[] = [];
  for (const [index, event] of events.entries()) {
    if (index % SLICE === 0) yield index / events.length;
    if (event.kind === "header") extras.push(joinLines([event.line.content]));
    else if (event.kind === "heading") {
      const cells = cellsOfHeading(event, widths, path);
      path = pathAfter(path, cells, Math.max(1, levels), event.pageTop);
      extras.push(...cells);
    } else {
      tasks.push(draftTask(event, path, extras, { columns, print }));
      extras = [];
    }
  }
  const last = tasks.at(-1);
  // A header printed behind the last text is accounted to that task.
  return last ? [...tasks.slice(0, -1), { ...last, extent: [...extras, ...last.extent] }] : [];
}

function draftTask(
  task: WrappedTask,
  path: readonly Mapped[],
  extras: readonly Mapped[],
  { columns, print }: Facts,
): DraftTask {
  const unitColumns = columns.filter(({ role }) => isUnitRole(role));
  const sorted = sortCells(task, unitColumns.length, print);
  const fields = unitColumns.flatMap((column, index) => {
    const cells = sorted.units[index] ?? [];
    return cells.flatMap((cell) => (isUnitRole(column.role) ? cellFields(column.role, column, cell) : []));
  });
  const leader = columns.find(({ role }) => role === "leader");
  const leaders = leader ? sorted.leaders.flatMap((cell) => cellFields("leader", leader, cell)) : [];
  const limit = columns.find(({ role }) => role === "deadline");
  const deadlines = limit ? sorted.deadline.flatMap((cell) => cellFields("deadline", limit, cell)) : [];
  const seq = task.seq.text.replace(/[.．、\s]+$/, "");
  return {
    seq: seq === "" ? null : seq,
    number: task.seq,
    headings: path,
    text: joinLines(task.text),
    fields: [...fields, ...leaders, ...deadlines],
    extent: [...extras, task.seq, ...task.text, ...task.cells.map(({ cell }) => cell)],
    doubts: sorted.doubts,
  };
}
