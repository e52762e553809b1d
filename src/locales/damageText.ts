import type { Damage } from "../workbook/damage";
import type { Locale } from "./locale";

/** What became of one part of the register, and how a clerk mends it by hand. */
export function damageText(damage: Damage, { damage: words }: Pick<Locale, "damage">): string {
  switch (damage.kind) {
    case "tableGone":
      return words.tableGone(damage.table);
    case "tableIsRange":
      return words.tableIsRange(damage.table, damage.sheet);
    case "tableRenamed":
      return words.tableRenamed(damage.table, damage.name);
    case "columnGone":
      return words.columnGone(damage.table, damage.column);
    case "nameGone":
      return words.nameGone(damage.name);
  }
}
