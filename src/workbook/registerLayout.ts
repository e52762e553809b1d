import { STATES, type StateColour } from "../plan/state";
import {
  columnIndex,
  columnLetter,
  HIDDEN_WHEN_BLANK,
  REGISTER_HEADERS,
  type RegisterHeader,
  SHOWN_COUNT,
} from "./columns";
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
  colourStates(sheet, {
    row: 1,
    rows: register.rows.length,
    due: columnIndex("到期日"),
    state: columnIndex("状态"),
    late: columnIndex("逾期天数"),
  });
}

export function isBlank(register: TableDraft, header: RegisterHeader): boolean {
  const index = columnIndex(header);
  return register.rows.every((row) => row[index] === "");
}

interface Look {
  readonly fill: string | null;
  readonly font: string;
}

/** Excel's own colours for good, bad, neutral; a hollow one has the font only. */
const LOOKS: Readonly<Record<StateColour, Look | null>> = {
  red: { fill: "#FFC7CE", font: "#9C0006" },
  yellow: { fill: "#FFEB9C", font: "#7F6000" },
  green: { fill: "#C6EFCE", font: "#006100" },
  greenHollow: { fill: null, font: "#006100" },
  grey: { fill: null, font: "#7F7F7F" },
  none: null,
};

/** Data rows of the register, and where in them the coloured columns stand; zero-based. */
interface Coloured {
  readonly row: number;
  readonly rows: number;
  readonly due: number;
  readonly state: number;
  readonly late: number;
}

/**
 * Queues the colours: 到期日, 状态 and 逾期天数 take that of the state's word. Ordinary formulas, for custom functions
 * do not work there.
 */
export function colourStates(sheet: Excel.Worksheet, at: Coloured): void {
  const stateCell = `$${columnLetter(at.state)}${at.row + 1}`;
  for (const column of [at.due, at.state, at.late]) {
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
