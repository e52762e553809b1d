import type { Field } from "./fields";
import type { FieldRole } from "./labels";
import { concat, slice, trim, type Mapped } from "./mapped";
import { isWholeName, splitUnits } from "./unitList";

/** Words behind a list of units that say what the units do, longest first. */
const VERBS: readonly (readonly [FieldRole, string])[] = [
  ["lead", "(?:分别|共同|联合)?(?:牵头|主办)(?:负责|落实|办理)?"],
  ["support", "(?:积极|协同)?(?:配合|协办|协助|参与|参加|协作)"],
  [
    "responsible",
    "(?:按(?:照)?(?:各自)?职责(?:分工)?|分工|分别|共同|具体|结合实际)?(?:负责|落实|承办|实施)(?:落实)?",
  ],
];
/** Labels printed without their colon: 牵头单位市体育局. */
const BARE_LABELS: readonly (readonly [FieldRole, RegExp])[] = [
  ["lead", /^(?:牵头|主办|主要责任|主责)(?:(?:单位|部门)[：:]?|[：:])/],
  ["support", /^(?:配合|协办|协助|参与|参加|相关责任)(?:(?:单位|部门)[：:]?|[：:])/],
  ["responsible", /^(?:责任|承办|实施|落实)(?:(?:单位|部门)[：:]?|[：:])/],
];
const VERB_AT_END = new RegExp(`(?:${VERBS.map(([, verb]) => `(${verb})`).join("|")})\\s*$`);
/** A time alone, or a limit with what is to be done by it: 年底前完成, 6月底前出台具体办法, 持续推进. */
const TIME =
  /^(?:\d{4}\s*年)?\s*(?:\d{1,2}\s*月|[一二三四]季度|上半年|下半年|年)?\s*(?:底|末|内|中旬|上旬|下旬|\d{1,2}\s*日)?\s*(?:之?前)?\s*(?:完成|办结|到位)?$|^(?:\d{4}\s*年|\d{1,2}\s*月|[一二三四]季度|上半年|下半年|年[底内])[^，,；;。]{0,24}$|^(?:长期|持续|常态化?|全年|贯穿)(?:坚持|推进|实施|开展|全年)?$/;
/** Whether the words can only be a limit: nothing that a unit is called begins so. */
export function isLimit(words: string): boolean {
  return words !== "" && TIME.test(words) && /\d\s*月|季度|半年|年[底末内前]|完成|推进|坚持/.test(words);
}

/** 区卫健局（牵头）: the word in brackets is the role of the name before it. */
const MARKED =
  /([^、，,；;\s（(]+(?:[（(][^（()）]*[）)])?)\s*([（(](?:(牵头|主办|汇总)|配合|协办|参与)(?:单位|部门)?[）)])/g;
const OPENING = "（(〈<【〔[";
const CLOSING = "）)〉>】〕]";

interface Chunk {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a clause that tells roles by words instead of labels: A牵头，B、C配合; A会同B; 由A负责; 牵头单位A，配合单位B.
 * Null unless every part of it is understood and every name looks like a whole unit, so prose is left alone.
 */
export function readRoleWords(clause: Mapped, place: Field["place"], unclosed: boolean): Field[] | null {
  const fields: Field[] = [];
  let pending: number | null = null;
  const field = (role: FieldRole, label: Mapped, value: Mapped): Field => ({
    role,
    label,
    value: trim(value),
    level: null,
    reach: null,
    place,
    stacked: false,
    unclosed,
  });
  const marked = readMarkedNames(clause, field);
  if (marked.length > 0) return marked.every(isUnderstood) ? marked : null;
  for (const { start, end } of chunksOf(clause.text)) {
    const text = clause.text.slice(start, end);
    const bare = BARE_LABELS.find(([, label]) => label.test(text));
    const verb = VERB_AT_END.exec(text);
    if (bare) {
      const length = bare[1].exec(text)?.[0].length ?? 0;
      fields.push(field(bare[0], slice(clause, start, start + length), slice(clause, start + length, end)));
    } else if (verb) {
      const role = VERBS.find((_, index) => verb[index + 1] !== undefined)?.[0] ?? "responsible";
      const at = start + verb.index;
      fields.push(
        ...withCompanions(field(role, slice(clause, at, end), slice(clause, pending ?? start, at))),
      );
      pending = null;
    } else if (pending === null && TIME.test(text.trim())) {
      fields.push(field("deadline", slice(clause, 0, 0), slice(clause, start, end)));
    } else if (bareContinues(fields, text)) {
      const last = fields[fields.length - 1];
      const first = clause.from.indexOf(last?.value.from[0] ?? -1);
      if (last) fields[fields.length - 1] = { ...last, value: trim(slice(clause, first, end)) };
    } else if (text.includes("会同") && pending === null) {
      fields.push(...withCompanions(field("lead", slice(clause, 0, 0), slice(clause, start, end))));
    } else pending ??= start;
  }
  // A牵头；B、C: those behind the lead carry it with them.
  if (pending !== null && fields.at(-1)?.role === "lead") {
    fields.push(field("responsible", slice(clause, 0, 0), slice(clause, pending)));
    pending = null;
  }
  return pending === null && fields.length > 0 && fields.every(isUnderstood) ? fields : null;
}

/** Names with a role in brackets behind them, and the others, which are responsible. */
function readMarkedNames(
  clause: Mapped,
  field: (role: FieldRole, label: Mapped, value: Mapped) => Field,
): Field[] {
  const fields: Field[] = [];
  const others: Mapped[] = [];
  let at = 0;
  for (const match of clause.text.matchAll(MARKED)) {
    const end = match.index + match[0].length;
    const label = slice(clause, end - (match[2]?.length ?? 0), end);
    const value = slice(clause, match.index, match.index + (match[1]?.length ?? 0));
    fields.push(field(match[3] === undefined ? "support" : "lead", label, value));
    others.push(slice(clause, at, match.index));
    at = end;
  }
  if (fields.length === 0) return [];
  const rest = concat([...others, slice(clause, at)]);
  const named = splitUnits(rest.text).length > 0;
  return named ? [...fields, field("responsible", slice(rest, 0, 0), rest)] : fields;
}

/** 由 A 会同 B 负责: A leads, B helps. */
function withCompanions(field: Field): Field[] {
  const from = /^\s*由/.exec(field.value.text)?.[0].length ?? 0;
  const value = trim(slice(field.value, from));
  const companion = value.text.search(/会同|联合(?!会)/);
  if (companion < 0) return [{ ...field, value }];
  return [
    { ...field, role: "lead", value: trim(slice(value, 0, companion)) },
    { ...field, role: "support", value: trim(slice(value, companion + 2)) },
  ];
}

/** Behind a label without a colon the list may go on over a comma. */
function bareContinues(fields: readonly Field[], text: string): boolean {
  const last = fields[fields.length - 1];
  return (
    last !== undefined &&
    BARE_LABELS.some(([, label]) => label.test(last.label.text)) &&
    splitUnits(text).every(isWholeName)
  );
}

function isUnderstood(field: Field): boolean {
  if (field.role === "deadline") return true;
  const names = splitUnits(field.value.text);
  return names.length > 0 && names.every(isWholeName);
}

/** The parts between ，；,; outside brackets. */
function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text.charAt(at);
    if (character !== "" && OPENING.includes(character)) depth += 1;
    else if (character !== "" && CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (at === text.length || (depth === 0 && /[，,；;。]/.test(character))) {
      if (text.slice(start, at).trim() !== "") chunks.push({ start, end: at });
      start = at + 1;
    }
  }
  return chunks;
}
