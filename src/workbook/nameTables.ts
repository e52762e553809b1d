import { createLeaders, type LeaderEntry, leaderEntry, type Leaders } from "../vocabulary/leaders";
import { splitNames } from "../vocabulary/splitNames";
import { UNIT_TYPES } from "../vocabulary/unitTypes";
import { createVocabulary, type UnitEntry, unitEntry, type Vocabulary } from "../vocabulary/vocabulary";
import type { CellRow } from "./cells";
import { LEADER_TABLE, UNIT_TABLE } from "./names";

/** 单位库 and 领导库 as they stand, row by row; null for a table that is gone. */
export interface NameTables {
  readonly units: readonly UnitEntry[] | null;
  readonly leaders: readonly LeaderEntry[] | null;
}

/**
 * Queues the reading of both tables. Their columns are found by header; one that a table lacks, as in registers of
 * earlier versions, is read as blank.
 */
export function loadNameTables(context: Excel.RequestContext): () => NameTables {
  const units = loadRows(context, UNIT_TABLE, "名称");
  const leaders = loadRows(context, LEADER_TABLE, "姓名");
  return () => ({ units: units()?.map(unitOf) ?? null, leaders: leaders()?.map(leaderOf) ?? null });
}

type Read = (header: string) => string;

function loadRows(context: Excel.RequestContext, name: string, key: string): () => Read[] | null {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("values");
  return () => {
    if (table.isNullObject) {
      return null;
    }
    const headers = (header.values[0] ?? []).map(String);
    const rows = body.values as CellRow[];
    if (!headers.includes(key)) {
      return null;
    }
    // Excel keeps one blank row in a table that holds nothing.
    const isEmpty = rows.length === 1 && rows[0]?.every((cell) => cell === "");
    return isEmpty ? [] : rows.map((row) => (wanted) => String(row[headers.indexOf(wanted)] ?? "").trim());
  };
}

function unitOf(read: Read): UnitEntry {
  return unitEntry(read("名称"), {
    aliases: splitNames(read("简称和别名")),
    nameplates: splitNames(read("挂牌名称")),
    type: UNIT_TYPES.find((type) => type === read("类型")) ?? null,
    parent: read("归口单位"),
    members: splitNames(read("成员")),
    defaultLeader: read("默认分管领导"),
    contacts: {
      head: read("主要负责人"),
      deputy: read("分管负责人"),
      liaison: read("联络员"),
      phone: read("电话"),
    },
    retired: read("停用") === "是",
  });
}

function leaderOf(read: Read): LeaderEntry {
  return leaderEntry(read("姓名"), {
    spellings: splitNames(read("异写")),
    post: read("职务"),
    assistant: read("协助副主任"),
    retired: read("停用") === "是",
  });
}

/** What names mean; null for a table that is gone: nothing is judged by it. */
export interface KnownNames {
  readonly units: Vocabulary | null;
  readonly leaders: Leaders | null;
}

/** Rows without a name stand for nothing. */
export function knownNames({ units, leaders }: NameTables): KnownNames {
  return {
    units: units === null ? null : createVocabulary(units.filter(({ name }) => name !== "")),
    leaders: leaders === null ? null : createLeaders(leaders.filter(({ name }) => name !== "")),
  };
}
