import { findBrackets } from "./brackets";
import { undoWraps } from "./wraps";

const SEPARATORS = "、，,；;。／/\\";
const OPENING = "（(〈<【〔[";
const CLOSING = "）)〉>】〕]";

/** How a unit's name ends when it is whole. */
const WHOLE_NAME =
  /(?:局|委|办|部|厅|处|室|会|院|校|所|站|队|社|署|行|团|园|区|府|厂|中心|公司|集团|街道|街|镇|乡|单位|部门|政府|指挥部|专班|法院|银行|协会|支行|县|市|州|村|社区|岛|组|基地|学校|医院|电台|报社|海关|高新区|联|馆|大学|中学|小学|林场|农场|机场|电视台|气象台|协|新城|企业)[）)〉>】〕\]]?$/;
/** How a unit's name begins in lists that print the level before each. */
const NEW_NAME = /^(?:区|市|省|县|各|相关|有关|团|街|镇)/;

/** Where a list says who a collective is: 各区人民政府(含开发区管委会,下同). It is no part of the name. */
const DEFINITION = /[（(](?:含[^（()）]*下同|以下(?:简称|统称)[^（()）]*)[）)]$/;
/** Also the dash before what has a label of its own: 区工信局——负责人：…. */
const ENDING = /(?:等(?:\d+个)?(?:相关|有关)?(?:(?:单位|部门)(?:和(?:单位|部门))?)?)?[。.．：:—―]*$/;
/** Numbers of a list and words that join its names stand before a name, never in it. */
const BEFORE_NAME = /^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳]|(?:以及|及|和|与)(?=[省市区县各]))\s*/;
/** What is said of a name behind it: 市公安局（按职责分工负责）, 各县政府负责落实. */
const SAID_OF_NAME =
  /(?:[（(][^（()）]*(?:负责|落实|分工|下同|为牵头(?:单位|部门)?)[）)]|(?<=[局委办厅府会处心]|街道|部门|单位|公司)(?:负责|落实|牵头|配合|参与)+)$/;

/** What follows a wrap inside a name: 云岭街道 / 办事处. */
const BODY_ALONE =
  /^(?:道?办事处|办公室|委员会|分局|支队|大队|中队|中心|指挥部|管委会|管理[局处]|领导小组|工作组|专班|(?:人民)?政府|各?(?:部门|单位)|联合会)/;

/** What stands in a cell or behind a label where there is nobody. */
const NOBODY = /^(?:无|／|\/|[-—–－]+)$/;
/** 各乡 of 各乡、镇、街道办事处: one collective, whose kinds of places are parted like names. */
const COLLECTIVE_HEAD =
  /^各(?:个)?(?:省|市|区|县|旗|乡|镇|街道?|村|社区|园区|功能区|地)(?:[（(〔【[][^（()）〔〕【】]{1,12}[）)〕】\]])?$/;
const COLLECTIVE_REST =
  /^(?:省|市|区|县|旗|乡镇?|镇街?|街[道镇]?|村|社区|园区|功能区)(?:[（(〔【[][^（()）〔〕【】]{1,12}[）)〕】\]])?(?:人民)?(?:政府|办事处|街道办事处|管委会|管理委员会|村民委员会|办|有关部门|部门)?$/;
/** 区财政局及各街道办事处: a word that parts two names, each of which is whole. */
const CONJUNCTION =
  /^(.{2,}(?:局|委|办|室|公司|政府|会|部门|单位|中心|集团|街道|院|部))(?:以及|及|和|与)((?:各|相关|有关|[省市区县镇乡]).{2,})$/s;

/** Characters of sentences, and words before a list that were taken for its head: no name has them. */
const NO_NAME = /[。！？：:\d“”%％]|^[（(【〔[]|^(?:由|以上|上述|前述|其中)|的/;

/** Whether the text ends like the whole name of a unit and holds no sentence. */
export function isWholeName(name: string): boolean {
  const ends = (name.length >= 3 && WHOLE_NAME.test(name)) || /^各[地市县区镇乡村级]/.test(name);
  return ends && name.length <= 40 && !NO_NAME.test(name);
}

/** Whether nothing in the text speaks against its being a unit's name, however it ends. */
export function isNameLike(name: string): boolean {
  const isSentence = /[，；;]/.test(withoutBrackets(name)) || /^[^各]*、/.test(withoutBrackets(name));
  return name.length >= 2 && name.length <= 30 && !NO_NAME.test(name) && !isSentence;
}

function withoutBrackets(name: string): string {
  return name.replace(/[（(〔【][^）)〕】]*[）)〕】]/g, "");
}

/** How the name of a unit ends, and hardly anything else. */
const CERTAIN_NAME =
  /(?:局|委|办|室|中心|公司|集团|政府|委员会|管委会|联合会|处|部门|单位|街道|支队|大队|专班|法院|学院|医院|部)[）)〉>】〕\]]?$|^各/;

