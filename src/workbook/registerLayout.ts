import { STATES, type StateColour } from "../plan/state";
import { LEADER_HEADER, NAME_HEADERS } from "../vocabulary/namesContents";
import {
  columnIndex,
  columnLetter,
  HIDDEN_WHEN_BLANK,
  REGISTER_HEADERS,
  type RegisterHeader,
  SHOWN_COUNT,
} from "./columns";
import { NEW_LEADER_LIST, offerLeaders } from "./leaderList";
import { columnsAddress } from "./sheetWriter";
import type { TableDraft } from "./tableWriter";

/** Queues how the register looks: outline, hidden columns, colours of the states. */
export function layOutRegister(sheet: Excel.Worksheet, register: TableDraft): void {
  const outlined = sheet.getRange(columnsAddress(SHOWN_COUNT, REGISTER_HEADERS.length - 1));
  outlined.group("ByColumns");
  outlined.hideGroupDetails("ByColumns");
  for (const header of HIDDEN_WHEN_BLANK) {
    if (isBlank(register, header)) {
      const index = columnIndex(header);
      sheet.getRange(columnsAddress(index, index)).columnHidden = true;
    }
  }
  const rows = { header: 0, row: 1, rows: register.rows.length, columnOf: columnIndex };
  colourStates(sheet, rows);
  colourDoubtfulNames(sheet, rows);
  const leaders = sheet.getRangeByIndexes(1, columnIndex(LEADER_HEADER), rows.rows, 1);
  offerLeaders(leaders, { place: NEW_LEADER_LIST, strict: false });
}

export function isBlank(register: TableDraft, header: RegisterHeader): boolean {
  const index = columnIndex(header);
  return register.rows.every((row) => row[index] === "");
}

interface Look {
  readonly fill: string | null;
  readonly font: string;
}

/** Excel's own colours for a cell that waits for input. */
const DOUBTFUL = { fill: "#FFCC99", font: "#3F3F76" };

/** Excel's own colours for good, bad, neutral; a hollow one has the font only. */
const LOOKS: Readonly<Record<StateColour, Look | null>> = {
  red: { fill: "#FFC7CE", font: "#9C0006" },
  yellow: { fill: "#FFEB9C", font: "#7F6000" },
  green: { fill: "#C6EFCE", font: "#006100" },
  greenHollow: { fill: null, font: "#006100" },
  grey: { fill: null, font: "#7F7F7F" },
  none: null,
};

/** Data rows of the register, and where in them its columns stand; zero-based. */
interface RowsToLayOut {
  /** The header row. */
  readonly header: number;
  readonly row: number;
  readonly rows: number;
  /** Null for a column that the table lacks. */
  readonly columnOf: (header: RegisterHeader) => number | null;
}

/**
 * Queues the colours: 到期日, 状态 and 逾期天数 take that of the state's word. Ordinary formulas, for custom functions
 * do not work there.
 */
export function colourStates(sheet: Excel.Worksheet, at: RowsToLayOut): void {
  const state = at.columnOf("状态");
  if (state === null) {
    return;
  }
  const stateCell = `$${columnLetter(state)}${at.row + 1}`;
  for (const header of ["到期日", "状态", "逾期天数"] as const) {
    const column = at.columnOf(header);
    if (column === null) {
      continue;
    }
    const range = sheet.getRangeByIndexes(at.row, column, Math.max(1, at.rows), 1);
    for (const [colour, look] of Object.entries(LOOKS)) {
      if (look === null) {
        continue;
      }
      const words = STATES.filter((state) => state.colour === colour).map(
        ({ word }) => `${stateCell}="${word}"`,
      );
      const format = range.conditionalFormats.add("Custom");
      format.custom.rule.formula = `=OR(${words.join(",")})`;
      format.custom.format.font.color = look.font;
      if (look.fill !== null) {
        format.custom.format.fill.color = look.fill;
      }
    }
  }
}

/** Queues that a cell of names is coloured where 核对 has a flag of it, which begins with its column's header. */
export function colourDoubtfulNames(sheet: Excel.Worksheet, at: RowsToLayOut): void {
  const check = at.columnOf("核对");
  for (const header of NAME_HEADERS) {
    const column = at.columnOf(header);
    if (column === null || check === null) {
      continue;
    }
    const range = sheet.getRangeByIndexes(at.row, column, Math.max(1, at.rows), 1);
    const title = `${columnLetter(column)}$${at.header + 1}`;
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = `=ISNUMBER(FIND(${title}&"‘",$${columnLetter(check)}${at.row + 1}))`;
    format.custom.format.font.color = DOUBTFUL.font;
    format.custom.format.fill.color = DOUBTFUL.fill;
  }
}
