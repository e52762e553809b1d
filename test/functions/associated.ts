import type { PreviewWorkbook } from "../../preview/node";
import metadata from "../../src/functions/functions.json";

type Called = (...args: unknown[]) => unknown;

/** What `CustomFunctions.Error` is in Excel. */
export class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

/** The add-in's functions as its script associates them in Excel, by id. */
export function associated(runtimeVersion = 1.3): Map<string, Called> {
  const functions = new Map<string, Called>();
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, called: Called) => functions.set(id, called),
      Error: CellError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    },
    Office: {
      context: {
        requirements: {
          isSetSupported: (set: string, version: string) =>
            set === "CustomFunctionsRuntime" && Number(version) <= runtimeVersion,
        },
      },
    },
  });
  jest.isolateModules(() => {
    jest.requireActual("../../src/functions/register");
  });
  return functions;
}

/** Makes them usable in a workbook's formulas. */
export function registerIn(workbook: PreviewWorkbook, functions: ReadonlyMap<string, Called>): Promise<void> {
  return workbook.registerFunctions(
    metadata.functions.map(({ id, name, parameters }) => ({
      id,
      name: `PLAN.${name}`,
      parameters: parameters.length,
    })),
    (id, ...args) => functions.get(id)?.(...args) ?? null,
  );
}
