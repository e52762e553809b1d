import { fromSerial } from "../../plan/date";
import type { CellRow, CellValue } from "../cells";
import type { Session } from "../gateway";
import { loadGivenNumbers } from "../givenNumbers";
import { AS_OF_NAME, LEADER_TABLE, PLAN_TABLE, REGISTER_TABLE, UNIT_TABLE } from "../names";
import { decodeMemo, loadMemoCell } from "../namesMemo";
import { type KnownNames, knownNames, loadNameTables, type NameTables } from "../nameTables";
import { loadState, type State } from "../stateSheet";
import { loadColumn } from "../tablePresent";
import type { Scope, Span, WatchedSheets } from "./scope";
import {
  type SeenPlan,
  type SeenRow,
  type Sight,
  type TaskCells,
  WATCHED,
  type WatchedHeader,
} from "./sight";
import { isFormula } from "./dateRules";

/** Cells read in one answer; Excel on the web gives at most 5 MB. */
const SLICE_CELLS = 60_000;

/** Rows of the register that were read. The range moves along when rows are inserted or deleted above it. */
export interface Area {
  readonly range: Excel.Range;
  /** Data rows, from 0. */
  readonly first: number;
  readonly count: number;
}

/** The register as one look found it, and the ranges through which it can be written. */
export interface Look {
  readonly sight: Sight;
  readonly areas: readonly Area[];
  readonly header: Excel.Range;
  readonly sheets: WatchedSheets;
  readonly sheetName: string;
  /** Of the header row on its sheet. */
  readonly row: number;
  readonly column: number;
  readonly hasStateSheet: boolean;
}

interface Pending {
  readonly span: Span;
  readonly range: Excel.Range;
}

/**
 * Reads what a scope asks for: the header row, 编号, the rows concerned, settings. One round trip, and one more for
 * every 60,000 cells; null where the workbook has no register.
 *
 * @throws AddinError `registerIsLater`, `sheetIsForeign`
 */
export async function lookAtRegister(session: Session, scope: Scope, columns: number): Promise<Look | null> {
  const read = loadRegister(session.context);
  const slices = slicesOf(scope.spans, columns);
  const areas: Pending[] = [];
  const next = slices.shift() ?? [];
  areas.push(...next.map((span) => read.loadRows(span)));
  await session.sync();
  const found = read.found();
  if (found === null) {
    return null;
  }
  if (scope.whole !== null) {
    const all = { first: found.row + 1, last: found.row + found.rowCount, by: scope.whole };
    slices.push(...slicesOf([all], found.headers.length));
  }
  for (const slice of slices) {
    areas.push(...slice.map((span) => read.loadRows(span)));
    await session.sync();
  }
  return lookOf(found, scope, areas);
}

/** Spans in portions that fit into one answer. */
function slicesOf(spans: readonly Span[], columns: number): Span[][] {
  const most = Math.max(1, Math.floor(SLICE_CELLS / Math.max(1, columns)));
  const slices: Span[][] = [];
  let room = 0;
  for (const { first, last, by } of spans) {
    for (let from = first; from <= last;) {
      if (room === 0) {
        slices.push([]);
        room = most;
      }
      const to = Math.min(last, from + room - 1);
      slices.at(-1)?.push({ first: from, last: to, by });
      room -= to - from + 1;
      from = to + 1;
    }
  }
  return slices;
}

interface Found {
  readonly state: State;
  readonly header: Excel.Range;
  readonly headers: readonly string[];
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly sheetName: string;
  readonly sheets: WatchedSheets;
  readonly ids: readonly string[] | null;
  readonly plans: readonly SeenPlan[];
  readonly given: ReadonlyMap<string, number>;
  readonly asOf: Sight["asOf"];
  readonly names: Omit<Sight["names"], "judgesAgain">;
}

interface RegisterRead {
  readonly found: () => Found | null;
  readonly loadRows: (span: Span) => Pending;
}

function loadRegister(context: Excel.RequestContext): RegisterRead {
  const table = context.workbook.tables.getItemOrNullObject(REGISTER_TABLE);
  const header = table.getHeaderRowRange().load("values,rowIndex,columnIndex");
  const body = table.getDataBodyRange().load("rowCount");
  const sheet = table.worksheet.load("id,name");
  const ids = table.columns.getItemOrNullObject("编号").getDataBodyRange().load("values");
  const state = loadState(context);
  const given = loadGivenNumbers(context);
  const plans = loadPlans(context);
  const names = loadNames(context);
  const asOf = context.workbook.names.getItemOrNullObject(AS_OF_NAME).getRangeOrNullObject();
  asOf.load("formulas,values");
  const asOfSheet = asOf.worksheet.load("id");
  return {
    found: () =>
      state().sheet !== "present" || table.isNullObject
        ? null
        : {
            state: state(),
            header,
            headers: (header.values[0] ?? []).map(String),
            row: header.rowIndex,
            column: header.columnIndex,
            rowCount: body.rowCount,
            sheetName: sheet.name,
            sheets: {
              register: sheet.id,
              asOf: asOf.isNullObject ? null : asOfSheet.id,
              names: names().sheets,
            },
            names: names(),
            ids: ids.isNullObject ? null : ids.values.map(([id]) => String(id)),
            plans: plans(),
            given: given(),
            asOf: asOf.isNullObject
              ? null
              : { content: cellOf(asOf.formulas as CellRow[]), value: cellOf(asOf.values as CellRow[]) },
          },
    loadRows(span) {
      const rows = table.worksheet.getRange(`${span.first + 1}:${span.last + 1}`);
      return { span, range: body.getIntersectionOrNullObject(rows).load("formulas,rowIndex,rowCount") };
    },
  };
}

