import type { Intake, Leftover } from "../../plan/plan";

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of `whole` that none of `taken` covers, in order; where stretches of `whole` overlap, the first keeps the
 * place. Both may be unsorted; time grows with their number.
 */
export function subtract<Part extends Stretch>(whole: readonly Part[], taken: readonly Stretch[]): Part[] {
  const byStart = (one: Stretch, other: Stretch): number => one.start - other.start;
  const cover = [...taken].sort(byStart);
  const left: Part[] = [];
  let first = 0;
  let reached = 0;
  for (const part of [...whole].sort(byStart)) {
    const { start, end } = part;
    let at = Math.max(start, reached);
    while (first < cover.length && (cover[first]?.end ?? 0) <= at) first += 1;
    for (let next = first; at < end; next += 1) {
      const hole = cover[next];
      const until = Math.min(end, Math.max(at, hole?.start ?? end));
      if (until > at) left.push({ ...part, start: at, end: until });
      at = Math.max(at, hole?.end ?? end);
    }
    reached = Math.max(reached, end);
  }
  return left;
}

/** What of `freed` no task claims any more, as leftover among the rest; neighbours parted by blanks are one. */
export function setFree(intake: Intake, freed: readonly Stretch[]): Leftover[] {
  const claimed = intake.plans.flatMap(({ tasks }) => tasks.flatMap(({ source }) => source));
  const parts: Stretch[] = [];
  for (const piece of subtract(freed, claimed)) {
    const { start, end } = trimmed(intake.text, piece);
    if (start >= end) continue;
    const last = parts.at(-1);
    if (last && intake.text.slice(last.end, start).trim() === "")
      parts[parts.length - 1] = { start: last.start, end };
    else parts.push({ start, end });
  }
  const dropped = parts.map((part) => leftoverOf(intake.text, part, "dropped"));
  return [...intake.leftover, ...dropped].sort((one, other) => one.start - other.start);
}

/** The leftover without what a task claims now. */
export function claim({ text, leftover }: Intake, claimed: readonly Stretch[]): Leftover[] {
  return leftover.flatMap((part) => {
    const near = claimed.filter(({ start, end }) => start < part.end && end > part.start);
    if (near.length === 0) return [part];
    return subtract([part], near)
      .map((piece) => trimmed(text, piece))
      .filter(({ start, end }) => start < end)
      .map((piece) => leftoverOf(text, piece, part.why));
  });
}

function leftoverOf(text: string, { start, end }: Stretch, why: Leftover["why"]): Leftover {
  return { start, end, text: text.slice(start, end), why };
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  const raw = text.slice(start, end);
  const head = raw.length - raw.trimStart().length;
  return { start: start + head, end: Math.max(start + head, start + raw.trimEnd().length) };
}
