import { dateOf, fromSerial } from "../plan/date";
import { FunctionError } from "./functionError";

/** What Excel hands over for one cell. A blank one arrives as "", 0 or null, an omitted argument as null. */
export type Cell = string | number | boolean | null;
/** A range or array argument, row by row. Excel hands a single cell over as one row of one cell. */
export type Matrix = readonly (readonly Cell[])[];

/** Year, month and day in the spellings that clerks type: 2022年6月30日, 2022-6-30, 2022/6/30, 2022.6.30. */
const DATE_TEXT = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

export function isBlank(cell: Cell): boolean {
  return cell === null || cell === 0 || (typeof cell === "string" && cell.trim() === "");
}

/**
 * The date in a cell as `YYYY-MM-DD`, or null for a blank one. A serial number's time of day is dropped.
 * Throws `FunctionError` (#VALUE!) naming what the cell holds when that is no date.
 */
export function dateOfCell(cell: Cell): string | null {
  if (isBlank(cell)) return null;
  const date = typeof cell === "number" ? fromSerial(cell) : dateOfText(String(cell).trim());
  if (date === null) throw new FunctionError("invalidValue", `“${String(cell)}”不是日期`);
  return date;
}

function dateOfText(text: string): string | null {
  const parts = DATE_TEXT.exec(text);
  return parts && dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/**
 * Applies `answer` to the cells that stand in the same place of every argument. An argument of one row (or one
 * column) is repeated, as Excel's own operators do, so one as-of date serves a whole column.
 * Throws `FunctionError` (#VALUE!) when ranges of different sizes cannot be laid over each other.
 */
export function spill<Answer>(matrices: readonly Matrix[], answer: (...cells: Cell[]) => Answer): Answer[][] {
  const rows = commonLength(matrices.map((matrix) => matrix.length));
  const columns = commonLength(matrices.map((matrix) => matrix[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      answer(...matrices.map((matrix) => cellAt(matrix, row, column))),
    ),
  );
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
