import { type BlocksChanged, type BlocksPresent, loadBlocks } from "./cellBlock";
import type { CellRow, CellValue } from "./cells";
import type { CellsChanged, JournalEntry, Mark, RowsRemoved } from "./journal";
import { type KeyedCells, loadChanged, loadKeyedCells } from "./keyedCells";
import { type LeaderListPlace, leaderListPlace } from "./leaderList";
import { loadNamedCell, type NamedCell } from "./namedCell";
import { LEADER_TABLE } from "./names";
import { loadMemoCell } from "./namesMemo";
import { loadPage, type PageChanged, type PagePresent } from "./summary/pageCells";
import { isBlankRow, loadColumn, loadTable, type TablePresent } from "./tablePresent";

type RowsMark = Extract<Mark, { readonly kind: "rows" }>;
type SheetMark = Extract<Mark, { readonly kind: "sheet" }>;

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** What of an entry's marks is in the workbook now, so that only what still stands is looked at and unmade. */
export interface Present {
  /** Those in sight: Excel activates no other. */
  readonly sheets: ReadonlySet<string>;
  /** By the name a command gave a sheet, the one it has now. */
  readonly made: ReadonlyMap<string, string>;
  /** The used part of made sheets, by the name they have now. */
  readonly used: ReadonlyMap<string, Size>;
  readonly names: ReadonlySet<string>;
  /** Tables that rows were added to. */
  readonly tables: ReadonlyMap<string, TablePresent>;
  /** Their data rows (from 0) that are the command's. */
  readonly added: ReadonlyMap<string, readonly number[]>;
  /** By defined name. */
  readonly cells: ReadonlyMap<string, NamedCell>;
  /** By mark, the columns in which a command changed cells. */
  readonly changed: ReadonlyMap<CellsChanged, KeyedCells>;
  /** By mark, the rows that the table has beside those that a command took out. */
  readonly kept: ReadonlyMap<RowsRemoved, KeyedCells>;
  readonly memo: string;
  readonly leaders: LeaderListPlace | null;
  /** By mark, the free cells that a command changed. */
  readonly blocks: ReadonlyMap<BlocksChanged, BlocksPresent>;
  /** By mark, the pages that were replaced. */
  readonly pages: ReadonlyMap<PageChanged, PagePresent>;
}

/**
 * Queues the reading of what an entry's marks speak of. `made` says how many of them a command that was cut off
 * had got to: a sheet or name beyond is somebody else's. The result may be called after the next sync.
 */
export function loadPresent(
  context: Excel.RequestContext,
  { marks }: JournalEntry,
  made: number | null,
): () => Present {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  const names = context.workbook.names.load("items/name");
  const reached = marks.slice(0, made ?? marks.length);
  const own = reached.flatMap((mark) => (mark.kind === "sheet" ? [loadSheet(context, mark, made)] : []));
  const added = marks.flatMap((mark) => (mark.kind === "rows" ? [loadAdded(context, mark)] : []));
  const cells = marks.flatMap((mark) =>
    mark.kind === "cell" ? [{ name: mark.name, cell: loadNamedCell(context, mark.name) }] : [],
  );
  const changed = marks.flatMap((mark) =>
    mark.kind === "cells" ? [{ mark, now: loadChanged(context, mark) }] : [],
  );
  const kept = marks.flatMap((mark) =>
    mark.kind === "removed" ? [{ mark, now: loadKeyedCells(context, mark.table, mark.key, []) }] : [],
  );
  const memo = loadMemoCell(context);
  const leaders = loadTable(context, LEADER_TABLE);
  const blocks = marks.flatMap((mark) =>
    mark.kind === "blocks" ? [{ mark, now: loadBlocks(context, mark) }] : [],
  );
  const pages = marks.flatMap((mark) =>
    mark.kind === "page" ? [{ mark, now: loadPage(context, mark.area) }] : [],
  );
  return () => {
    const ownNow = own.flatMap((sheet) => sheet() ?? []);
    const addedNow = added.flatMap((rows) => rows() ?? []);
    const taken = new Set(names.items.map(({ name }) => name));
    return {
      sheets: new Set(
        sheets.items.flatMap(({ name, visibility }) => (visibility === "Visible" ? [name] : [])),
      ),
      made: new Map(ownNow.map(({ mark, name }) => [mark.name, name])),
      used: new Map(ownNow.flatMap(({ name, size }) => (size === null ? [] : [[name, size]]))),
      names: new Set(
        reached.flatMap((mark) => (mark.kind === "name" && taken.has(mark.name) ? [mark.name] : [])),
      ),
      tables: new Map(addedNow.map(({ table }) => [table.name, table])),
      added: new Map(addedNow.map(({ table, indices }) => [table.name, indices])),
      cells: new Map(
        cells.flatMap(({ name, cell }): [string, NamedCell][] => {
          const found = cell();
          return found === null ? [] : [[name, found]];
        }),
      ),
      changed: foundOf(changed),
      kept: foundOf(kept),
      memo: memo(),
      leaders: leaderListPlace(leaders()),
      blocks: foundOf(blocks),
      pages: foundOf(pages),
    };
  };
}

