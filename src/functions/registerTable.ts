import { DEADLINE_KINDS } from "../plan/deadlineKind";
import { withoutDefaultMark } from "../plan/naming";
import {
  DEFAULT_WARNING_DAYS,
  isDueByAsOf,
  stateOf,
  type StateFacts,
  type StateKey,
  stateWord,
} from "../plan/state";
import { stateOfWord, type CarriedTask } from "../plan/workload";
import { carriersOf, standardName } from "../vocabulary/carriers";
import { isOpenCollective } from "../vocabulary/collective";
import { splitNames } from "../vocabulary/splitNames";
import type { Vocabulary } from "../vocabulary/vocabulary";
import { certainDate, type Cell, type Matrix } from "./cells";
import { FunctionError } from "./functionError";
import { headedTable, needOneOf, textAt, type HeadedTable } from "./headedTable";
import { rememberByContent } from "./rememberByContent";

/** The columns that say who has a task; a table must have at least one of them. */
const UNIT_HEADERS = ["牵头单位", "责任单位", "协办单位"] as const;

/** One task of the register as the functions count it. */
export interface RegisterTask extends CarriedTask {
  readonly row: readonly Cell[];
  /** Standard names; empty where nobody has said who reports. */
  readonly reporters: readonly string[];
  readonly leaders: readonly string[];
  /** The word in 状态. */
  readonly word: string;
}

export interface RegisterTable {
  readonly headers: readonly string[];
  readonly tasks: readonly RegisterTask[];
}

/**
 * 台账[#All], or any list with these headers. A row whose 编号 has stood before is counted once.
 *
 * @param asOf judges states and deadlines; null, or a list without 到期日, takes the words in the column 状态 as they
 * stand.
 * @throws FunctionError when the first row holds none of the unit columns
 */
export const registerTable = rememberByContent(readRegisterTable);

function readRegisterTable(range: Matrix, vocabulary: Vocabulary, asOf: string | null): RegisterTable {
  const table = headedTable(range);
  if (table === null) throw new FunctionError("invalidValue", "请给出台账区域，例如 台账[#All]");
  needOneOf(table, UNIT_HEADERS);
  const read = rowReader(table, vocabulary, table.find("到期日") === null ? null : asOf);
  const id = table.find("编号");
  const seen = new Set<string>();
  const tasks = table.rows.flatMap((row) => {
    const key = textAt(row, id);
    if (key !== "" && seen.has(key)) return [];
    seen.add(key);
    return [read(row)];
  });
  return { headers: table.headers, tasks };
}

function rowReader(
  table: HeadedTable,
  vocabulary: Vocabulary,
  asOf: string | null,
): (row: readonly Cell[]) => RegisterTask {
  const [lead, responsible, support] = UNIT_HEADERS.map(table.find);
  const specificUnits = table.find("具体单位");
  const reporters = table.find("主报单位");
  const leaders = table.find("分管领导");
  const common = table.find("共性");
  const state = table.find("状态");
  const facts = factsReader(table);
  const names = (row: readonly Cell[], index: number | null | undefined): readonly string[] =>
    namesOf(textAt(row, index ?? null));
  return (row) => {
    const word = textAt(row, state);
    const isCommon = textAt(row, common) === "是" || word === stateWord("common");
    const judged = asOf === null ? null : judge({ ...facts(row), common: isCommon, asOf });
    const specific = names(row, specificUnits);
    const carried = carriersOf(
      {
        lead: names(row, lead),
        responsible: names(row, responsible),
        support: names(row, support),
        specific,
        common: isCommon,
      },
      vocabulary,
    );
    const reporting = names(row, reporters).flatMap((name) => {
      const unit = withoutDefaultMark(name);
      return isOpenCollective(unit) ? specific : [unit];
    });
    return {
      row,
      word: judged?.word ?? word,
      state: judged?.key ?? stateOfWord(word),
      dueByAsOf: judged?.isDue ?? false,
      reporters: reporting.map((name) => standardName(name, vocabulary)),
      leaders: names(row, leaders),
      ...carried,
    };
  };
}

type Facts = Omit<StateFacts, "asOf" | "common">;

function factsReader(table: HeadedTable): (row: readonly Cell[]) => Facts {
  const [due, finalDue, extendedTo, reportedDoneOn, closedOn] = [
    "到期日",
    "最终时限",
    "延期至",
    "上报完成日期",
    "办结日期",
  ].map(table.find);
  const [approval, setState, checker, kind] = ["延期批准", "办理状态", "核验人", "期限类别"].map(table.find);
  // A register has some hundred days in all, and each of them many times.
  const days = new Map<Cell, string | null>();
  const dayOf = (cell: Cell): string | null => {
    const known = days.get(cell);
    if (known !== undefined) return known;
    const day = certainDate(cell);
    days.set(cell, day);
    return day;
  };
  return (row) => {
    const text = (index: number | null | undefined): string | null => textAt(row, index ?? null) || null;
    // What is no date counts as none: one such cell must not spoil the table.
    const date = (index: number | null | undefined): string | null =>
      typeof index === "number" ? dayOf(row[index] ?? null) : null;
    return {
      due: date(due),
      finalDue: date(finalDue),
      extendedTo: date(extendedTo),
      extensionApproval: text(approval),
      setState: text(setState),
      reportedDoneOn: date(reportedDoneOn),
      closedOn: date(closedOn),
      checker: text(checker),
      ongoing: text(kind) === DEADLINE_KINDS.ongoing,
      warningDays: DEFAULT_WARNING_DAYS,
    };
  };
}

function judge(facts: StateFacts): { key: StateKey; word: string; isDue: boolean } {
  const { key, word } = stateOf(facts);
  return { key, word, isDue: isDueByAsOf(facts, key) };
}

/** Cells of one workbook repeat the same lists thousands of times, and functions are called cell by cell. */
const MEMO_LIMIT = 20_000;
const memo = new Map<string, readonly string[]>();

function namesOf(text: string): readonly string[] {
  const known = memo.get(text);
  if (known !== undefined) return known;
  if (memo.size >= MEMO_LIMIT) memo.clear();
  const names = splitNames(text);
  memo.set(text, names);
  return names;
}
