/** Steps that a unit has written into one cell: `1.… 2.…`, with their times in another. */
import type { ReturnedStep } from "./returnedForm";

const NUMBERED = /(?:^|\n)\s*(?:[（(]?\d{1,2}[）).．、]|[①-⑳])(?!\d)\s*/u;

/** The parts of a numbered list, one for each number; the whole text where it is none. */
function numberedParts(text: string): string[] {
  const marks = [...text.matchAll(new RegExp(NUMBERED, "gu"))];
  if (marks.length === 0 || text.slice(0, marks[0]?.index ?? 0).trim() !== "") return [text.trim()];
  return marks
    .map((mark, index) =>
      text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length).trim(),
    )
    .filter((part) => part !== "");
}

function linesOf(text: string, count: number): string[] | null {
  const numbered = numberedParts(text);
  if (numbered.length === count) return numbered;
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.length === count ? lines : null;
}

/**
 * The steps of one row. A list with a time for each of its parts becomes as many steps; where the times do not fit,
 * each part has the whole of what the cell says.
 */
export function splitStep(step: ReturnedStep): ReturnedStep[] {
  const parts = numberedParts(step.step);
  if (parts.length < 2) return [{ ...step, step: parts[0] ?? "" }];
  const [deadlines, deputies, sections, persons] = [
    step.deadline,
    step.deputy,
    step.section,
    step.person,
  ].map((text) => linesOf(text, parts.length));
  return parts.map((part, index) => ({
    step: part,
    deadline: deadlines?.[index] ?? step.deadline,
    deputy: deputies?.[index] ?? step.deputy,
    section: sections?.[index] ?? step.section,
    person: persons?.[index] ?? step.person,
  }));
}
