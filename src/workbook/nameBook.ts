import { AddinError } from "../errors";
import { NAME_HEADERS, type NameKind } from "../vocabulary/namesContents";
import { loadBelow } from "./addRows";
import type { CellRow, CellValue } from "./cells";
import { type KeyedCells, loadKeyedCells } from "./keyedCells";
import { DUTY_TABLE, LEADER_TABLE, REGISTER_TABLE, UNIT_TABLE } from "./names";
import { loadMemoCell } from "./namesMemo";
import { type KnownNames, knownNames, loadNameTables } from "./nameTables";
import { loadTable, type TablePresent } from "./tablePresent";

export const TABLE_OF: Readonly<Record<NameKind, string>> = { unit: UNIT_TABLE, leader: LEADER_TABLE };
export const KEY_OF: Readonly<Record<NameKind, string>> = { unit: "名称", leader: "姓名" };
/** Who reports, with a mark behind the one that only stands there by default. */
export const REPORTER = "主报单位";

/** Who a duty of 报送日历 is asked of. */
export const DUTY_UNITS = "报送单位";

/** 单位库 or 领导库 with all its columns, the clerk's own too. */
export interface EntryTable {
  readonly kind: NameKind;
  readonly present: TablePresent;
  readonly cells: KeyedCells;
  /** Why new rows have no room below; null when they have. */
  readonly below: AddinError | null;
}

/** All that a command on names reads. */
export interface NameBook {
  readonly register: KeyedCells;
  /** 报送单位 of 报送日历; null where its rows have no key, as in registers of earlier versions. */
  readonly duties: KeyedCells | null;
  readonly tables: Readonly<Record<NameKind, EntryTable | null>>;
  readonly known: KnownNames;
  readonly memo: string;
}

/** More new rows than this in one go have to wait until there is room below. */
const NEW_ROWS_MOST = 300;

/** Queues the reading. @throws AddinError `noRegister` from the result */
export function loadNameBook(context: Excel.RequestContext): () => NameBook {
  const register = loadKeyedCells(context, REGISTER_TABLE, "编号", [
    ...NAME_HEADERS,
    REPORTER,
    "办理状态",
    "办结日期",
  ]);
  const duties = loadKeyedCells(context, DUTY_TABLE, "报送号", [DUTY_UNITS]);
  const tables = loadNameTables(context);
  const [unit, leader] = [loadEntries(context, "unit"), loadEntries(context, "leader")];
  const memo = loadMemoCell(context);
  return () => {
    const cells = register();
    if (cells === null) {
      throw new AddinError("noRegister");
    }
    return {
      register: cells,
      duties: duties(),
      tables: { unit: unit(), leader: leader() },
      known: knownNames(tables()),
      memo: memo(),
    };
  };
}

function loadEntries(context: Excel.RequestContext, kind: NameKind): () => EntryTable | null {
  const name = TABLE_OF[kind];
  const table = loadTable(context, name);
  const below = loadBelow(context, name, NEW_ROWS_MOST);
  const body = context.workbook.tables.getItemOrNullObject(name).getDataBodyRange().load("formulas");
  return () => {
    const present = table();
    if (present === null || !present.headers.includes(KEY_OF[kind])) {
      return null;
    }
    const rows = body.formulas as CellRow[];
    const columns = present.headers.map((header, column): [string, CellValue[]] => [
      header,
      rows.map((row) => row[column] ?? ""),
    ]);
    const cells: KeyedCells = {
      sheet: present.sheet,
      row: present.row + 1,
      headers: present.headers,
      keys: rows.map((row) => String(row[present.headers.indexOf(KEY_OF[kind])] ?? "")),
      columns: new Map(columns),
    };
    return { kind, present, cells, below: below() };
  };
}
