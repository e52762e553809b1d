import { type Inspection, nextKey } from "../ledger/followUp";
import { changeCells } from "../workbook/changeCells";
import { loadGrowing, type TaskNamed, yearOf } from "../workbook/ledger/followUpRows";
import { draftInspectionSheet, INSPECTION_KEY } from "../workbook/ledger/followUpTables";
import { INSPECTION_TABLE } from "../workbook/names";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

export interface RecordInspectionInput extends Pick<Inspection, "finding" | "dueOn" | "inspector"> {
  readonly task: TaskNamed;
  readonly on: string;
}

/** 督查记录: what was found on the spot about a task, and by when it is to be put right. */
export const recordInspection: Command<RecordInspectionInput, { readonly key: string }> = {
  id: "recordInspection",

  precondition: needsRegister,

  perform: (gateway, { task, on, finding, dueOn, inspector }, control = {}) =>
    transact(
      gateway,
      changeCells({
        command: "recordInspection",
        load: (context) => loadGrowing(context, [{ table: INSPECTION_TABLE, key: INSPECTION_KEY, rows: 1 }]),
        draft({ grow, keysOf }) {
          const key = nextKey(keysOf(INSPECTION_TABLE), "督查", yearOf(on))(0);
          const row = { key, on, taskId: task.id, finding, dueOn, outcome: "", inspector, task };
          return { edits: [], ...grow(draftInspectionSheet([row])), done: { key } };
        },
      }),
      control,
    ),
};