/** What names mean, and on which sheets that stands. */
function loadNames(context: Excel.RequestContext): () => Found["names"] & { readonly sheets: string[] } {
  const tables = loadNameTables(context);
  const memo = loadMemoCell(context);
  const sheets = [UNIT_TABLE, LEADER_TABLE].map((name) =>
    context.workbook.tables.getItemOrNullObject(name).worksheet.load("id"),
  );
  return () => ({
    known: remembered(tables()),
    strict: decodeMemo(memo()).strict,
    sheets: sheets.flatMap((sheet) => (sheet.isNullObject ? [] : [sheet.id])),
  });
}

/** The same tables are read with every look; what they mean is worked out, and remembered by cell, once. */
let last: { readonly content: string; readonly known: KnownNames } | null = null;

function remembered(tables: NameTables): KnownNames {
  const content = JSON.stringify(tables);
  if (last?.content !== content) {
    last = { content, known: knownNames(tables) };
  }
  return last.known;
}

function loadPlans(context: Excel.RequestContext): () => SeenPlan[] {
  const names = loadColumn(context, PLAN_TABLE, "简称");
  const years = loadColumn(context, PLAN_TABLE, "年度");
  const issued = loadColumn(context, PLAN_TABLE, "印发日期");
  return () => {
    const [year, issuedOn] = [years(), issued()];
    return names().flatMap((name, index) =>
      name === ""
        ? []
        : [{ name: String(name), year: yearOf(year[index]), issuedOn: dateOf(issuedOn[index]) }],
    );
  };
}

function yearOf(cell: CellValue | undefined): number | null {
  return typeof cell === "number" && Number.isInteger(cell) ? cell : null;
}

function dateOf(cell: CellValue | undefined): string | null {
  return typeof cell === "number" ? fromSerial(cell) : null;
}

function cellOf(cells: readonly CellRow[]): CellValue {
  return asCellValue(cells[0]?.[0] ?? "");
}

/** 是 and 否 as Excel knows them, TRUE and FALSE, are words to us. */
function asCellValue(cell: CellValue | boolean): CellValue {
  return typeof cell === "number" ? cell : String(cell);
}

function lookOf(found: Found, scope: Scope, pending: readonly Pending[]): Look {
  const byPerson = (sheet: string | null): boolean =>
    sheet !== null && (scope.sheetsByPerson === null || scope.sheetsByPerson.has(sheet));
  const areas = pending.flatMap(({ span, range }) =>
    range.isNullObject
      ? []
      : [{ by: span.by, range, first: range.rowIndex - found.row - 1, count: range.rowCount }],
  );
  const { headers, ids, plans, given, asOf, sheets, names } = found;
  return {
    sight: {
      manner: scope.manner,
      headers,
      headersByPerson: byPerson(sheets.register),
      asOfByPerson: byPerson(sheets.asOf),
      ids,
      rows: rowsSeen(areas, headers),
      plans,
      given,
      asOf,
      names: { ...names, judgesAgain: sheets.names.some(byPerson) },
    },
    areas,
    header: found.header,
    sheets,
    sheetName: found.sheetName,
    row: found.row,
    column: found.column,
    hasStateSheet: found.state.sheet === "present",
  };
}

/** A row that two of them touched is the person's. */
function rowsSeen(areas: readonly (Area & Pick<Span, "by">)[], headers: readonly string[]): SeenRow[] {
  const columns = WATCHED.flatMap((header): (readonly [WatchedHeader, number])[] => {
    const column = headers.indexOf(header);
    return column === -1 ? [] : [[header, column]];
  });
  const idColumn = headers.indexOf("编号");
  const rows = new Map<number, SeenRow>();
  for (const { by, range, first } of areas) {
    for (const [offset, cells] of (range.formulas as CellRow[]).entries()) {
      const index = first + offset;
      const byPerson = by === "person" || rows.get(index)?.by === "person";
      rows.set(index, {
        index,
        by: byPerson ? "person" : "other",
        cells: taskCells(cells, columns),
        hasContent: cells.some((cell, column) => column !== idColumn && cell !== "" && !isFormula(cell)),
      });
    }
  }
  return [...rows.values()].sort((a, b) => a.index - b.index);
}

function taskCells(cells: CellRow, columns: readonly (readonly [WatchedHeader, number])[]): TaskCells {
  return new Map(columns.map(([header, column]) => [header, asCellValue(cells[column] ?? "")]));
}
