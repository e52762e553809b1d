import { AddinError } from "../errors";
import { LEADER_HEADER, type NamesChanged, UNIT_HEADERS } from "../vocabulary/namesContents";
import type { FoundName, NamesFound } from "../vocabulary/namesFound";
import { splitNames } from "../vocabulary/splitNames";
import type { Mark } from "./journal";
import { type KeyedCells, loadKeyedCells } from "./keyedCells";
import { leaderCells, NEW_LEADER_LIST, offerLeaders } from "./leaderList";
import { LEADER_SHEET, LEADER_TABLE, REGISTER_TABLE, UNIT_TABLE } from "./names";
import { decodeMemo, loadMemoCell } from "./namesMemo";
import { loadTaken, type Taken } from "./newRegister";
import { loadObstacles, type Obstacles, obstacleTo } from "./obstacles";
import { type SheetDraft, sheetMark } from "./sheetDraft";
import { makeSheet } from "./sheetWriter";
import { loadTable } from "./tablePresent";
import type { Operation } from "./transaction";
import { draftLeaderSheet, draftUnitSheet } from "./vocabularySheet";

interface Read {
  readonly taken: Taken;
  readonly register: KeyedCells | null;
  readonly obstacles: Obstacles;
  readonly strict: boolean;
}

interface Draft extends Pick<Read, "strict"> {
  readonly marks: readonly Mark[];
  readonly sheets: readonly SheetDraft[];
}

/** 单位库 and 领导库 made anew where they are gone, from the names in the register. Three round trips. */
export function restoreVocabulary(): Operation<Read, Draft, NamesChanged> {
  return {
    command: "restoreVocabulary",
    load(context) {
      const taken = loadTaken(context);
      const register = loadKeyedCells(context, REGISTER_TABLE, "编号", [LEADER_HEADER, ...UNIT_HEADERS]);
      const obstacles = loadObstacles(context);
      const memo = loadMemoCell(context);
      return () => ({
        taken: taken(),
        register: register(),
        obstacles: obstacles(),
        strict: decodeMemo(memo()).strict,
      });
    },
    draft: draftSheets,
    *apply(context, { sheets, strict }, made) {
      for (const [index, draft] of sheets.entries()) {
        for (const { bytes } of makeSheet(context, draft, made)) {
          yield { bytes, share: (index + 1) / sheets.length };
        }
      }
      // Excel has lost where the old list stood.
      if (sheets.some(({ name }) => name === LEADER_SHEET)) {
        offerLeaders(leaderCells(context), { place: NEW_LEADER_LIST, strict });
      }
    },
    verify(context, { sheets }) {
      const tables = sheets.flatMap((sheet) => sheet.tables);
      const found = tables.map(({ name }) => loadTable(context, name));
      return () => {
        if (found.some((table) => table() === null)) {
          throw new AddinError("verifyFailed", { tables: tables.map(({ name }) => name).join() });
        }
        return { cells: 0, entries: tables.reduce((sum, { rows }) => sum + rows.length, 0) };
      };
    },
  };
}

function draftSheets({ taken, register, obstacles, strict }: Read): Draft {
  if (register === null) {
    throw new AddinError("noRegister");
  }
  const found = namesInRegister(register);
  const sheets = [
    ...(taken.tables.includes(UNIT_TABLE) ? [] : [draftUnitSheet(found)]),
    ...(taken.tables.includes(LEADER_TABLE) ? [] : [draftLeaderSheet(found)]),
  ];
  if (sheets.length === 0) {
    throw new AddinError("vocabularyThere");
  }
  const foreign = taken.sheets.find(({ name }) => sheets.some((sheet) => sheet.name === name));
  if (foreign !== undefined) {
    throw new AddinError("sheetIsForeign", { sheet: foreign.name, visibility: foreign.visibility });
  }
  const obstacle = obstacleTo({ makesSheets: true, sheets: [] }, obstacles);
  if (obstacle !== null) {
    throw obstacle;
  }
  return { sheets, strict, marks: sheets.map(sheetMark) };
}

function namesInRegister({ columns }: KeyedCells): NamesFound {
  const count = (headers: readonly string[]): FoundName[] => {
    const counts = new Map<string, number>();
    const cells = headers.flatMap((header) => columns.get(header) ?? []).map(String);
    for (const name of cells.filter((cell) => !cell.startsWith("=")).flatMap(splitNames)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts].map(([name, tasks]) => ({ name, tasks }));
  };
  const units = count(UNIT_HEADERS.filter((header) => header !== "上级单位"));
  const own = new Set(units.map(({ name }) => name));
  return {
    units,
    upperUnits: count(["上级单位"]).filter(({ name }) => !own.has(name)),
    leaders: count([LEADER_HEADER]),
  };
}
