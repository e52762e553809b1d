import { STATES, type StateColour } from "../plan/state";
import {
  columnIndex,
  columnLetter,
  HIDDEN_WHEN_BLANK,
  REGISTER_HEADERS,
  type RegisterHeader,
  SHOWN_COUNT,
} from "./columns";
import { columnsAddress, layOutForPrint } from "./sheetWriter";
import type { TableDraft } from "./tableWriter";

/** Queues how the register looks: outline, hidden columns, colours of the states, print. */
export function layOutRegister(sheet: Excel.Worksheet, register: TableDraft, title: string): void {
  const outlined = sheet.getRange(columnsAddress(SHOWN_COUNT, REGISTER_HEADERS.length - 1));
  outlined.group("ByColumns");
  outlined.hideGroupDetails("ByColumns");
  for (const header of HIDDEN_WHEN_BLANK) {
    if (isBlank(register, header)) {
      const index = columnIndex(header);
      sheet.getRange(columnsAddress(index, index)).columnHidden = true;
    }
  }
  colourStates(sheet, register.rows.length);
  layOutForPrint(sheet, title);
}

function isBlank(register: TableDraft, header: RegisterHeader): boolean {
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
  grey: { fill: "#EDEDED", font: "#595959" },
  none: null,
};

/** 到期日, 状态 and 逾期天数 take the colour of the state's word; ordinary formulas, for custom functions do not work there. */
function colourStates(sheet: Excel.Worksheet, rowCount: number): void {
  const first = columnIndex("到期日");
  const range = sheet.getRangeByIndexes(1, first, Math.max(1, rowCount), columnIndex("逾期天数") - first + 1);
  const stateCell = `$${columnLetter(columnIndex("状态"))}2`;
  for (const [colour, look] of Object.entries(LOOKS)) {
    const words = STATES.filter((state) => state.colour === colour).map((state) => state.word);
    if (look === null) {
      continue;
    }
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = `=OR(${words.map((word) => `${stateCell}="${word}"`).join(",")})`;
    format.custom.format.font.color = look.font;
    if (look.fill !== null) {
      format.custom.format.fill.color = look.fill;
    }
  }
}
