const OPENING = "（([〔【";
const CLOSING = "）)]〕】";
const SEPARATORS = "、，,；;／\n\r";

/** The names that a cell lists, whichever mark the clerk put between them; never split inside brackets. */
export function splitNames(cell: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= cell.length; index += 1) {
    const character = cell.charAt(index);
    if (OPENING.includes(character) && character !== "") {
      depth += 1;
    } else if (CLOSING.includes(character) && character !== "") {
      depth = Math.max(0, depth - 1);
    }
    const ends =
      index === cell.length || character === "\n" || (depth === 0 && SEPARATORS.includes(character));
    if (ends) {
      names.push(cell.slice(start, index).trim());
      start = index + 1;
      depth = character === "\n" ? 0 : depth;
    }
  }
  return names.filter((name) => name !== "");
}
