import { COMMON_PIECE, piecesOf, type Shape, shapeOf } from "../plan/textShape";

const SHARED_PIECES = 2;
/** Of the shorter text's pairs of characters this share must stand in the longer one. */
const ALIKE = 0.85;
const SHORTEST = 8;
/** A short text inside a much longer one is a part of it, not the same matter. */
const SIZE = 0.35;
const SLICE = 200;

/**
 * For every text the indices of those that say nearly the same (关联事项): the shorter is almost whole in the longer, its
 * figures included. A generator that yields the share done; time grows with the length of all texts.
 */
export function* linkTasks(texts: readonly string[]): Generator<number, number[][]> {
  const shapes: Shape[] = [];
  const holders = new Map<string, number[]>();
  const linked: number[][] = texts.map(() => []);
  for (const [index, text] of texts.entries()) {
    if (index % SLICE === 0) yield index / texts.length;
    const shape = shapeOf(text);
    shapes.push(shape);
    for (const other of candidates(shape, holders)) {
      if (!alike(shape, shapes[other])) continue;
      linked[index]?.push(other);
      linked[other]?.push(index);
    }
    for (const piece of piecesOf(shape.plain)) {
      const held = holders.get(piece);
      if (!held) holders.set(piece, [index]);
      else if (held.length <= COMMON_PIECE) held.push(index);
    }
  }
  return linked;
}

/**
 * For every text of a later plan the indices of those of earlier plans that seem to be the same matter. Figures may
 * differ: an upper level's number is not ours. Sliced like `linkTasks`, in time that grows with the length of all texts.
 */
export function* linkAcross(
  earlier: readonly string[],
  later: readonly string[],
): Generator<number, number[][]> {
  const words = [...earlier, ...later].map((text) => text.replace(/\d+(?:\.\d+)?/g, ""));
  const linked = yield* linkTasks(words);
  return linked.slice(earlier.length).map((others) => others.filter((other) => other < earlier.length));
}

function candidates({ plain }: Shape, holders: ReadonlyMap<string, readonly number[]>): number[] {
  const counts = new Map<number, number>();
  for (const piece of piecesOf(plain)) {
    const held = holders.get(piece) ?? [];
    if (held.length > COMMON_PIECE) continue;
    for (const index of held) counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return [...counts].flatMap(([index, count]) => (count >= SHARED_PIECES ? [index] : []));
}

function alike(one: Shape, other: Shape | undefined): boolean {
  if (!other) return false;
  const [shorter, longer] = one.pairs.size <= other.pairs.size ? [one, other] : [other, one];
  if (shorter.pairs.size < SHORTEST || shorter.pairs.size < longer.pairs.size * SIZE) return false;
  let shared = 0;
  for (const pair of shorter.pairs) if (longer.pairs.has(pair)) shared += 1;
  return (
    shared >= shorter.pairs.size * ALIKE && shorter.figures.every((figure) => longer.figures.includes(figure))
  );
}
