import type { Aside } from "./documentText";
import type { Line } from "./lines";

/** Says of lines, to be asked in order, why they stand outside the reading order; null for one that does not. */
export function asideBy(asides: readonly Aside[]): (line: Line) => Aside["why"] | null {
  let next = 0;
  return (line) => {
    while (next < asides.length && (asides[next]?.end ?? 0) <= line.start) next += 1;
    const aside = asides[next];
    return aside !== undefined && aside.start <= line.start ? aside.why : null;
  };
}

export function withoutAsides(lines: readonly Line[], asides: readonly Aside[]): Line[] {
  const aside = asideBy(asides);
  return lines.filter((line) => aside(line) === null);
}
