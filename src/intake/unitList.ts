import { undoWraps } from "./wraps";

const SEPARATORS = "、，,；;／/";
const OPENING = "（(〈<【〔[";
const CLOSING = "）)〉>】〕]";

/** How a unit's name ends when it is whole. */
const WHOLE_NAME =
  /(?:局|委|办|部|厅|处|室|会|院|校|所|站|队|社|署|行|团|园|区|府|厂|中心|公司|集团|街道|街|镇|乡|单位|部门|政府|指挥部|专班|法院|银行|协会)[）)〉>】〕\]]?$/;
/** How a unit's name begins in lists that print the level before each. */
const NEW_NAME = /^(?:区|市|省|县|各|相关|有关|团|街|镇)/;

/**
 * The names of a printed list, as printed, wraps undone. Split at 、，,；;／, never inside brackets. A line break or a
 * blank parts two names only where the name before it is whole and a new one visibly begins.
 */
export function splitUnits(text: string): string[] {
  const parts = splitOutside(text);
  const explicit = parts.length > 1;
  return parts
    .flatMap((part) => splitAtBlanks(part, explicit))
    .map((name) => undoWraps(name).replace(/[。.．：:]+$/, ""))
    .filter((name) => name !== "");
}

function splitOutside(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && SEPARATORS.includes(character)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function splitAtBlanks(part: string, explicit: boolean): string[] {
  const names: string[] = [];
  for (const piece of part.trim().split(/(?<=\S)(?=\s)/)) {
    const last = names[names.length - 1];
    const apart =
      last !== undefined && WHOLE_NAME.test(last.trim()) && (NEW_NAME.test(piece.trim()) || !explicit);
    if (last === undefined || (apart && !insideBracket(last))) names.push(piece);
    else names[names.length - 1] = last + piece;
  }
  return names;
}

function insideBracket(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth -= 1;
  }
  return depth > 0;
}
