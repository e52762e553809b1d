/** A bracket that stands in no other of its kind. Offsets are of the text searched. */
export interface Bracket {
  /** At the opening mark. */
  readonly start: number;
  /** Behind the closing mark; at the end of the text where it is missing. */
  readonly end: number;
  readonly closed: boolean;
}

export const OPENING = "（(【〔[";
export const CLOSING = "）)】〕]";

/**
 * The outermost brackets of a text, in order. Full and half width close each other, because documents mix them.
 * One that is never closed reaches to the end of the text. Linear.
 */
export function findBrackets(text: string): Bracket[] {
  const found: Bracket[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (OPENING.includes(character)) {
      if (depth === 0) start = at;
      depth += 1;
    } else if (depth > 0 && CLOSING.includes(character)) {
      depth -= 1;
      if (depth === 0) found.push({ start, end: at + 1, closed: true });
    }
  }
  if (depth > 0) found.push({ start, end: text.length, closed: false });
  return found;
}
