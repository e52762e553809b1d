/** Deadlines (完成时限) as printed, and the milestones that they name. */
import { lastDayOfMonth } from "./date";
import type { Milestone } from "./plan";

/** What a deadline is relative to. */
export interface DeadlineContext {
  /** The plan's year: `6月底前` is said of it. */
  readonly year: number | null;
  /** `YYYY-MM-DD`: `春节前` is the first Spring Festival after it. */
  readonly issuedOn: string | null;
}

/**
 * The milestones of a deadline text, in the order printed; empty for a blank text. Never throws.
 * What names a time but no certain day stays undated with kind `other`.
 */
export function parseDeadline(text: string, context: DeadlineContext): Milestone[] {
  return text
    .split(/[,，;；。]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => parsePart(part, context));
}

function parsePart(raw: string, context: DeadlineContext): Milestone {
  const match = /^(?:(\d{4})\s*年)?\s*(\d{1,2})\s*月(?:底)?(?:前)?(.*)$/u.exec(raw);
  const year = match?.[1] === undefined ? context.year : Number(match[1]);
  const due = match && year !== null ? lastDayOfMonth(year, Number(match[2])) : null;
  if (due !== null) return { raw, due, what: match?.[3]?.trim() || null, kind: "dated" };
  return { raw, due: null, what: null, kind: /持续|长期/u.test(raw) ? "ongoing" : "other" };
}
