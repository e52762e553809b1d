import { textOf, type Cell, type Matrix } from "./cells";
import { FunctionError } from "./functionError";

/** A range with a header row, such as 台账[#All]: columns are found by their headers, in any order. */
export interface HeadedTable {
  readonly headers: readonly string[];
  /** Rows with something in them. */
  readonly rows: readonly (readonly Cell[])[];
  /** Index of a column, or null. */
  readonly find: (header: string) => number | null;
}

/** An omitted or wholly blank argument is null. */
export function headedTable(range: Matrix): HeadedTable | null {
  const [first, ...rest] = range;
  const headers = (first ?? []).map(textOf);
  if (headers.every((header) => header === "")) return null;
  return {
    headers,
    rows: rest.filter((row) => row.some((cell) => cell !== null && cell !== "")),
    find: (header) => {
      const index = headers.indexOf(header);
      return index < 0 ? null : index;
    },
  };
}

/** @throws FunctionError when none of the headers stands in the first row */
export function needOneOf(table: HeadedTable, headers: readonly string[]): void {
  if (headers.every((header) => table.find(header) === null)) {
    throw new FunctionError(
      "invalidValue",
      `区域首行没有“${headers.join("”“")}”列：请连同标题行一起选，例如 台账[#All]`,
    );
  }
}

/** The text of a cell; blank for an absent column. */
export function textAt(row: readonly Cell[], index: number | null): string {
  return index === null ? "" : textOf(row[index] ?? null);
}
