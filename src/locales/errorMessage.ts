import { AddinError } from "../errors";
import type { Locale } from "./locale";

/** An error as people see it: what happened, what to do, and what an administrator wants to know. */
export interface ErrorMessage {
  readonly title: string;
  readonly advice: string;
  /** Code, parameters and causes, one a line; to be copied, not read. */
  readonly details: string;
}

/** Turns any thrown value into sentences. An `AddinError` has its own, others share a general one. */
export function errorMessage(error: unknown, locale: Locale): ErrorMessage {
  const text =
    error instanceof AddinError ? locale.errors[error.code](error.parameters) : locale.unknownError;
  return { title: text.title, advice: text.advice, details: describe(error).join("\n") };
}

/** The error, where it was thrown, and its causes; a cause that comes round again ends the walk. */
function describe(error: unknown, seen: readonly unknown[] = []): string[] {
  if (!(error instanceof Error)) {
    return [String(error)];
  }
  const frames =
    seen.length === 0 ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  const own = [`${error.name}: ${error.message}`, ...frames];
  if (error.cause === undefined || error.cause === null || seen.includes(error.cause)) {
    return own;
  }
  return [...own, ...describe(error.cause, [...seen, error])];
}
