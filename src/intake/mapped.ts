import type { SourceRole, SourceSpan } from "../plan/plan";

/**
 * Text taken out of the source with some of it left out (page marks, wraps, `#` and `**`), in which every
 * character still knows the part of the source it stands for: `source.slice(from[i], to[i])`.
 */
export interface Mapped {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

export const EMPTY: Mapped = { text: "", from: [], to: [] };

/** The source between two offsets, unchanged. */
export function mapSource(source: string, start: number, end: number): Mapped {
  const length = end - start;
  return {
    text: source.slice(start, end),
    from: Array.from({ length }, (_, index) => start + index),
    to: Array.from({ length }, (_, index) => start + index + 1),
  };
}

export function slice(mapped: Mapped, start: number, end: number = mapped.text.length): Mapped {
  if (start >= end) return EMPTY;
  return {
    text: mapped.text.slice(start, end),
    from: mapped.from.slice(start, end),
    to: mapped.to.slice(start, end),
  };
}

export function trim(mapped: Mapped): Mapped {
  const text = mapped.text.trimEnd();
  return slice(mapped, text.length - text.trimStart().length, text.length);
}

/**
 * Leaves out what `pattern` (with the flag g) matches. What is left out still belongs to the character before it, or
 * to the one after it where there is none or a blank, so that nothing of the source is lost from the accounts.
 */
export function without(mapped: Mapped, pattern: RegExp): Mapped {
  const matches = [...mapped.text.matchAll(pattern)];
  if (matches.length === 0) return mapped;
  const kept: { text: string[]; from: number[]; to: number[] } = { text: [], from: [], to: [] };
  let at = 0;
  let pending: number | undefined;
  const keepUntil = (end: number): void => {
    for (; at < end; at += 1) {
      kept.text.push(mapped.text.charAt(at));
      kept.from.push(pending ?? mapped.from[at] ?? 0);
      kept.to.push(mapped.to[at] ?? 0);
      pending = undefined;
    }
  };
  for (const match of matches) {
    keepUntil(match.index);
    const last = kept.text.length - 1;
    const end = match.index + match[0].length;
    if (last >= 0 && kept.text[last]?.trim() !== "") kept.to[last] = mapped.to[end - 1] ?? 0;
    else pending ??= mapped.from[at];
    at = end;
  }
  keepUntil(mapped.text.length);
  return { text: kept.text.join(""), from: kept.from, to: kept.to };
}

/** Joins lines; each wrap is kept as one "\n" that stands for nothing of the source. */
export function joinLines(parts: readonly Mapped[]): Mapped {
  const filled = parts.filter((part) => part.text !== "");
  const from: number[] = [];
  const to: number[] = [];
  filled.forEach((part, index) => {
    if (index > 0) {
      const end = to[to.length - 1] ?? 0;
      from.push(end);
      to.push(end);
    }
    for (let at = 0; at < part.text.length; at += 1) {
      from.push(part.from[at] ?? 0);
      to.push(part.to[at] ?? 0);
    }
  });
  return { text: filled.map((part) => part.text).join("\n"), from, to };
}

/** The spans of the source that a mapped text stands for; blank gaps are bridged, other gaps are not. */
export function spansOf(source: string, mapped: Mapped, as: SourceRole): SourceSpan[] {
  const { text, from, to } = trim(mapped);
  const spans: { start: number; end: number; as: SourceRole }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const start = from[at] ?? 0;
    const end = to[at] ?? 0;
    if (start === end) continue;
    const last = spans[spans.length - 1];
    if (last && (last.end === start || isBlank(source, last.end, start))) last.end = end;
    else spans.push({ start, end, as });
  }
  return spans;
}

function isBlank(source: string, start: number, end: number): boolean {
  return end >= start && source.slice(start, end).trim() === "";
}
