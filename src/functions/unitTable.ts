import { splitNames } from "../vocabulary/splitNames";
import { createVocabulary, unitEntry, type Vocabulary } from "../vocabulary/vocabulary";
import type { Matrix } from "./cells";
import { FunctionError } from "./functionError";
import { headedTable, needOneOf, textAt } from "./headedTable";
import { rememberByContent } from "./rememberByContent";

const NO_UNITS = createVocabulary([]);

/**
 * 单位库[#All] as a vocabulary; a range without headers of ours is refused. An omitted one knows nothing.
 */
export const vocabularyOf = rememberByContent(readUnitTable);

function readUnitTable(range: Matrix): Vocabulary {
  const table = headedTable(range);
  if (table === null) return NO_UNITS;
  needOneOf(table, ["名称"]);
  const [name, aliases, nameplates, members, retired] = [
    "名称",
    "简称和别名",
    "挂牌名称",
    "成员",
    "停用",
  ].map(table.find);
  const entries = table.rows.map((row) => {
    const list = (index: number | null | undefined): string[] => splitNames(textAt(row, index ?? null));
    return unitEntry(textAt(row, name ?? null), {
      aliases: list(aliases),
      nameplates: list(nameplates),
      members: list(members),
      retired: textAt(row, retired ?? null) === "是",
    });
  });
  return createVocabulary(entries.filter((entry) => entry.name !== ""));
}

/** Like `vocabularyOf`, where the function makes no sense without one. */
export function neededVocabulary(range: Matrix): Vocabulary {
  if (headedTable(range) === null) {
    throw new FunctionError("invalidValue", "请给出单位库，例如 单位库[#All]");
  }
  return vocabularyOf(range);
}
