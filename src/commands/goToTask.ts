import { goToRow, type RowShown } from "../workbook/goToRow";
import { REGISTER_TABLE } from "../workbook/names";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

export interface GoToTaskInput {
  /** 编号. */
  readonly id: string;
}

export type GoToTaskDone = RowShown;

/** 转到 a task. */
export const goToTask: Command<GoToTaskInput, GoToTaskDone> = {
  id: "goToTask",

  precondition: needsRegister,

  perform: (gateway, { id }) =>
    goToRow(gateway, { table: REGISTER_TABLE, key: "编号", value: id }, "taskGone"),
};
