/**
 * What a printed label says of the words behind it.
 * section = 责任科室, holder = 责任人: units and leaders only where a task names no others; other = 备注, 联系人: printed
 * beside the task, no part of it.
 */
export type FieldRole =
  "lead" | "responsible" | "support" | "section" | "leader" | "holder" | "deadline" | "detail" | "other";

/** A label found in a text. Offsets are of the text searched. */
export interface LabelMatch {
  readonly role: FieldRole;
  readonly start: number;
  /** Behind the colon. */
  readonly end: number;
  /** The government level that the label itself names: 市级牵头单位. */
  readonly level: string | null;
  /** What stands before the label and says which tasks it holds for: 以上 6 项. */
  readonly reach: string | null;
}

const BODY = "(?:单位|部门|主体|机构|方)";
const SECTION = "(?:科室|处室|股室|科|处)";
const LEADER_WORDS = "分管|责任|牵头|包保|挂点|联系|主管|督办|督导|包联|包抓|挂钩|挂联|负责";
const PERSON =
  "(?:负责)?(?:省|市|区|县|镇|乡|级|委|政府|副)*(?:领导|省长|市长|区长|县长|镇长|乡长|主任|负责人|责任人|负责同志)(?:同志)?";

/**
 * Labels by role, longest wording first inside a role. Sources: domain.md §5 and the labels issue 4 lists.
 * 相关责任部门 helps and 主要责任部门 leads, so both are looked for before the plain 责任部门.
 */
const WORDINGS: readonly (readonly [FieldRole, string])[] = [
  ["lead", `(?:总|第一|主要)?(?:牵头|主办|主责|汇总|主体|主管)(?:责任|承办|负责)?${BODY}`],
  ["lead", `(?:主要|第一)(?:责任|承办|负责)${BODY}`],
  [
    "support",
    `(?:主要)?(?:协办|协助|配合|协作|协同|参与|参加|会办|支持|相关|有关)(?:责任|承办|实施)?${BODY}`,
  ],
  [
    "responsible",
    `(?:责任|承办|实施|落实|办理|执行|完成|具体|负责|建设|业主|其他责任|项目)(?:责任|承办|负责|实施|建设)?${BODY}`,
  ],
  ["leader", `(?:${LEADER_WORDS})${PERSON}`],
  ["leader", "(?:(?:省|市|州|盟|区|县|旗|镇|乡)(?:级|委|政府)?)?(?:分管|责任|包联|包抓)?领导"],
  ["responsible", "(?:部门|责任|任务|职责|工作)分工|责任落实|承办"],
  ["lead", "牵头|主办|主责"],
  ["support", "配合|协办"],
  ["support", `(?:协办|协助|配合|协作|协同|参与|参加)(?:责任)?${SECTION}`],
  ["section", `(?:责任|承办|牵头|具体|业务|经办)(?:责任)?${SECTION}`],
  ["holder", "(?:第一|直接|具体|主要)?(?:责任|牵头|负责)人"],
  ["deadline", "(?:完成|办结|办理|时间|整改)(?:时限|时间|期限|节点|日期|要求)"],
  ["deadline", "时限要求|(?:时间|进度)安排|进度(?:要求|计划)|时限"],
  [
    "detail",
    "(?:工作|目标|具体|主要|落实|任务|重点|年度)(?:工作|目标|任务|内容|举措|措施|要求|标准)(?:和要求)?",
  ],
  ["detail", "目标和要求|(?:责任|工作|督查|督办|交办|重点)事项|验收标准|预期成果|项目名称|建设(?:内容|规模)"],
  ["detail", "任务|事项|内容|目标|要求|举措|措施"],
  ["other", "备注|(?:联系|承办|经办)人|联系电话|联系方式|联络员"],
];

/** A label alone is no longer than this. */
const BARE_LENGTH = 16;
const LEVEL = "(?:(省|市|区|县)(?:级|直)?)?";
const COUNT = String.raw`[\d一二三四五六七八九十百\s、至到第~—－–\-]+(?:项|条|个|件)`;
const REACH = `(?:(以上|上述|前述|第)((?<=第)${COUNT}|(?<!第)[^：:，,。；;（）()]{1,20}?))?`;

/** Characters of a label may be parted by a wrap or, in tables, by spaces. */
function loosened(pattern: string): string {
  return pattern
    .replace(/([\u4e00-\u9fff])(?=[\u4e00-\u9fff(])/g, "$1\\s*")
    .replace(/\)([?*]?)(?=[\u4e00-\u9fff(])/g, ")$1\\s*");
}

const ALTERNATIVES = WORDINGS.map(([, wording]) => `(${loosened(wording)})`).join("|");
/** What a label says of itself: 责任单位（排第一位的为牵头单位）. */
const REMARK = "(?:[（(][^（()）：:]{1,20}[）)])?";
/** A colon, or the dash of 责任单位——区住建局. */
const LABEL_END = "\\s*(?:[：:]|(?<=(?:单位|部门|领导|时限)\\s*)(?:——|--))";
const LABEL = `${REACH}${LEVEL}\\s*(?:${ALTERNATIVES})${REMARK}${LABEL_END}`;
const LABELS = new RegExp(`(?<=^|[\\s。；;，,、！？!?：:—\\-（(【〔\\[])${LABEL}`, "g");
/** 以上3项, 第5—7项工作任务 before 由…负责: which tasks a clause holds for. */
export const REACH_BEFORE = new RegExp(
  `^(?:(?:以上|上述|前述|前)(?:${COUNT})?|第${COUNT}|以上)(?:工作|任务|事项|目标)*[，,：:]?(?=由|[\\u4e00-\\u9fff])`,
);
const BARE = new RegExp(`^${REACH}${LEVEL}\\s*(?:${ALTERNATIVES})$`);

/** All labels of a text, each at its head or behind punctuation or a blank, in order. */
export function findLabels(text: string): LabelMatch[] {
  return [...text.matchAll(LABELS)].map((match) => {
    const wording = WORDINGS.findIndex((_, index) => match[index + 4] !== undefined);
    return {
      role: WORDINGS[wording]?.[0] ?? "detail",
      start: match.index,
      end: match.index + match[0].length,
      level: match[3] ?? null,
      reach: match[1] === undefined ? null : `${match[1]}${match[2] ?? ""}`,
    };
  });
}

/** The role of words that are a whole label without its colon; null for any others. */
export function bareLabel(words: string): FieldRole | null {
  if (words.length > BARE_LENGTH) return null;
  const match = BARE.exec(words.trim());
  const wording = match ? WORDINGS.findIndex((_, index) => match[index + 4] !== undefined) : -1;
  return WORDINGS[wording]?.[0] ?? null;
}

/** Labels of what is to be done: where they come again and again without numbers, each begins a task. */
const TASK =
  /^(?:(?:工作|重点|主要|目标|责任|具体|督查|督办|交办)?(?:任务|事项)|重点工作|项目名称|(?:工作|任务|事项)?内容)$/;

/** Whether a printed label, its colon included, is one that a record may begin with. */
export function isTaskLabel(label: string): boolean {
  return TASK.test(label.replace(/[\s：:]+/g, ""));
}

/** Whether a line begins with a label. */
export function startsWithLabel(line: string): boolean {
  const head = line.slice(0, 40).trimStart();
  return findLabels(head)[0]?.start === 0;
}