function foundOf<M, Found>(
  loads: readonly { readonly mark: M; readonly now: () => Found | null }[],
): Map<M, Found> {
  return new Map(
    loads.flatMap(({ mark, now }): [M, Found][] => {
      const found = now();
      return found === null ? [] : [[mark, found]];
    }),
  );
}

interface OwnSheet {
  readonly mark: SheetMark;
  readonly name: string;
  readonly size: Size | null;
}

/** A finished sheet is known by its table, for it may have been renamed; one being made has its name, if no table yet. */
function loadSheet(
  context: Excel.RequestContext,
  mark: SheetMark,
  made: number | null,
): () => OwnSheet | null {
  const { workbook } = context;
  const byName = loadUsed(workbook.worksheets.getItemOrNullObject(mark.name));
  const byMark = made !== null ? null : holderOf(workbook, mark);
  const marked = byMark && loadUsed(byMark);
  return () => {
    const found = marked?.() ?? byName();
    return found === null ? null : { mark, ...found };
  };
}

/** The sheet that holds what a finished sheet is known by. */
function holderOf(workbook: Excel.Workbook, { tables: [first], area }: SheetMark): Excel.Worksheet | null {
  if (first !== undefined) return workbook.tables.getItemOrNullObject(first.table).worksheet;
  return area === undefined
    ? null
    : workbook.names.getItemOrNullObject(area).getRangeOrNullObject().worksheet;
}

function loadUsed(sheet: Excel.Worksheet): () => { name: string; size: Size | null } | null {
  sheet.load("name");
  const used = sheet.getUsedRangeOrNullObject(true).load("rowCount,columnCount");
  return () =>
    sheet.isNullObject
      ? null
      : {
          name: sheet.name,
          size: used.isNullObject ? null : { rows: used.rowCount, columns: used.columnCount },
        };
}

function loadAdded(
  context: Excel.RequestContext,
  mark: RowsMark,
): () => { table: TablePresent; indices: number[] } | null {
  const table = loadTable(context, mark.table);
  const keys = loadColumn(context, mark.table, mark.key);
  const behind = context.workbook.tables
    .getItemOrNullObject(mark.table)
    .getHeaderRowRange()
    .getOffsetRange(mark.rowsBefore + 1, 0)
    .getResizedRange(mark.rows.length - 1, 0)
    .load("formulas");
  return () => {
    const found = table();
    if (found === null) {
      return null;
    }
    const ours = new Set<CellValue>(mark.keys);
    const isBlank = (index: number): boolean => {
      const row = (behind.formulas as CellRow[])[index - mark.rowsBefore];
      return row !== undefined && isBlankRow(row);
    };
    const indices = [...keys().entries()].flatMap(([index, key]) =>
      ours.has(key) || isBlank(index) ? [index] : [],
    );
    return { table: found, indices };
  };
}
