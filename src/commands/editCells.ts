import { nameKey } from "../vocabulary/nameKey";
import type { CellChange, CellEdit, NamesChanged } from "../vocabulary/namesContents";
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
      (editor) => cells.forEach((cell) => editor.editCell(cell, (names) => changed(names, change))),
      control,
    ),
};

function changed(names: readonly string[], change: CellChange): readonly string[] {
  const isSame = (one: string, other: string): boolean => nameKey(one) === nameKey(other);
  switch (change.kind) {
    case "add":
      return [...names, change.name];
    case "remove":
      return names.filter((name) => !isSame(name, change.name));
    case "replace":
      return names.map((name) => (isSame(name, change.from) ? change.to : name));
  }
}
