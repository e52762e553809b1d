type Called = (...args: unknown[]) => unknown;

/** The add-in's functions as its script associates them in Excel. */
export async function associated(): Promise<ReadonlyMap<string, Called>> {
  const functions = new Map<string, Called>();
  class CellError {
    constructor(
      readonly code: string,
      readonly message?: string,
    ) {}
  }
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, called: Called) => functions.set(id, called),
      Error: CellError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    },
    Office: { context: { requirements: { isSetSupported: () => true } } },
  });
  await import("../../src/functions/register");
  return functions;
}
