/// <reference types="custom-functions-runtime" />
import { FUNCTIONS, type PlanFunction } from "./catalogue";
import type { Matrix } from "./cells";
import { FunctionError } from "./functionError";

const OMITTED: Matrix = [[null]];

/** Runtimes before 1.2 know error values but no texts for them. */
function cellError(error: FunctionError): CustomFunctions.Error {
  const code = CustomFunctions.ErrorCode[error.kind];
  const carriesReasons = Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.2");
  return carriesReasons ? new CustomFunctions.Error(code, error.reason) : new CustomFunctions.Error(code);
}

/**
 * The function as Excel calls it: an omitted argument arrives as null, Excel's invocation object comes last and is
 * not passed on, and a call that cannot be answered becomes an error value.
 */
function asCalledByExcel(implementation: PlanFunction): (...args: unknown[]) => unknown[][] {
  return (...args) => {
    const ranges = args.slice(0, implementation.length) as (Matrix | null)[];
    try {
      return implementation(...ranges.map((range) => range ?? OMITTED));
    } catch (error) {
      throw error instanceof FunctionError ? cellError(error) : error;
    }
  };
}

for (const [id, implementation] of Object.entries(FUNCTIONS)) {
  CustomFunctions.associate(id, asCalledByExcel(implementation));
}
