import type { Cell, Matrix } from "./cells";

/** Ranges that a workbook's formulas ask about at the same time: a register or two and the vocabulary. */
const REMEMBERED = 4;

/**
 * `make` with a memory of its last few answers. Excel hands the same range over anew for every cell that names it;
 * comparing it cell by cell costs far less than reading it again, and unlike a key it is never mistaken.
 * `besides` is what else the answer depends on, compared by identity.
 */
export function rememberByContent<Besides extends readonly unknown[], Answer>(
  make: (range: Matrix, ...besides: Besides) => Answer,
): (range: Matrix, ...besides: Besides) => Answer {
  const recent: { readonly range: Matrix; readonly besides: Besides; readonly answer: Answer }[] = [];
  return (range, ...besides) => {
    const known = recent.find(
      (each) =>
        each.besides.every((value, index) => value === besides[index]) && sameCells(each.range, range),
    );
    if (known) return known.answer;
    const answer = make(range, ...besides);
    recent.unshift({ range, besides, answer });
    recent.length = Math.min(recent.length, REMEMBERED);
    return answer;
  };
}

function sameCells(one: Matrix, other: Matrix): boolean {
  return (
    one === other || (one.length === other.length && one.every((row, index) => sameRow(row, other[index])))
  );
}

/** A plain loop: it goes over the whole register for every cell that counts in it. */
function sameRow(one: readonly Cell[], other: readonly Cell[] | undefined): boolean {
  if (other?.length !== one.length) return false;
  for (let column = 0; column < one.length; column += 1) {
    if (one[column] !== other[column]) return false;
  }
  return true;
}
