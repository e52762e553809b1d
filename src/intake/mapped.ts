import type { SourceRole, SourceSpan } from "../plan/plan";

/**
 * Text taken out of the source with some of it left out (page marks, wraps, `#` and `**`), in which every
 * character still knows the part of the source it stands for: `source.slice(from[i], to[i])`.
 */
export interface Mapped {
  readonly text: string;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export const EMPTY: Mapped = { text: "", from: new Int32Array(0), to: new Int32Array(0) };

/** The source between two offsets, unchanged. */
export function mapSource(source: string, start: number, end: number): Mapped {
  const from = new Int32Array(end - start);
  const to = new Int32Array(end - start);
  for (let at = 0; at < from.length; at += 1) {
    from[at] = start + at;
    to[at] = start + at + 1;
  }
  return { text: source.slice(start, end), from, to };
}

/** A view, not a copy: it costs the same for any length. */
export function slice(mapped: Mapped, start: number, end: number = mapped.text.length): Mapped {
  if (start >= end) return EMPTY;
  return {
    text: mapped.text.slice(start, end),
    from: mapped.from.subarray(start, end),
    to: mapped.to.subarray(start, end),
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
  const kept: Mapped[] = [];
  let at = 0;
  let pending: number | undefined;
  const keepUntil = (end: number): void => {
    if (end <= at) return;
    const part = slice(mapped, at, end);
    const from = Int32Array.from(part.from);
    from[0] = pending ?? from[0] ?? 0;
    kept.push({ text: part.text, from, to: Int32Array.from(part.to) });
    pending = undefined;
  };
  for (const match of mapped.text.matchAll(pattern)) {
    keepUntil(match.index);
    const last = kept[kept.length - 1];
    const end = match.index + match[0].length;
    if (last && last.text.trimEnd() === last.text) last.to[last.to.length - 1] = mapped.to[end - 1] ?? 0;
    else pending ??= mapped.from[match.index];
    at = end;
  }
  if (at === 0) return mapped;
  keepUntil(mapped.text.length);
  return concat(kept);
}

/** One text behind the other, nothing between. */
export function concat(parts: readonly Mapped[]): Mapped {
  const filled = parts.filter((part) => part.text !== "");
  const [only] = filled;
  if (only && filled.length === 1) return only;
  const length = filled.reduce((sum, part) => sum + part.text.length, 0);
  const from = new Int32Array(length);
  const to = new Int32Array(length);
  let at = 0;
  for (const part of filled) {
    from.set(part.from, at);
    to.set(part.to, at);
    at += part.text.length;
  }
  return { text: filled.map((part) => part.text).join(""), from, to };
}

/** Joins lines; each wrap is kept as one "\n" that stands for nothing of the source. */
export function joinLines(parts: readonly Mapped[]): Mapped {
  const filled = parts.filter((part) => part.text !== "");
  return concat(
    filled.flatMap((part, index) => {
      if (index === 0) return [part];
      const before = filled[index - 1]?.to;
      const end = before?.[before.length - 1] ?? 0;
      return [{ text: "\n", from: Int32Array.of(end), to: Int32Array.of(end) }, part];
    }),
  );
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
