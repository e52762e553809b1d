import { columnFace } from "../columns";
import { DAYS_LATE_FORMULA, STATE_FORMULA } from "../stateFormula";
import { isFormula } from "./dateRules";
import { quoted } from "./flags";
import type { RowEditor } from "./rowEditor";
import type { SeenRow, WatchedHeader } from "./sight";

const FORMULAS: readonly (readonly [header: WatchedHeader, formula: string])[] = [
  ["状态", STATE_FORMULA],
  ["逾期天数", DAYS_LATE_FORMULA],
];

/** Excel respells references to the same row, and may leave the table's name out. */
function spelling(formula: string): string {
  return formula.replace(/\s|台账(?=\[)/gu, "").replace(/\[@\[?([^[\]]+)\]?\]/gu, "[[#ThisRow],[$1]]");
}

/** How Excel spells each derived column's formula here: as most cells of the column do. */
export function learnSpelling(
  rows: readonly SeenRow[],
  known: ReadonlyMap<WatchedHeader, string>,
): ReadonlyMap<WatchedHeader, string> {
  const learnt = new Map(known);
  for (const [header] of FORMULAS) {
    const counts = new Map<string, number>();
    for (const { cells } of rows) {
      const content = String(cells.get(header) ?? "");
      counts.set(content, (counts.get(content) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    if (most !== undefined && isFormula(most[0]) && most[1] * 2 > rows.length) {
      learnt.set(header, most[0]);
    }
  }
  return learnt;
}

/** A derived column that was overwritten or cleared has its formula again. */
export function deriveAgain(row: RowEditor, spelt: ReadonlyMap<WatchedHeader, string>): void {
  for (const [header, formula] of FORMULAS) {
    const content = String(row.get(header));
    row.judge(header);
    if (content === spelt.get(header) || spelling(content) === spelling(formula)) {
      continue;
    }
    const isNews = row.before !== null || content !== "";
    if (row.correct(header, formula) && isNews) {
      row.tell(header, "derivedRestored", { typed: content });
    }
  }
}

/** 办理状态 takes the words that are states of their own, and no other. */
export function checkSetState(row: RowEditor): void {
  const word = row.get("办理状态");
  row.judge("办理状态");
  if (word !== "" && !isFormula(word) && !columnFace("办理状态").choices?.includes(String(word))) {
    const parameters = { word: String(word) };
    row.flag("办理状态", `办理状态${quoted(word)}只能填暂缓或取消`, "stateWordUnknown", parameters);
  }
}
