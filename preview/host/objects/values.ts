import { invalidArgument } from "../protocol/errors";

/** Checks of what a client sends, with Excel's refusal where it is not of the right kind. */

export function text(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument(`A text was expected, not ${JSON.stringify(value)}.`);
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw invalidArgument(`A number was expected, not ${JSON.stringify(value)}.`);
  }
  return value;
}

export function whole(value: unknown, least = -Infinity): number {
  const given = number(value);
  if (!Number.isInteger(given) || given < least)
    throw invalidArgument(`${given} is no possible count or place.`);
  return given;
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean")
    throw invalidArgument(`true or false was expected, not ${JSON.stringify(value)}.`);
  return value;
}

export function oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw invalidArgument(`${JSON.stringify(value)} is none of ${words.join(", ")}.`);
  return word;
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw invalidArgument(`An object was expected, not ${JSON.stringify(value)}.`);
  }
  return value as Readonly<Record<string, unknown>>;
}

/** Absent and null alike mean: not given. */
export function given(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** A block of `rows` x `columns`, or one value for all of them. */
export function block(
  value: unknown,
  rows: number,
  columns: number,
): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const fits =
    value.length === rows && value.every((line: unknown) => Array.isArray(line) && line.length === columns);
  if (!fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  const lines = value as readonly (readonly unknown[])[];
  return (row, column) => lines[row]?.[column];
}
