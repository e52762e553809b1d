import type { Field } from "./fields";
import { REACH_BEFORE, type FieldRole } from "./labels";
import { isPerson } from "./leaders";
import { slice, trim, type Mapped } from "./mapped";
import { isCertainUnitList, isNameLike, isWholeName, splitUnits } from "./unitList";

/** Words behind a list of units that say what the units do, longest first. */
const VERBS: readonly (readonly [FieldRole, string])[] = [
  [
    "lead",
    "(?:分别|共同|联合|具体|负责|总)?(?:牵头|主办|统筹|主抓)(?:抓总|负责|落实|办理|实施|组织实施|推进|抓)?",
  ],
  [
    "support",
    "(?:积极|协同|共同|主动)?(?:配合|协办|协助|协同|参与|参加|协作|指导|督导)(?:落实|实施|做好|推进|办理)?",
  ],
  [
    "responsible",
    "(?:(?:按(?:照|各自)?)?(?:各自)?(?:职责|职能)(?:分工|范围)?|按分工|分工|分别|共同|具体|组织|结合(?:各自)?实际)*(?:负责|落实|承办|实施)(?:落实|实施|办理|推进)?",
  ],
];
/** Labels printed without their colon: 牵头单位市体育局. */
export const BARE_LABELS: readonly (readonly [FieldRole, RegExp])[] = [
  ["lead", /^(?:牵头|主办|主要责任|主责)(?:(?:单位|部门)[：:为是]?|[：:])/],
  ["support", /^(?:配合|协办|协助|参与|参加|相关责任)(?:(?:单位|部门)[：:为是]?|[：:])/],
  ["responsible", /^(?:责任|承办|实施|落实)(?:(?:单位|部门)[：:为是]?|[：:])/],
];
const ANY_VERB = VERBS.map(([, verb]) => `(${verb})`).join("|");
const VERB_AT_END = new RegExp(`(?:${ANY_VERB})\\s*$`);
const YEAR = "(?:\\d{4}|今|本|当)\\s*年";
const DONE = "(?:全面|基本|全部)?(?:完成|办结|到位|建成|开工|启动|见效|实施|落实|推进|出台|印发)?";
const TIME = new RegExp(
  `^(?:于|力争|确保|争取)?(?=\\S)(?:${YEAR})?\\s*(?:\\d{1,2}\\s*月份?|年|第?[一二三四1-4]季度|[上下]半年)?\\s*` +
    `(?:底|末|内|初|[上中下]旬|\\d{1,2}\\s*日)?\\s*(?:之|以)?前?\\s*${DONE}$|` +
    "^(?:全年|年内|长期|持续|常态化?|贯穿|每年|每月|每季度)+(?:坚持|推进|实施|落实|完成|开展|组织实施|全年)?$",
);
/** A limit with what is to be done by it: 6月底前出台具体办法. */
const LIMIT = /^(?:\d{4}\s*年|\d{1,2}\s*月|[一二三四]季度|[上下]半年|年[底内])[^，,；;。]{0,24}$/;
/** 区卫健局（牵头）: the word in brackets is the role of the name before it. */
const MARKED = /[（(](?:共同|分别|联合|均为)?(?:牵头|主办|汇总|配合|协办|参与)(?:单位|部门)?[）)]/;
const COMPANION = /会同|联合(?!会)/;
const OPENING = "（(〈<【〔[";
const CLOSING = "）)〉>】〕]";

/** Whether the words can only be a limit: nothing that a unit is called begins so. */
export function isLimit(words: string): boolean {
  return (
    (TIME.test(words) || LIMIT.test(words)) && /\d\s*月|季度|半年|年[底末内前]|完成|推进|坚持/.test(words)
  );
}

