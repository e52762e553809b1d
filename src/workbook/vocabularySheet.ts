import { joinNames } from "../vocabulary/cellNames";
import { firstEntries } from "../vocabulary/firstEntries";
import type { NamesFound } from "../vocabulary/namesFound";
import { UNIT_TYPES } from "../vocabulary/unitTypes";
import type { UnitEntry } from "../vocabulary/vocabulary";
import type { CellRow } from "./cells";
import { LEADER_SHEET, LEADER_TABLE, UNIT_SHEET, UNIT_TABLE } from "./names";
import type { SheetDraft } from "./sheetDraft";
import type { TableColumn } from "./tableWriter";

const text = (header: string, width: number, centred = false) =>
  ({ header, kind: "text", width, centred }) as const;

const RETIRED = { header: "停用", kind: "text", width: 40, centred: true, choices: ["是"] } as const;

export const UNIT_COLUMNS: readonly TableColumn[] = [
  text("名称", 170),
  text("简称和别名", 130),
  text("挂牌名称", 110),
  {
    header: "类型",
    kind: "text",
    width: 80,
    centred: true,
    choices: UNIT_TYPES,
  },
  text("归口单位", 110),
  text("成员", 150),
  text("默认分管领导", 66, true),
  text("主要负责人", 60, true),
  text("分管负责人", 60, true),
  text("联络员", 60, true),
  text("电话", 80, true),
  RETIRED,
];

export const LEADER_COLUMNS: readonly TableColumn[] = [
  text("姓名", 66, true),
  text("异写", 90, true),
  text("职务", 150),
  text("协助副主任", 80, true),
  RETIRED,
];

/** 单位库: our units first, then those of the upper level, as the document prints them; types as the names suggest. */
export function draftUnitSheet(found: NamesFound): SheetDraft {
  const row = ({ name, nameplates, type, members }: UnitEntry): CellRow => {
    const cells: Readonly<Record<string, string>> = {
      名称: name,
      挂牌名称: joinNames(nameplates),
      类型: type ?? "",
      成员: joinNames(members),
    };
    return UNIT_COLUMNS.map(({ header }) => cells[header] ?? "");
  };
  return {
    name: UNIT_SHEET,
    settings: [],
    tables: [
      {
        name: UNIT_TABLE,
        key: "名称",
        row: 0,
        column: 0,
        columns: UNIT_COLUMNS,
        rows: firstEntries(found).map(row),
      },
    ],
  };
}

/** 领导库: each name as the document prints it. */
export function draftLeaderSheet(found: NamesFound): SheetDraft {
  return {
    name: LEADER_SHEET,
    settings: [],
    tables: [
      {
        name: LEADER_TABLE,
        key: "姓名",
        row: 0,
        column: 0,
        columns: LEADER_COLUMNS,
        rows: found.leaders.map((leader) =>
          LEADER_COLUMNS.map(({ header }) => (header === "姓名" ? leader.name : "")),
        ),
      },
    ],
  };
}
