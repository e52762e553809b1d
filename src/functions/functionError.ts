/** The two error values a function of ours may leave in a cell, by the names Excel's runtime gives them. */
export type FunctionErrorKind = "invalidValue" | "notAvailable";

/**
 * A call that cannot be answered. `reason` is a sentence for the clerk, shown on the cell's error mark where the
 * runtime carries texts.
 */
export class FunctionError extends Error {
  override readonly name = "FunctionError";

  constructor(
    readonly kind: FunctionErrorKind,
    readonly reason: string,
  ) {
    super(reason);
  }
}
