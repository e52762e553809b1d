import { changedNames } from "../vocabulary/changedNames";
import type { CellEdit, NamesChanged } from "../vocabulary/namesContents";
import { changeNames } from "../workbook/changeNames";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** Names added to, removed from or replaced in cells of the register, the same change in each. */
export const editCells: Command<CellEdit, NamesChanged> = {
  id: "editCells",

  precondition: needsRegister,

  perform: (gateway, { cells, change }, control = {}) =>
    changeNames(
      gateway,
      "editCells",
      (editor) => cells.forEach((cell) => editor.editCell(cell, (names) => changedNames(names, change))),
      control,
    ),
};
