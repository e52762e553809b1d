import { AddinError } from "../errors";
import { DIRECTIONS, DUTY_SOURCES, type SuggestedDuty } from "../plan/duties";
import { loadBelow } from "../workbook/addRows";
import { changeCells } from "../workbook/changeCells";
import { loadKeyedCells } from "../workbook/keyedCells";
import { DUTY_TABLE } from "../workbook/names";
import { draftDuties, fitToTable } from "../workbook/planSheet";
import { loadTable } from "../workbook/tablePresent";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/**
 * 按建议列入报送日历: days that no notice states, as the clerk confirmed them, with 来源 系统建议（文件未规定）. What has a
 * row already is left alone. Three round trips.
 *
 * @returns how many rows were made
 */
export const confirmDuties: Command<readonly SuggestedDuty[], number> = {
  id: "confirmDuties",

  precondition: needsRegister,

  perform: (gateway, duties, control = {}) =>
    transact(gateway, addDuties(duties), { signal: control.signal }),
};

function addDuties(duties: readonly SuggestedDuty[]) {
  return changeCells({
    command: "confirmDuties",
    load(context) {
      const table = loadTable(context, DUTY_TABLE);
      const cells = loadKeyedCells(context, DUTY_TABLE, "方案", ["报送内容"]);
      const below = loadBelow(context, DUTY_TABLE, duties.length);
      return () => ({ table: table(), cells: cells(), below: below() });
    },
    draft({ table, cells, below }) {
      if (table === null || cells === null) throw new AddinError("registerDamaged", { missing: DUTY_TABLE });
      if (below !== null) throw below;
      const whats = cells.columns.get("报送内容") ?? [];
      const present = new Set(cells.keys.map((plan, row) => `${plan}\t${whats[row] ?? ""}`));
      const added = duties.filter(({ plan, what }) => !present.has(`${plan}\t${what}`));
      const rows = added.map((duty) => ({
        ...duty,
        kind: "report" as const,
        direction: DIRECTIONS.down,
        who: [],
        tasks: [],
        source: DUTY_SOURCES.suggested,
        raw: "",
      }));
      const draft = fitToTable(draftDuties(rows), table.headers);
      return {
        edits: [],
        additions: rows.length === 0 ? [] : [{ present: table, draft }],
        done: rows.length,
      };
    },
  });
}
