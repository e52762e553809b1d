import type { Cell, Matrix } from "../../src/functions/cells";
import { FunctionError } from "../../src/functions/functionError";

export const cell = (value: Cell): Matrix => [[value]];
export const column = (...values: Cell[]): Matrix => values.map((value) => [value]);
/** An argument that the clerk left out. */
export const LEFT_OUT: Matrix = [[null]];

/** Why a call, or its first cell, has no answer. */
export function reasonOf(call: () => unknown[][]): string {
  try {
    const [[answer] = []] = call();
    if (answer instanceof FunctionError) return answer.reason;
  } catch (error) {
    if (error instanceof FunctionError) return error.reason;
    throw error;
  }
  throw new Error("the call was answered");
}
