import { LEADER_HEADER } from "../vocabulary/namesContents";
import { columnLetter } from "./columns";
import { LEADER_SHEET, REGISTER_TABLE } from "./names";
import { decodeMemo } from "./namesMemo";
import type { TablePresent } from "./tablePresent";

/** Where the list of leaders stands: its sheet, and the cell that heads it; zero-based. */
export interface LeaderListPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The list, and whether a name that is not in it is refused. */
export interface LeaderList {
  readonly place: LeaderListPlace;
  readonly strict: boolean;
}

/** Where 领导库 stands when it is made. */
export const NEW_LEADER_LIST: LeaderListPlace = { sheet: LEADER_SHEET, row: 0, column: 0 };

/** Where it stands now; null where it is gone. */
export function leaderListPlace(table: TablePresent | null): LeaderListPlace | null {
  const offset = table?.headers.indexOf("姓名") ?? -1;
  return table === null || offset === -1
    ? null
    : { sheet: table.sheet, row: table.row, column: table.column + offset };
}

const ALERTS = {
  free: {
    style: "Information",
    message: "请从列表中选择；几位领导用顿号隔开；新的领导请先加入领导库。",
  },
  strict: {
    style: "Stop",
    message: "只能从列表中选择。几位领导请在窗格的“单位”页里选；新的领导请先加入领导库。",
  },
} as const;

/**
 * Queues that the names in 领导库, however many, are offered in cells of 分管领导; another that is typed is remarked
 * on, or refused where names are strict. This holds where the add-in is not loaded, too. Excel keeps the formula right
 * when the sheet is renamed or the table moves.
 */
export function offerLeaders(range: Excel.Range, { place, strict }: LeaderList): void {
  const { sheet, row, column } = place;
  const name = /^\p{Script=Han}+$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  const letter = columnLetter(column);
  const head = `${name}!$${letter}$${row + 1}`;
  const filled = `COUNTA(${name}!$${letter}:$${letter})`;
  const { style, message } = ALERTS[strict ? "strict" : "free"];
  const validation = range.dataValidation;
  // Over cells of which only some had a rule Excel sets none.
  validation.clear();
  validation.rule = {
    list: { inCellDropDown: true, source: `=OFFSET(${head},1,0,MAX(1,${filled}-1),1)` },
  };
  validation.errorAlert = { showAlert: true, style, title: "不在领导库中", message };
}

/** Queues the same for the whole column, where what the workbook remembers makes names strict, or no longer. */
export function followStrictness(
  context: Excel.RequestContext,
  place: LeaderListPlace | null,
  before: string,
  after: string,
): void {
  const { strict } = decodeMemo(after);
  if (place !== null && strict !== decodeMemo(before).strict) {
    offerLeaders(leaderCells(context), { place, strict });
  }
}

/** 分管领导 of the register; where it is gone Excel passes over what is queued for it. */
export function leaderCells(context: Excel.RequestContext): Excel.Range {
  return context.workbook.tables
    .getItemOrNullObject(REGISTER_TABLE)
    .columns.getItemOrNullObject(LEADER_HEADER)
    .getDataBodyRange();
}
