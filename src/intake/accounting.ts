import type { Leftover, SourceSpan } from "../plan/plan";
import type { Line } from "./lines";
import type { Sliced } from "../plan/slices";

/** Says of a line outside all tasks why it became none. */
export type Reason = (line: Line) => Leftover["why"];

/** Lines accounted for between two breaths. */
const SLICE = 2000;

/**
 * All of the source that no task's span covers, blanks aside, as runs of neighbouring lines with one reason. With the
 * tasks' spans it makes up the whole document. A generator that yields the share done.
 */
export function* leftoverOf(
  source: string,
  lines: readonly Line[],
  spans: readonly SourceSpan[],
  reason: Reason,
): Sliced<Leftover[]> {
  const covered = merge(spans);
  const found: Leftover[] = [];
  let next = 0;
  for (const [index, line] of lines.entries()) {
    if (index % SLICE === 0) yield index / lines.length;
    const why = line.furniture ? "furniture" : reason(line);
    let start = line.start;
    while (next < covered.length && (covered[next]?.end ?? 0) <= start) next += 1;
    for (let at = next; start < line.end; at += 1) {
      const span = covered[at];
      const end = Math.min(line.end, Math.max(start, span?.start ?? line.end));
      add(found, source, start, end, why);
      start = Math.max(start, span?.end ?? line.end);
    }
  }
  return found;
}

/** The strokes between the cells of a table of plain text. */
const STROKES = /^[|│┃｜\s]+$/;

function add(found: Leftover[], source: string, start: number, end: number, reason: Leftover["why"]): void {
  const raw = source.slice(start, end);
  if (raw.trim() === "") return;
  const why = STROKES.test(raw) ? "furniture" : reason;
  const from = start + raw.length - raw.trimStart().length;
  const to = start + raw.trimEnd().length;
  const last = found[found.length - 1];
  if (last?.why === why && source.slice(last.end, from).trim() === "") {
    found[found.length - 1] = { start: last.start, end: to, text: source.slice(last.start, to), why };
  } else found.push({ start: from, end: to, text: source.slice(from, to), why });
}

function merge(spans: readonly SourceSpan[]): { start: number; end: number }[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
