import type { BlockCell } from "../textBlocks";
import { childOf, elementsIn, textIn, type XmlElement } from "../xml";
import type { NumberText } from "./numberFormats";

export interface SheetContext {
  readonly strings: readonly string[];
  readonly numberText: NumberText;
}

/** Rows read between two breaths. */
const SLICE = 500;

interface Merge {
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** The rows of a sheet that hold text, blank cells left out. A generator: it yields now and then. */
export function* readSheet(sheet: XmlElement, context: SheetContext): Generator<undefined, BlockCell[][]> {
  const merges = readMerges(childOf(sheet, "mergeCells"));
  const rows: { readonly row: number; readonly cells: BlockCell[] }[] = [];
  let row = -1;
  for (const [index, element] of elementsIn(childOf(sheet, "sheetData"), "row").entries()) {
    if (index % SLICE === SLICE - 1) yield;
    row = element.attributes["r"] === undefined ? row + 1 : Number(element.attributes["r"]) - 1;
    const cells = readRow(element, row, merges, context);
    if (cells.length > 0) rows.push({ row, cells });
  }
  const numbers = rows.map((one) => one.row);
  return rows.map(({ row: at, cells }, index) =>
    cells.map((cell) => ({ ...cell, rowSpan: countBelow(numbers, at + cell.rowSpan) - index })),
  );
}

/** How many of the ascending numbers are below a limit: the rows that a merged cell covers and that hold text. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readRow(
  element: XmlElement,
  row: number,
  merges: ReadonlyMap<string, Merge>,
  context: SheetContext,
): BlockCell[] {
  const cells: BlockCell[] = [];
  let column = -1;
  for (const cell of elementsIn(element, "c")) {
    column = columnOf(cell.attributes["r"]) ?? column + 1;
    const text = textOf(cell, context).trim();
    if (text === "") continue;
    cells.push({ text, column, ...(merges.get(`${row},${column}`) ?? { rowSpan: 1, colSpan: 1 }) });
  }
  return cells;
}

function textOf(cell: XmlElement, { strings, numberText }: SheetContext): string {
  const value = textIn(childOf(cell, "v"));
  switch (cell.attributes["t"] ?? "n") {
    case "s":
      return strings[Number(value)] ?? "";
    case "inlineStr":
      return richText(childOf(cell, "is"));
    case "str":
    case "e":
      return value;
    case "b":
      return value === "1" ? "TRUE" : "FALSE";
    case "d":
      return value.slice(0, 10);
    default:
      return value === "" ? "" : numberText(Number(value), Number(cell.attributes["s"] ?? 0));
  }
}

/** Text of one or several formats; what tells its pronunciation is left out. */
export function richText(element: XmlElement | undefined): string {
  return elementsIn(element)
    .map((child) => {
      if (child.name === "t") return textIn(child);
      return child.name === "r" ? textIn(childOf(child, "t")) : "";
    })
    .join("")
    .replace(/_x000[dD]_/g, "");
}

function readMerges(element: XmlElement | undefined): Map<string, Merge> {
  const merges = new Map<string, Merge>();
  for (const { attributes } of elementsIn(element, "mergeCell")) {
    const [first = "", last = first] = (attributes["ref"] ?? "").split(":");
    const [top, left, bottom, right] = [rowOf(first), columnOf(first), rowOf(last), columnOf(last)];
    if (top === null || left === null || bottom === null || right === null) continue;
    merges.set(`${top},${left}`, { rowSpan: bottom - top + 1, colSpan: right - left + 1 });
  }
  return merges;
}

function rowOf(address: string): number | null {
  const digits = /\d+$/.exec(address)?.[0];
  return digits === undefined ? null : Number(digits) - 1;
}

function columnOf(address: string | undefined): number | null {
  const letters = /^[A-Z]+/i.exec(address ?? "")?.[0];
  if (letters === undefined) return null;
  return (
    Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
