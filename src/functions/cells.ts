import { typedDate, typedNumber } from "../plan/typedDate";
import { FunctionError } from "./functionError";

/** What Excel hands over for one cell. A blank one arrives as "", 0 or null, an omitted argument as null. */
export type Cell = string | number | boolean | null;
/** A range or array argument, row by row. Excel hands a single cell over as one row of one cell. */
export type Matrix = readonly (readonly Cell[])[];

/** A cell says its year itself: beside it there is no plan. */
const NO_PLAN = { year: null, issuedOn: null };

export function isBlank(cell: Cell): boolean {
  return cell === null || cell === 0 || (typeof cell === "string" && cell.trim() === "");
}

/**
 * The date in a cell as `YYYY-MM-DD`, or null for a blank one. A serial number's time of day is dropped; texts are
 * read as the register reads what is typed: 2022年6月30日, 2022-6-30, 2022.6 (the month's last day), 20220630.
 * Throws `FunctionError` (#VALUE!) naming what the cell holds when that is no date.
 */
export function dateOfCell(cell: Cell): string | null {
  if (isBlank(cell)) return null;
  const date = certainDate(cell);
  if (date === null) {
    // 2022.6 typed into a cell is a number to Excel, and October would look like January.
    const advice = typeof cell === "number" ? "，请写成 2022-6-30 或 2022年6月" : "";
    throw new FunctionError("invalidValue", `“${String(cell)}”不是日期${advice}`);
  }
  return date;
}

/** The same where a cell that is no date counts as none. */
export function certainDate(cell: Cell): string | null {
  if (typeof cell === "number") return typedNumber(cell);
  return typeof cell === "string" && !isBlank(cell) ? typedDate(cell, NO_PLAN) : null;
}

/** 统计截止日, which no function takes from a clock. Throws `FunctionError` (#VALUE!) when it is left out. */
export function neededAsOf(cell: Cell): string {
  const asOf = dateOfCell(cell);
  if (asOf === null) throw new FunctionError("invalidValue", "请给出统计截止日");
  return asOf;
}

/** The one cell of an argument that takes no more. */
export function single(range: Matrix, what: string): Cell {
  if (range.length > 1 || (range[0]?.length ?? 0) > 1) {
    throw new FunctionError("invalidValue", `${what}只能是一个单元格`);
  }
  return range[0]?.[0] ?? null;
}

const ERROR_VALUE = /^#(?:N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!)/u;

/** The text of a cell; a blank one, however it arrives, is "", and so is an error value: it names nothing. */
export function textOf(cell: Cell): string {
  if (cell === null || cell === 0 || cell === "") return "";
  const text = String(cell).trim();
  return text.startsWith("#") && ERROR_VALUE.test(text) ? "" : text;
}

/**
 * Applies `answer` to the cells that stand in the same place of every argument. An argument of one row (or one
 * column) is repeated, as Excel's own operators do, so one as-of date serves a whole column.
 * Where one place has no answer its error stands there and the others are answered.
 * Throws `FunctionError` (#VALUE!) when ranges of different sizes cannot be laid over each other.
 */
export function spill<Answer>(
  matrices: readonly Matrix[],
  answer: (...cells: Cell[]) => Answer,
): (Answer | FunctionError)[][] {
  const rows = commonLength(matrices.map((matrix) => matrix.length));
  const columns = commonLength(matrices.map((matrix) => matrix[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      answered(() => answer(...matrices.map((matrix) => cellAt(matrix, row, column)))),
    ),
  );
}

function answered<Answer>(answer: () => Answer): Answer | FunctionError {
  try {
    return answer();
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
}

function commonLength(lengths: readonly number[]): number {
  const longest = Math.max(...lengths);
  if (lengths.some((length) => length !== 1 && length !== longest)) {
    throw new FunctionError("invalidValue", "各参数的区域大小不一致");
  }
  return longest;
}

function cellAt(matrix: Matrix, row: number, column: number): Cell {
  const cells = matrix.length === 1 ? matrix[0] : matrix[row];
  return (cells?.length === 1 ? cells[0] : cells?.[column]) ?? null;
}