interface Chunk {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a clause that tells roles by words instead of labels: A牵头，B、C配合; A会同B; 由A负责; 牵头单位A，配合单位B;
 * 以上3项由A负责. Null unless every part of it is understood and its names look like units, so prose is left alone.
 */
export function readRoleWords(clause: Mapped, place: Field["place"], unclosed: boolean): Field[] | null {
  const reach = REACH_BEFORE.exec(clause.text)?.[0] ?? "";
  const fields = new ClauseReader(slice(clause, reach.length), place, unclosed).read();
  if (fields === null || reach === "") return fields;
  const label = trim(slice(clause, 0, reach.length));
  return fields.map((field, index) => ({
    ...field,
    reach: label.text,
    label: index === 0 && field.label.text === "" ? label : field.label,
  }));
}

class ClauseReader {
  readonly #fields: Field[] = [];
  /** Where a list begins whose verb has not come yet. */
  #pending: number | null = null;

  constructor(
    readonly clause: Mapped,
    readonly place: Field["place"],
    readonly unclosed: boolean,
  ) {}

  read(): Field[] | null {
    for (const chunk of chunksOf(this.clause.text)) this.#chunk(chunk);
    const fields = this.#fields;
    const rest = slice(this.clause, this.#pending ?? this.clause.text.length);
    // A牵头；B、C: those behind the lead carry it with them. A（牵头）、B: see `byRoleMarks`.
    if (this.#pending !== null && (fields.at(-1)?.role === "lead" || MARKED.test(rest.text))) {
      fields.push(this.#field("responsible", this.#nothing, rest));
      this.#pending = null;
    }
    return this.#pending === null && this.#tellsSomething() && fields.every(isUnderstood) ? fields : null;
  }

  /** In a sentence a limit alone is part of what it says: 一季度集中开工20个. */
  #tellsSomething(): boolean {
    const fields = this.#fields;
    return this.place === "bracket" ? fields.length > 0 : fields.some(({ role }) => role !== "deadline");
  }

  #chunk({ start, end }: Chunk): void {
    const text = this.clause.text.slice(start, end);
    const bare = BARE_LABELS.find(([, label]) => label.test(text));
    const verb = VERB_AT_END.exec(text);
    const free = this.#pending === null;
    if (bare) {
      const at = start + (bare[1].exec(text)?.[0].length ?? 0);
      this.#fields.push(this.#field(bare[0], slice(this.clause, start, at), slice(this.clause, at, end)));
    } else if (free && (TIME.test(text.trim()) || (!verb && LIMIT.test(text.trim())))) {
      this.#fields.push(this.#field("deadline", this.#nothing, slice(this.clause, start, end)));
    } else if (verb) {
      const role = VERBS.find((_, index) => verb[index + 1] !== undefined)?.[0] ?? "responsible";
      const at = start + verb.index;
      const value = slice(this.clause, this.#pending ?? start, at);
      this.#fields.push(...withCompanions(this.#field(role, slice(this.clause, at, end), value)));
      this.#pending = null;
    } else if (this.#continuesList(text)) this.#extendList(end);
    else if (free && COMPANION.test(text)) {
      const value = slice(this.clause, start, end);
      this.#fields.push(...withCompanions(this.#field("lead", this.#nothing, value)));
    } else this.#pending ??= start;
  }

  /** Behind a label without a colon the list may go on over a comma. */
  #continuesList(text: string): boolean {
    const last = this.#fields.at(-1);
    return (
      last !== undefined &&
      BARE_LABELS.some(([, label]) => label.test(last.label.text)) &&
      splitUnits(text).every(isWholeName)
    );
  }

  #extendList(end: number): void {
    const last = this.#fields.pop();
    if (!last) return;
    const first = this.clause.from.indexOf(last.value.from[0] ?? -1);
    this.#fields.push({ ...last, value: trim(slice(this.clause, first, end)) });
  }

  get #nothing(): Mapped {
    return slice(this.clause, 0, 0);
  }

