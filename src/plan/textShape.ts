/** What texts are compared by: pairs of characters, longer pieces, figures. */

/** A piece of a text this long is rarely shared by two tasks that are not about the same matter. */
const SHINGLE = 5;
/** A piece that more tasks share is a phrase of the document. */
export const COMMON_PIECE = 8;

export interface Shape {
  readonly plain: string;
  readonly pairs: ReadonlySet<string>;
  readonly figures: readonly string[];
}

export function shapeOf(text: string): Shape {
  const plain = text.replace(/[^\u4e00-\u9fffA-Za-z\d.]/g, "");
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= plain.length; at += 1) pairs.add(plain.slice(at, at + 2));
  return { plain, pairs, figures: plain.match(/\d+(?:\.\d+)?/g) ?? [] };
}

export function piecesOf(plain: string): Set<string> {
  const pieces = new Set<string>();
  for (let at = 0; at + SHINGLE <= plain.length; at += 1) pieces.add(plain.slice(at, at + SHINGLE));
  return pieces;
}

/** The share of both texts' pairs of characters that they have in common: 1 for the same pairs, 0 without any. */
export function likeness(one: Shape, other: Shape | undefined): number {
  if (!other || one.pairs.size + other.pairs.size === 0) return 0;
  let shared = 0;
  for (const pair of one.pairs) if (other.pairs.has(pair)) shared += 1;
  return (2 * shared) / (one.pairs.size + other.pairs.size);
}
