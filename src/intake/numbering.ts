/** Kinds of printed numbers, shallowest first: the order is the depth of the headings that carry them. */
const KINDS = [
  "part",
  "chapter",
  "section",
  "article",
  "han",
  "hanBracket",
  "matter",
  "dash",
  "figure",
  "decimal",
  "figureBracket",
  "circled",
  "bullet",
] as const;

export type NumberKind = (typeof KINDS)[number];

/** The printed number at the head of a paragraph. */
export interface Marker {
  readonly kind: NumberKind;
  /** 0 for a dash or a bullet, which count nothing; 203 for 2.3. */
  readonly value: number;
  /** As printed, without its punctuation: "32", "三" of （三）. */
  readonly printed: string;
  /** Characters of the line that the marker takes. */
  readonly length: number;
}

const HAN = "[一二三四五六七八九十百〇零]{1,5}";

/** 第一章, 第 2 条, with what parts it from the words behind it. */
function ordinal(words: string): RegExp {
  return new RegExp(`^(第\\s*(${HAN}|\\d{1,3})\\s*(?:${words}))[、.．：:\\s]*`);
}

const DECIMAL_NUMBER =
  /^((\d{1,2}[.．]\d{1,2}))(?![\d.．％%])[、.．\s]\s*(?=[“《（(]|(?![万亿千百倍个公平米元])[\u4e00-\u9fff])/;

const PATTERNS: readonly (readonly [NumberKind, RegExp])[] = [
  ["part", ordinal("篇|编|部分")],
  ["chapter", ordinal("章")],
  ["section", ordinal("节")],
  ["article", ordinal("条")],
  // A mark may be set before a number: ▲ 一、 ★1.
  ["han", new RegExp(`^(?:[▲■◆●★]\\s*)?((${HAN}))\\s*(?:[、.．﹒]|[,，](?=[^。；;，,]{2,30}$))\\s*`)],
  ["hanBracket", new RegExp(`^([（(〔【［\\[]\\s*(${HAN})\\s*[）)〕】］\\]])[、.．]?\\s*`)],
  ["dash", /^((?:——|―――?|――|--)-?)\s*(?=\S)/],
  ["figure", /^(第\s*([一二三四五六七八九十百〇零]{1,5}|\d{1,4})\s*[项件])(?:\s*[、.．：:]\s*|\s+)/],
  ["decimal", DECIMAL_NUMBER],
  ["bullet", /^([◆◇●○■□▲△★☆※•·➢])\s*(?=\S)(?!\d{1,3}[．﹒、]|\d{1,3}[.](?!\d))/],
  // 任务3： at the head of a record, over the figures of its measures; 序号 3 is a figure like theirs.
  [
    "matter",
    /^((?:任务|事项|项目|问题)\s*[：:]?\s*(\d{1,4}|[一二三四五六七八九十百]{1,5}))(?:\s*[：:、.．]\s*|\s+|$)/,
  ],
  ["figure", /^((?:序号|编号)\s*[：:]?\s*(\d{1,4}|[一二三四五六七八九十百]{1,5}))(?:\s*[：:、.．]\s*|\s+|$)/],
  // 5.8 万户 at the head of a wrapped line is a figure, not the number 5.
  ["figure", /^(?:[▲■◆●★☆※]\s*)?((\d{1,5}))\s*(?:[．﹒、]|[.](?!\d))\s*/],
  ["figureBracket", /^([（(〔【［[]\s*(\d{1,4})\s*[）)〕】］\]]|(\d{1,3})(?=[）)]))[）)]?[、.．]?\s*/],
  ["circled", /^(([①-⑳]))\s*/],
];

/** 2.3 counts as 203. */
const DECIMAL = 100;
const DIGITS = "零一二三四五六七八九";

/** 一 … 九百九十九, or figures. 0 when it is neither. */
export function readNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const character of text.replace(/〇/g, "零")) {
    if (character === "百" || character === "十") {
      total += Math.max(digit, 1) * (character === "百" ? 100 : 10);
      digit = 0;
    } else {
      digit = DIGITS.indexOf(character);
      if (digit < 0) return 0;
    }
  }
  return total + digit;
}

/**
 * The marker that a line begins with, or null. `expected` is the figure that must come next: only that one is taken
 * for a number where figures stand right behind it (28.10亿元以上重大项目).
 */
export function readMarker(printed: string, expected: number | null = null): Marker | null {
  const line = printed.replace(/^\s*[（(]?\s*[０-９\s]{1,9}/, halfWidth);
  const tight = /^((\d{1,4}))[.](?=\d)/;
  const decimal = expected === 1 ? markerOf("decimal", DECIMAL_NUMBER, line) : null;
  if (decimal) return decimal;
  if (expected !== null && Number(tight.exec(line)?.[1]) === expected) return markerOf("figure", tight, line);
  for (const [kind, pattern] of PATTERNS) {
    const marker = markerOf(kind, pattern, line);
    if (marker) return marker;
  }
  return null;
}

/** １２ as 12; a figure's blanks stay, so that offsets do. */
function halfWidth(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function markerOf(kind: NumberKind, pattern: RegExp, line: string): Marker | null {
  const match = pattern.exec(line);
  if (!match) return null;
  const value = valueOf(kind, match[2] ?? match[3] ?? "");
  if (kind !== "dash" && kind !== "bullet" && value === 0) return null;
  return { kind, value, printed: plainNumber(match[1] ?? ""), length: match[0].length };
}

/** （三） is printed for 三, 序号 3 for 3; 第三条 and ① stay. */
function plainNumber(printed: string): string {
  return printed.replace(/\s+|[（(〔【［[）)〕】］\]]|^(?:序号|编号|任务|事项|项目|问题)[：:]?/g, "");
}

function valueOf(kind: NumberKind, digits: string): number {
  if (kind === "dash" || kind === "bullet") return 0;
  if (kind === "decimal") {
    const [major = 0, minor = 0] = digits.split(/[.．]/).map(Number);
    return major * DECIMAL + minor;
  }
  return kind === "circled" ? digits.charCodeAt(0) - "①".charCodeAt(0) + 1 : readNumber(digits);
}

/** Numbers that headings carry rather than items: 第一章, 一、 and （一）. */
export function isHeadingKind(kind: NumberKind): boolean {
  return KINDS.indexOf(kind) <= KINDS.indexOf("hanBracket") && kind !== "article";
}

/** Whether a decimal number goes on from the last: 1.1 first, then 1.2, or 2.1. */
export function decimalFollows(last: number | undefined, value: number): boolean {
  if (last === undefined) return value === DECIMAL + 1;
  const nextMajor = (Math.floor(last / DECIMAL) + 1) * DECIMAL + 1;
  return value === last + 1 || value === nextMajor;
}

/** How deep a heading with this kind of number stands, compared with others. */
export function depthOf(kind: NumberKind): number {
  return KINDS.indexOf(kind);
}
