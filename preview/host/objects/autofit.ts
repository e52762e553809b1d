import { intersect } from "../book/address";
import type { Sheet } from "../book/sheet";
import { COLUMNS } from "../engine/engine";
import type { Area } from "../model";
import { displayed } from "./rangeValues";

/** Points that a character takes at 11 points: a Chinese one is as wide as high. */
const WIDE = 11;
const NARROW = 5.6;
const PADDING = 6;
const LINE_HEIGHT = 15;
const WIDEST = 255 * NARROW;

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** About as wide as Excel would make it: the preview measures by character, not by font. */
export function fitColumns({ sheet, area }: Place): void {
  const widest = new Map<number, number>();
  for (const { row, column, text } of shownTexts({ sheet, area })) {
    const lines = text.split("\n").map((line) => textWidth(line, sheet.formatAt(row, column).fontSize ?? 11));
    widest.set(column, Math.max(widest.get(column) ?? 0, ...lines));
  }
  for (const [column, width] of widest) sheet.setColumn(column, { size: Math.min(width + PADDING, WIDEST) });
}

/** About as high as the wrapped text of the whole rows needs. */
export function fitRows({ sheet, area }: Place): void {
  sheet.rowsOf.fit(heightsNeeded({ sheet, area }));
}

/** What Excel does with an opened file: every row whose height nobody has set is as high as its text needs. */
export function fitUnsetRows(sheet: Sheet): void {
  const area = sheet.used(true);
  if (area === null) return;
  const needed = [...heightsNeeded({ sheet, area })].filter(([row]) => sheet.row(row).size === null);
  sheet.rowsOf.fit(new Map(needed));
}

function heightsNeeded({ sheet, area }: Place): Map<number, number> {
  const highest = new Map(
    sheet
      .rowsSet()
      .filter((row) => row >= area.row && row < area.row + area.rows)
      .map((row): [number, number] => [row, LINE_HEIGHT]),
  );
  for (const { row, column, text } of shownTexts({ sheet, area: { ...area, column: 0, columns: COLUMNS } })) {
    const { wrap, fontSize = 11 } = sheet.formatAt(row, column);
    const width = (sheet.column(column).size ?? sheet.columnsOf.defaultSize()) - PADDING;
    const lines = text
      .split("\n")
      .reduce((sum, line) => sum + (wrap === true ? wrappedLines(line, fontSize, width) : 1), 0);
    highest.set(row, Math.max(highest.get(row) ?? LINE_HEIGHT, lines * LINE_HEIGHT * (fontSize / 11)));
  }
  return highest;
}

/** A line breaks at blanks and beside any Chinese character, but not before closing punctuation. */
const UNBREAKABLE = /[^\u2e80-\uffef\s]+\s*|[\u2e80-\uffef][，。、；：）》”’！？]*\s*/gu;

function wrappedLines(line: string, fontSize: number, width: number): number {
  let [lines, used] = [1, 0];
  for (const [piece] of line.matchAll(UNBREAKABLE)) {
    const needed = textWidth(piece.trimEnd(), fontSize);
    if (used > 0 && used + needed > width) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(needed / width) - 1);
    used += textWidth(piece, fontSize);
  }
  return lines;
}

function* shownTexts({ sheet, area }: Place): Generator<{ row: number; column: number; text: string }> {
  const used = sheet.used(true);
  const inside = used === null ? null : intersect(used, area);
  if (inside === null) return;
  for (const { row, column } of sheet.cellsOf.within(inside)) {
    const format = sheet.formatAt(row, column).numberFormat ?? "General";
    yield { row, column, text: displayed(sheet, sheet.cellsOf.value(row, column), format) };
  }
}

function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0x2e7f ? WIDE : NARROW;
  return width * (fontSize / 11);
}
