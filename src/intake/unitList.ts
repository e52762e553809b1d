import { undoWraps } from "./wraps";

const SEPARATORS = "、，,；;／/";
const OPENING = "（(〈<【〔[";
const CLOSING = "）)〉>】〕]";

/** How a unit's name ends when it is whole. */
const WHOLE_NAME =
  /(?:局|委|办|部|厅|处|室|会|院|校|所|站|队|社|署|行|团|园|区|府|厂|中心|公司|集团|街道|街|镇|乡|单位|部门|政府|指挥部|专班|法院|银行|协会)[）)〉>】〕\]]?$/;
/** How a unit's name begins in lists that print the level before each. */
const NEW_NAME = /^(?:区|市|省|县|各|相关|有关|团|街|镇)/;

/** What follows a wrap inside a name: 云岭街道 / 办事处. */
const BODY_ALONE =
  /^(?:办事处|办公室|委员会|分局|支队|大队|中队|中心|指挥部|管委会|管理[局处]|领导小组|工作组|专班|(?:人民)?政府|各?(?:部门|单位)|联合会)/;

/** Whether the text ends like the whole name of a unit and holds no sentence. */
export function isWholeName(name: string): boolean {
  return name.length >= 3 && name.length <= 40 && WHOLE_NAME.test(name) && !/[。！？：:\d]/.test(name);
}

/**
 * The names of a printed list, as printed, wraps undone. Split at 、，,；;／, never inside brackets. A line break or a
 * blank parts two names only where the name before it is whole and a new one visibly begins; `stacked` lists have one
 * name a line.
 */
export function splitUnits(text: string, stacked = false): string[] {
  const parts = splitOutside(stacked ? text.replace(/\n(?=[（(〈<])/g, "") : text);
  const explicit = parts.length > 1;
  return parts
    .flatMap((part) => (stacked ? part.split("\n") : splitAtBlanks(part, explicit)))
    .map((name) => undoWraps(name).replace(/(?:等(?:相关|有关)?(?:单位|部门)?)?[。.．：:]*$/, ""))
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
    if (last !== undefined && !isApart(last.trim(), piece, explicit)) {
      names[names.length - 1] = last + piece;
    } else names.push(piece);
  }
  return names;
}

/** Whether a blank between two pieces parts names, rather than being a wrap inside one. */
function isApart(before: string, piece: string, explicit: boolean): boolean {
  const after = piece.trim();
  const blank = piece.slice(0, piece.length - piece.trimStart().length);
  if (before.length < 3 || !WHOLE_NAME.test(before) || insideBracket(before)) return false;
  if (explicit || blank.includes("\n")) return NEW_NAME.test(after) && !BODY_ALONE.test(after);
  return !BODY_ALONE.test(after) && !OPENING.includes(after.charAt(0)) && after.length >= 3;
}

function insideBracket(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth -= 1;
  }
  return depth > 0;
}
