import { type CellRow, fillRange } from "../cells";
import { columnFace, REGISTER_HEADERS } from "../columns";
import type { Session } from "../gateway";
import { writeGivenNumbers } from "../givenNumbers";
import { AS_OF_NAME, REGISTER_TABLE } from "../names";
import { writeNamedCell } from "../namedCell";
import { DATE_FORMAT } from "../tableWriter";
import { isFormula } from "./dateRules";
import type { Area, Look } from "./look";
import type { CellCorrection, Outcome } from "./normalise";

/** Corrections of one column in neighbouring rows, written as one block. */
interface Run {
  readonly cells: readonly CellCorrection[];
  readonly ids: readonly string[];
  readonly range: Excel.Range;
  /** What stands there just before the block is written, and whose rows they are by then. */
  readonly before: Excel.Range;
  readonly idsBefore: Excel.Range;
}

/**
 * Writes what a look calls for, in one round trip. Another client may have sorted, inserted or edited since: each
 * block is read in the same batch just before it is written, with the 编号 of its rows, and one that was not what we
 * took it for is put back, which is a second round trip.
 *
 * Answers false when something was put back, or when a number was given twice: the register is to be looked at again.
 */
export async function writeCorrections(session: Session, look: Look, outcome: Outcome): Promise<boolean> {
  const { context } = session;
  for (const { column, to } of outcome.headers) {
    look.header.getCell(0, column).values = [[to]];
  }
  formatNewRows(look, outcome.newRows);
  const runs = runsOf(look, outcome);
  runs.forEach(writeRun);
  if (outcome.asOf !== null) {
    writeNamedCell(context, AS_OF_NAME, outcome.asOf);
  }
  if (outcome.given !== null && look.hasStateSheet) {
    writeGivenNumbers(context, outcome.given);
  }
  const table = context.workbook.tables.getItemOrNullObject(REGISTER_TABLE);
  const idsAfter = table.columns.getItemOrNullObject("编号").getDataBodyRange().load("values");
  await session.sync();
  const missed = runs.filter((run) => !wasAsSeen(run));
  for (const { range, before } of missed) {
    range.formulas = before.formulas as CellRow[] as string[][];
  }
  if (missed.length > 0) {
    await session.sync();
    return false;
  }
  const ids = idsAfter.isNullObject ? [] : idsAfter.values.map(([id]) => String(id));
  return !givenTwice(outcome, ids);
}

/** Whether anything is to be written. */
export function isQuiet(outcome: Outcome): boolean {
  return (
    outcome.cells.length === 0 &&
    outcome.headers.length === 0 &&
    outcome.asOf === null &&
    outcome.given === null
  );
}

function runsOf(look: Look, outcome: Outcome): Run[] {
  const idColumn = look.sight.headers.indexOf("编号");
  return groupsOf(look, outcome).map(({ area, cells }) => {
    const [first] = cells;
    const row = (first?.row ?? 0) - area.first;
    const column = look.sight.headers.indexOf(first?.header ?? "编号");
    const block = (at: number): Excel.Range =>
      area.range.getCell(row, at).getResizedRange(cells.length - 1, 0);
    return {
      cells,
      ids: cells.map((cell) => look.sight.ids?.[cell.row] ?? ""),
      range: block(column),
      before: block(column).load("formulas"),
      idsBefore: block(idColumn).load("values"),
    };
  });
}

/** Cells of one column in neighbouring rows of one area. */
function groupsOf(
  look: Look,
  { cells }: Outcome,
): { readonly area: Area; readonly cells: CellCorrection[] }[] {
  const groups: { readonly area: Area; readonly cells: CellCorrection[] }[] = [];
  const sorted = [...cells].sort((a, b) => a.header.localeCompare(b.header) || a.row - b.row);
  for (const cell of sorted) {
    const area = look.areas.find(({ first, count }) => cell.row >= first && cell.row < first + count);
    const last = groups.at(-1);
    const end = last?.cells.at(-1);
    if (last !== undefined && last.area === area && end?.header === cell.header && end.row === cell.row - 1) {
      last.cells.push(cell);
    } else if (area !== undefined) {
      groups.push({ area, cells: [cell] });
    }
  }
  return groups;
}

function writeRun({ cells, range }: Run): void {
  const [first] = cells;
  if (first !== undefined && isFormula(first.to) && cells.every(({ to }) => to === first.to)) {
    fillRange(range, "formulas", String(first.to));
  } else {
    range.values = cells.map(({ to }) => [to]);
  }
}

function wasAsSeen({ cells, ids, before, idsBefore }: Run): boolean {
  return cells.every(
    ({ from }, index) =>
      before.formulas[index]?.[0] === from && String(idsBefore.values[index]?.[0]) === ids[index],
  );
}

function givenTwice({ cells }: Outcome, ids: readonly string[]): boolean {
  const given = new Set(cells.flatMap(({ header, to }) => (header === "编号" ? [String(to)] : [])));
  return given.size > 0 && ids.filter((id) => given.has(id)).length > given.size;
}

/** Typed below the table, or inserted at its top, a row may lack the formats of its columns. */
function formatNewRows(look: Look, rows: readonly number[]): void {
  for (const area of look.areas) {
    const inside = rows.filter((row) => row >= area.first && row < area.first + area.count);
    for (const { first, count } of neighbours(inside)) {
      for (const header of REGISTER_HEADERS) {
        const column = look.sight.headers.indexOf(header);
        const { kind } = columnFace(header);
        if (column !== -1 && (kind === "text" || kind === "date")) {
          const range = area.range.getCell(first - area.first, column).getResizedRange(count - 1, 0);
          fillRange(range, "numberFormat", kind === "date" ? DATE_FORMAT : "@");
        }
      }
    }
  }
}

function neighbours(rows: readonly number[]): { readonly first: number; count: number }[] {
  const runs: { readonly first: number; count: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.count === row) {
      last.count += 1;
    } else {
      runs.push({ first: row, count: 1 });
    }
  }
  return runs;
}