  #field(role: FieldRole, label: Mapped, printed: Mapped): Field {
    const from = /^\s*由/.exec(printed.text)?.[0].length ?? 0;
    const value = trim(slice(printed, from));
    const isUnit = role === "lead" || role === "responsible" || role === "support";
    return {
      role: isUnit && value.text !== "" && splitUnits(value.text).every(isPerson) ? "leader" : role,
      label,
      value,
      level: null,
      reach: null,
      place: this.place,
      stacked: false,
      unclosed: this.unclosed,
    };
  }
}

/** A会同B负责: A leads, B helps; 会同B alone: who leads is said before. */
function withCompanions(field: Field): Field[] {
  const companion = COMPANION.exec(field.value.text);
  if (!companion) return [field];
  const first = trim(slice(field.value, 0, companion.index));
  const support: Field = {
    ...field,
    role: "support",
    value: trim(slice(field.value, companion.index + companion[0].length)),
  };
  return first.text === "" ? [support] : [{ ...field, role: "lead", value: first }, support];
}

function isUnderstood(field: Field): boolean {
  if (field.role === "deadline" || field.role === "leader") return true;
  return isListOfUnits(field.value.text);
}

/** Whether nothing in a list speaks against its being one of units, and most of it for it. */
function isListOfUnits(text: string): boolean {
  const names = splitUnits(text);
  const whole = names.filter(isWholeName).length;
  return names.length > 0 && names.every(isNameLike) && whole * 2 >= names.length;
}

/**
 * A list of units, or of persons with their posts and units, without any word that tells their roles:
 * 区财政局、区住建局; 孟凡军副县长；县交通局，县自然资源局; and behind them a limit. Null unless every part is certain.
 */
export function readBareNames(clause: Mapped, place: Field["place"], unclosed: boolean): Field[] | null {
  const common = { level: null, reach: null, stacked: false, unclosed, place } as const;
  const label = slice(clause, 0, 0);
  const fields: Field[] = [];
  const limit = limitBehind(clause.text);
  if (limit !== null) {
    const value = trim(slice(clause, limit));
    fields.push({ ...common, role: "deadline", label, value });
  }
  for (const [start, end] of semicolonParts(clause.text.slice(0, limit === null ? undefined : limit - 1))) {
    const value = trim(slice(clause, start, end));
    const names = splitUnits(value.text);
    if (names.length > 0 && names.every(isPerson)) fields.push({ ...common, role: "leader", label, value });
    else if (isCertainUnitList(value.text)) fields.push({ ...common, role: "responsible", label, value });
    else return null;
  }
  return fields.some(({ role }) => role === "responsible") ? fields : null;
}

/** Where a limit begins behind the names: A，B，6月底前出台办法; null where none stands there. */
function limitBehind(text: string): number | null {
  const at = Math.max(...["，", ",", "；", ";"].map((mark) => text.lastIndexOf(mark))) + 1;
  return at > 0 && isLimit(text.slice(at).trim()) ? at : null;
}

function semicolonParts(text: string): [number, number][] {
  const parts: [number, number][] = [];
  let start = 0;
  for (const match of text.matchAll(/[；;]|$/g)) {
    if (text.slice(start, match.index).trim() !== "") parts.push([start, match.index]);
    start = match.index + match[0].length;
  }
  return parts;
}

/** The parts between ，；,; outside brackets, and between 、 where a word for a role stands before it. */
function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text.charAt(at);
    if (character !== "" && OPENING.includes(character)) depth += 1;
    else if (character !== "" && CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (at === text.length || (depth === 0 && partsAt(text, start, at))) {
      if (text.slice(start, at).trim() !== "") chunks.push({ start, end: at });
      start = at + 1;
    }
  }
  return chunks;
}

function partsAt(text: string, start: number, at: number): boolean {
  const character = text.charAt(at);
  return /[，,；;。]/.test(character) || (character === "、" && VERB_AT_END.test(text.slice(start, at)));
}