/** Whether a text without a label can only be a list of units. */
export function isCertainUnitList(text: string): boolean {
  const names = text.length <= 400 ? splitUnits(text) : [];
  const certain = names.filter((name) => CERTAIN_NAME.test(name)).length;
  return names.length > 0 && certain * 3 >= names.length * 2 && names.every(isWholeName);
}

/**
 * The names of a printed list, as printed, wraps undone. Split at 、，,；;／, never inside brackets. A line break or a
 * blank parts two names only where the name before it is whole and a new one visibly begins; `stacked` lists have one
 * name a line.
 */
export function splitUnits(text: string, stacked = false): string[] {
  const list = withoutFrame(text);
  const parts = wholeCollectives(stacked ? list.replace(/\n(?=[（(〈<])/g, "") : list);
  const explicit = parts.length > 1;
  return parts
    .flatMap((part) => (stacked ? part.split("\n") : splitAtBlanks(part, explicit)))
    .flatMap((name) => splitAtConjunction(plainName(name)).map(plainName))
    .filter((name) => name !== "" && !NOBODY.test(name));
}

function plainName(name: string): string {
  const said = undoWraps(name).replace(BEFORE_NAME, "").replace(SAID_OF_NAME, "");
  const plain = said.replace(ENDING, "").replace(DEFINITION, "");
  return isClosedOnly(plain) ? plain.slice(0, -1) : plain;
}

/** Whether it ends in a bracket that was never opened. */
function isClosedOnly(name: string): boolean {
  return /[）)】〕\]]$/.test(name) && !/[（(〈<【〔[]/.test(name);
}

/** A list that stands in brackets as a whole: 【市教育局、市财政局】. */
function withoutFrame(text: string): string {
  const bracket = findBrackets(text.trim())[0];
  const framed = bracket?.closed === true && bracket.start === 0 && bracket.end === text.trim().length;
  return framed ? text.trim().slice(1, -1) : text;
}

function splitAtConjunction(name: string): string[] {
  const [, first, second] = CONJUNCTION.exec(name) ?? [];
  if (first === undefined || second === undefined || insideBracket(first)) return [name];
  return isWholeName(first) && isWholeName(second) ? [first, second] : [name];
}

/** The parts of a list; 各乡、镇、街道办事处 stays whole. */
function wholeCollectives(text: string): string[] {
  const parts: string[] = [];
  let end = 0;
  for (const part of splitOutside(text)) {
    const last = parts[parts.length - 1];
    const separator = text.charAt(end);
    end += part.length + (last === undefined ? 0 : 1);
    const head = last?.split("、")[0]?.replace(/\s+/g, "") ?? "";
    const goesOn = separator === "、" && COLLECTIVE_HEAD.test(head) && COLLECTIVE_REST.test(plainName(part));
    if (last !== undefined && goesOn) parts[parts.length - 1] = `${last}、${part}`;
    else parts.push(part);
  }
  return parts;
}

function splitOutside(text: string): string[] {
  return partsOutside(text).map(({ start, end }) => text.slice(start, end));
}

/** A role in brackets behind a name ends it: what stands on the next line is another name. */
const ROLE_MARK = /[（(](?:共同|分别|联合)?(?:牵头|主办|汇总|配合|协办|参与)(?:单位|部门)?[）)]\s*$/;

function endsBehindMark(text: string, at: number): boolean {
  if (text.charAt(at) !== "\n" || SEPARATORS.includes(text.charAt(at + 1))) return false;
  return ROLE_MARK.test(text.slice(Math.max(0, at - 12), at));
}

/** The parts of a text between separators that stand in no bracket. */
export function partsOutside(text: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (SEPARATORS.includes(character) || endsBehindMark(text, at))) {
      parts.push({ start, end: at });
      start = at + 1;
    }
  }
  return [...parts, { start, end: text.length }];
}

/** Whether a line can only be the end of the name above it: 办事处, 局, 镇人民政府 below 各乡. */
export function isRestOfName(line: string): boolean {
  const words = line.trim();
  return words.length < 3 || BODY_ALONE.test(words) || COLLECTIVE_REST.test(words);
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
