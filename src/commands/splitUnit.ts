import type { NamesChanged, UnitSplit } from "../vocabulary/namesContents";
import { nameKey } from "../vocabulary/nameKey";
import { changeNames } from "../workbook/changeNames";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** One unit becomes several: each cell gets those that take it over, and the old one is retired. */
export const splitUnit: Command<UnitSplit, NamesChanged> = {
  id: "splitUnit",

  precondition: needsRegister,

  perform: (gateway, { name, into, cells }, control = {}) =>
    changeNames(
      gateway,
      "splitUnit",
      (editor) => {
        const units = editor.entries.unit;
        const old = units.need(name);
        for (const unit of into.filter((each) => units.find(each) === null)) {
          units.add(unit, { 类型: String(old.cells.get("类型") ?? "") });
        }
        if (!into.some((unit) => nameKey(unit) === nameKey(name))) {
          units.set(old, "停用", "是");
        }
        const spellings = new Set([name, ...units.spellingsOf(old)].map(nameKey));
        for (const { names, ...cell } of cells) {
          editor.editCell(cell, (before) =>
            before.flatMap((each) => (spellings.has(nameKey(each)) ? names : [each])),
          );
        }
      },
      control,
    ),
};
