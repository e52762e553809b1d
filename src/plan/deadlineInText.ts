/** Deadlines written inside a task's text: offered to the clerk, never taken unasked. */
import { parseDeadline, type DeadlineContext } from "./deadline";
import type { Milestone } from "./plan";

export interface FoundDeadline {
  /** Offsets into the text that was searched, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly milestone: Milestone;
}

/** The dated deadlines named in running text, in the order of their places. Never throws. */
export function findDeadlines(text: string, context: DeadlineContext): FoundDeadline[] {
  return [...text.matchAll(/(?:\d{4}年)?\d{1,2}月底前/gu)].flatMap((match) => {
    const milestone = parseDeadline(match[0], context)[0];
    if (milestone?.kind !== "dated") return [];
    return [{ start: match.index, end: match.index + match[0].length, milestone }];
  });
}
