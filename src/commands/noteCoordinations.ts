import { type Coordination, COORDINATION_STATES, nextKey } from "../ledger/followUp";
import { changeCells } from "../workbook/changeCells";
import { loadGrowing, type TaskNamed, yearOf } from "../workbook/ledger/followUpRows";
import { COORDINATION_KEY, draftCoordinationSheet } from "../workbook/ledger/followUpTables";
import { COORDINATION_TABLE } from "../workbook/names";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** A matter before it has its number. */
export interface MatterToNote extends Pick<
  Coordination,
  "period" | "unit" | "problem" | "proposal" | "leader" | "source"
> {
  readonly task: TaskNamed;
}

export interface NoteCoordinationsInput {
  readonly matters: readonly MatterToNote[];
  readonly on: string;
}

/** 需协调事项: difficulties of reports, or typed, that a leader is to decide. */
export const noteCoordinations: Command<NoteCoordinationsInput, { readonly keys: readonly string[] }> = {
  id: "noteCoordinations",

  precondition: needsRegister,

  perform: (gateway, { matters, on }, control = {}) =>
    transact(
      gateway,
      changeCells({
        command: "noteCoordinations",
        load: (context) =>
          loadGrowing(context, [{ table: COORDINATION_TABLE, key: COORDINATION_KEY, rows: matters.length }]),
        draft({ grow, keysOf }) {
          const keyOf = nextKey(keysOf(COORDINATION_TABLE), "协调", yearOf(on));
          const rows = matters.map((matter, index) => ({
            ...matter,
            key: keyOf(index),
            taskId: matter.task.id,
            outcome: "",
            state: COORDINATION_STATES.open,
            notedOn: on,
          }));
          return {
            edits: [],
            ...grow(draftCoordinationSheet(rows)),
            done: { keys: rows.map(({ key }) => key) },
          };
        },
      }),
      control,
    ),
};
