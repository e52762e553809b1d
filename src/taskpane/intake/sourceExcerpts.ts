import type { SourceSpan } from "../../plan/plan";

/** Spans that lie closer than this (UTF-16 units) are shown as one passage, with what stands between them. */
const NEAR = 200;

/**
 * The passages of the source that a task was read from, in the order of the document. Headings stand far above
 * the tasks that they cover and are shown as the task's path instead.
 */
export function sourceExcerpts(text: string, spans: readonly SourceSpan[]): string[] {
  const sorted = spans.filter((span) => span.as !== "heading").sort((a, b) => a.start - b.start);
  const passages: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = passages.at(-1);
    if (last && start - last.end <= NEAR) {
      last.end = Math.max(last.end, end);
    } else {
      passages.push({ start, end });
    }
  }
  return passages.map(({ start, end }) => text.slice(start, end).trim()).filter(Boolean);
}
