import { stateWord, type StateKey } from "../plan/state";
import type { RegisterHeader } from "./columns";
import { DEADLINE_KINDS } from "../plan/deadlineKind";
import { AS_OF_NAME, REGISTER_TABLE, WARNING_NAME } from "./names";

/**
 * 状态 and 逾期天数 as ordinary formulas, so that the register goes on judging where the add-in is not loaded.
 * They are `stateOf` of the domain in Excel's words; a test holds the two together. A date is 0 where a cell is
 * blank or holds text.
 */

function cell(header: RegisterHeader): string {
  return `${REGISTER_TABLE}[[#This Row],[${header}]]`;
}

function word(key: StateKey): string {
  return `"${stateWord(key)}"`;
}

const set = cell("办理状态");
const extension = `IF(${cell("延期批准")}="",0,N(${cell("延期至")}))`;
const openDeadline = `MAX(N(${cell("到期日")}),${extension})`;
const closingDeadline = `MAX(${openDeadline},N(${cell("最终时限")}))`;
const reportedDone = `N(${cell("上报完成日期")})`;
const closedOn = `N(${cell("办结日期")})`;
const doneOn = `IF(${reportedDone}>0,${reportedDone},${closedOn})`;
const isClosed = `AND(${closedOn}>0,${cell("核验人")}<>"")`;
const closed =
  `IF(${closingDeadline}=0,${word("closedWithoutDue")},` +
  `IF(${doneOn}>${closingDeadline},${word("closedLate")},${word("closedOnTime")}))`;

/** The first test that holds gives the state. */
const TESTS: readonly (readonly [test: string, state: string])[] = [
  [`OR(${set}=${word("cancelled")},${set}=${word("suspended")})`, set],
  [`${cell("共性")}="是"`, word("common")],
  [isClosed, closed],
  [`${reportedDone}>0`, word("toVerify")],
  [
    `${openDeadline}=0`,
    `IF(${cell("期限类别")}="${DEADLINE_KINDS.ongoing}",${word("ongoing")},${word("undated")})`,
  ],
  [`${openDeadline}<${AS_OF_NAME}`, word("overdue")],
  [`${openDeadline}-${AS_OF_NAME}<=${WARNING_NAME}`, word("dueSoon")],
];

export const STATE_FORMULA = `=${TESTS.reduceRight((rest, [test, state]) => `IF(${test},${state},${rest})`, word("onTrack"))}`;

/** Calendar days late: of an open task until the as-of date, of a reported or closed one until it was done; else blank. */
export const DAYS_LATE_FORMULA =
  `=IF(${cell("状态")}=${word("overdue")},${AS_OF_NAME}-${openDeadline},` +
  `IF(AND(OR(${cell("状态")}=${word("closedLate")},${cell("状态")}=${word("toVerify")}),` +
  `${closingDeadline}>0,${doneOn}>${closingDeadline}),${doneOn}-${closingDeadline},""))`;
