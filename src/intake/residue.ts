import type { SourceSpan } from "../plan/plan";
import { slice, spansOf, type Mapped } from "./mapped";

/**
 * What of the extents no span covers, blanks aside: brackets, colons, separators between fields. They are marked as
 * label, so that every character of a task is accounted for.
 */
export function residueOf(
  source: string,
  extents: readonly Mapped[],
  spans: readonly SourceSpan[],
): SourceSpan[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return extents.flatMap((extent) => {
    const found: SourceSpan[] = [];
    let next = 0;
    let open: number | null = null;
    for (let at = 0; at <= extent.text.length; at += 1) {
      const from = extent.from[at] ?? Infinity;
      while (next < sorted.length && (sorted[next]?.end ?? 0) <= from) next += 1;
      const span = sorted[next];
      const covered =
        at === extent.text.length || (span !== undefined && span.start <= from && from < span.end);
      if (!covered) open ??= at;
      else if (open !== null) {
        found.push(...spansOf(source, slice(extent, open, at), "label"));
        open = null;
      }
    }
    return found;
  });
}
