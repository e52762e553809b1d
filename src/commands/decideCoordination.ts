import { type Coordination, COORDINATION_STATES } from "../ledger/followUp";
import { changeRow } from "../workbook/ledger/changeRow";
import { COORDINATION_KEY, type CoordinationHeader } from "../workbook/ledger/followUpTables";
import { COORDINATION_TABLE } from "../workbook/names";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

type Decision = Pick<Coordination, "leader" | "outcome">;

export interface DecideCoordinationInput extends Decision {
  /** As it was shown. */
  readonly matter: Coordination;
}

/** What a leader decided on a 需协调事项. @throws AddinError `rowChangedSince` */
export const decideCoordination: Command<DecideCoordinationInput, void> = {
  id: "decideCoordination",

  precondition: needsRegister,

  perform: (gateway, { matter, leader, outcome }, control = {}) =>
    changeRow<CoordinationHeader>(
      gateway,
      "decideCoordination",
      {
        table: COORDINATION_TABLE,
        key: COORDINATION_KEY,
        row: matter.key,
        shown: { 决定领导: matter.leader, 处理结果: matter.outcome, 状态: matter.state },
        cells: { 决定领导: leader, 处理结果: outcome, 状态: COORDINATION_STATES.decided },
      },
      control,
    ),
};
