import type { LeaderChange, NamesChanged } from "../vocabulary/namesContents";
import { nameKey } from "../vocabulary/nameKey";
import { changeNames } from "../workbook/changeNames";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** A post has a new holder: open tasks move, done ones keep the name they were done under. */
export const replaceLeader: Command<LeaderChange, NamesChanged> = {
  id: "replaceLeader",

  precondition: needsRegister,

  perform: (gateway, { from, to }, control = {}) =>
    changeNames(
      gateway,
      "replaceLeader",
      (editor) => {
        const { leader: leaders, unit: units } = editor.entries;
        const old = leaders.need(from);
        const successor = leaders.find(to) ?? leaders.add(to.trim());
        for (const header of ["职务", "协助副主任"]) {
          const value = String(old.cells.get(header) ?? "");
          if (value !== "" && (successor.cells.get(header) ?? "") === "") {
            leaders.set(successor, header, value);
          }
        }
        leaders.set(old, "停用", "是");
        const spellings = new Set([from, ...leaders.spellingsOf(old)].map(nameKey));
        const standard = leaders.nameOf(successor);
        const move = (name: string): string | null => (spellings.has(nameKey(name)) ? standard : null);
        editor.mapCells("leader", move, (row) => editor.isOpen(row));
        for (const unit of units.entries) {
          const moved = move(String(unit.cells.get("默认分管领导") ?? ""));
          if (moved !== null) {
            units.set(unit, "默认分管领导", moved);
          }
        }
      },
      control,
    ),
};
