import { joinNames, judgeLeaders, judgeUnits, type JudgedNames } from "../../vocabulary/cellNames";
import { isCollectiveName } from "../../vocabulary/collective";
import { kindOf, NAME_HEADERS, type NameHeader } from "../../vocabulary/namesContents";
import { stateWord } from "../../plan/state";
import type { KnownNames } from "../nameTables";
import { isFormula } from "./dateRules";
import { flagsIn, leftAlone, quotedNames } from "./flags";
import type { WatchCode } from "./notice";
import type { RowEditor } from "./rowEditor";

/** What names mean, as one look found it. */
export interface NamesSeen {
  readonly known: KnownNames;
  /** Whether an unknown name that is typed is put back. */
  readonly strict: boolean;
  /** The person at this Excel has edited 单位库 or 领导库: rows that nobody touched are judged again. */
  readonly judgesAgain: boolean;
}

/** Excel's limit for a cell. */
const CELL_LENGTH = 32_767;

/**
 * Names in the row: what was edited is put in standard form, what needs a person is flagged. `mayCorrect` is false at
 * the start and after commands: then nothing is rewritten.
 */
export function keepNames(row: RowEditor, { known, strict }: NamesSeen, mayCorrect: boolean): void {
  for (const header of NAME_HEADERS) {
    const content = row.get(header);
    const judge = judgeOf(header, known);
    if (judge === null) {
      continue;
    }
    row.judge(header);
    if (content === "" || isFormula(content)) {
      continue;
    }
    const judged = judge(String(content));
    const isEdited = mayCorrect && row.changed(header);
    if (isEdited && strict && refuse(row, header, judged)) {
      continue;
    }
    standardise(row, header, judged, isEdited);
    flagNames(row, header, judged);
  }
  flagLeadsThatSupport(row, known);
}

/** Null where the table that would say is gone. */
function judgeOf(header: NameHeader, { units, leaders }: KnownNames): ((cell: string) => JudgedNames) | null {
  if (kindOf(header) === "leader") {
    return leaders === null ? null : (cell) => judgeLeaders(cell, leaders);
  }
  return units === null ? null : (cell) => judgeUnits(cell, units);
}

/** The old value instead of one with names that nobody knows; a new row has none, and is flagged. */
function refuse(row: RowEditor, header: NameHeader, { unknown, ambiguous }: JudgedNames): boolean {
  const names = [...unknown, ...ambiguous];
  const before = row.before?.get(header);
  if (names.length === 0 || before === undefined || !row.correct(header, before)) {
    return false;
  }
  row.tell(header, "nameRefused", { names: joinNames(names) });
  return true;
}

function standardise(row: RowEditor, header: NameHeader, { names }: JudgedNames, isEdited: boolean): void {
  const content = row.get(header);
  const standard = joinNames(names);
  if (standard === content || standard.length > CELL_LENGTH) {
    return;
  }
  if (!isEdited) {
    // A person took our correction back, perhaps in an earlier session: it stays said while the cell stays so.
    if (flagsIn(row.get("核对")).includes(leftAlone(header))) {
      row.leave(header);
    }
  } else if (row.correct(header, standard)) {
    row.tell(header, "namesPut", { text: String(content), names: standard });
  }
}

function flagNames(row: RowEditor, header: NameHeader, judged: JudgedNames): void {
  const isUnit = kindOf(header) === "unit";
  const raise = (names: readonly string[], code: WatchCode, word: string): void => {
    if (names.length > 0) {
      row.flag(header, `${header}${quotedNames(names)}${word}`, code, { names: joinNames(names) });
    }
  };
  raise(judged.unknown, "nameUnknown", isUnit ? "不在单位库中" : "不在领导库中");
  raise(judged.ambiguous, "nameAmbiguous", isUnit ? "可指几个单位" : "可指几位领导");
  if (isOpen(row)) {
    raise(judged.retired, "nameRetired", "已停用");
  }
}

/** What is done, or no longer to be done, keeps the name it was done under. */
function isOpen(row: RowEditor): boolean {
  return row.get("办结日期") === "" && row.get("办理状态") !== stateWord("cancelled");
}

/** The same unit as lead and as support of one task; collectives may well be both. */
function flagLeadsThatSupport(row: RowEditor, { units }: KnownNames): void {
  if (units === null || isFormula(row.get("牵头单位")) || isFormula(row.get("协办单位"))) {
    return;
  }
  const leads = new Set(judgeUnits(String(row.get("牵头单位")), units).names);
  const both = judgeUnits(String(row.get("协办单位")), units).names.filter(
    (name) => leads.has(name) && !isCollectiveName(name),
  );
  if (both.length > 0) {
    const names = joinNames(both);
    row.flag("协办单位", `协办单位${quotedNames(both)}也是牵头单位`, "leadSupports", { names });
  }
}
