import type { NamesChanged, Retirement } from "../vocabulary/namesContents";
import { changeNames } from "../workbook/changeNames";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** 停用 of a unit or a leader, or its end. Cells keep the name; open tasks that have it are flagged. */
export const retireName: Command<Retirement, NamesChanged> = {
  id: "retireName",

  precondition: needsRegister,

  perform: (gateway, { kind, name, retired }, control = {}) =>
    changeNames(
      gateway,
      "retireName",
      (editor) => {
        const entries = editor.entries[kind];
        entries.set(entries.need(name), "停用", retired ? "是" : "");
      },
      control,
    ),
};
