/// <reference types="custom-functions-runtime" />
import { FUNCTIONS, type PlanFunction } from "./catalogue";
import type { Cell, Matrix } from "./cells";
import { FunctionError } from "./functionError";

const OMITTED: Matrix = [[null]];

/** Runtimes before 1.2 know error values but no texts for them. */
function cellError(error: FunctionError): CustomFunctions.Error {
  const code = CustomFunctions.ErrorCode[error.kind];
  const carriesReasons = Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.2");
  return carriesReasons ? new CustomFunctions.Error(code, error.reason) : new CustomFunctions.Error(code);
}

/**
 * Error values in a range arrive as objects (the metadata lets them through): they become their text, such as #N/A.
 * A register of ten thousand rows is handed over with every call, so only rows with such cells are copied.
 */
function plainCells(range: unknown[][]): Matrix {
  return range.map((row) => (holdsObject(row) ? row.map(plainCell) : (row as Cell[])));
}

function holdsObject(row: readonly unknown[]): boolean {
  for (let column = 0; column < row.length; column += 1) {
    if (typeof row[column] === "object" && row[column] !== null) return true;
  }
  return false;
}

function plainCell(cell: unknown): Cell {
  return typeof cell === "object" && cell !== null && "code" in cell ? String(cell.code) : (cell as Cell);
}

/**
 * The function as Excel calls it: an omitted argument arrives as null, Excel's invocation object comes last and is
 * not passed on, and what cannot be answered, a call or one cell of it, becomes an error value.
 */
function asCalledByExcel(implementation: PlanFunction): (...args: unknown[]) => unknown[][] {
  return (...args) => {
    const ranges = args.slice(0, implementation.length) as (unknown[][] | null)[];
    try {
      const answers = implementation(
        ...ranges.map((range) => (range === null ? OMITTED : plainCells(range))),
      );
      return answers.map((row) =>
        row.map((cell) => (cell instanceof FunctionError ? cellError(cell) : cell)),
      );
    } catch (error) {
      throw error instanceof FunctionError ? cellError(error) : error;
    }
  };
}

for (const [id, implementation] of Object.entries(FUNCTIONS)) {
  CustomFunctions.associate(id, asCalledByExcel(implementation));
}
