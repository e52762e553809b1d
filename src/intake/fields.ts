import { CLOSING, findBrackets, OPENING, type Bracket } from "./brackets";
import { findLabels, type FieldRole } from "./labels";
import { concat, slice, trim, type Mapped } from "./mapped";
import { readRoleWords } from "./roleWords";
import { isCertainUnitList, isWholeName, splitUnits } from "./unitList";

/** A label with what stands behind it. */
export interface Field {
  readonly role: FieldRole;
  readonly label: Mapped;
  readonly value: Mapped;
  readonly level: string | null;
  readonly reach: string | null;
  /**
   * own = on a line of its own; bracket = inside a bracket of the sentence; inline = in the sentence itself; heading =
   * taken from a heading above.
   */
  readonly place: "own" | "bracket" | "inline" | "heading";
  /** The list begins on the line below its label: one name a line. */
  readonly stacked: boolean;
  /** Only of a bracket: one of its marks is missing. */
  readonly unclosed: boolean;
}

export interface SplitParagraph {
  /** What is left of the paragraph without its fields. */
  readonly text: Mapped;
  readonly fields: readonly Field[];
}

/** Parts a paragraph into its sentence and the fields printed in it, in brackets or behind it. */
export function splitParagraph(paragraph: Mapped, place: "own" | "inline" = "inline"): SplitParagraph {
  const kept: Mapped[] = [];
  const fields: Field[] = [];
  let at = 0;
  for (const bracket of findBrackets(paragraph.text)) {
    const inner = slice(paragraph, bracket.start + 1, bracket.closed ? bracket.end - 1 : bracket.end);
    const labels = findLabels(inner.text);
    const [label] = labels;
    const told = label ? toldBefore(inner, label.start) : [];
    if (told === null) continue;
    const read = label
      ? [...told, ...readFields(slice(inner, label.start), "bracket", !bracket.closed)]
      : readUnlabelled(paragraph.text, bracket, inner);
    if (read === null) continue;
    kept.push(slice(paragraph, at, bracket.start));
    fields.push(...read);
    at = bracket.end;
  }
  kept.push(slice(paragraph, at));
  const rest = concat(kept);
  const outside = findLabels(blankBrackets(rest.text))[0];
  if (!outside || (place === "inline" && isProse(rest.text, outside.end)))
    return { text: trim(rest), fields };
  const tail = slice(rest, outside.start);
  const end = unopenedAt(tail.text);
  const read =
    end === null ? readFields(tail, place, false) : readFields(slice(tail, 0, end), "bracket", true);
  return { text: withoutDash(slice(rest, 0, outside.start)), fields: [...fields, ...read] };
}

/** Where a bracket closes at the end that opens nowhere: 责任单位：区审计局）; its opening mark was lost. */
function unopenedAt(text: string): number | null {
  const end = /[）)】〕\]][\s。；;]*$/.exec(text)?.index;
  if (end === undefined) return null;
  let depth = 0;
  for (const character of text.slice(0, end)) {
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth -= 1;
  }
  return depth === 0 ? end : null;
}

/** What stands in a bracket before its first label: nothing, or roles told by words (A牵头；完成时限：…); else null. */
function toldBefore(inner: Mapped, end: number): Field[] | null {
  const before = trimSeparators(slice(inner, 0, end));
  return before.text === "" ? [] : readRoleWords(before, "bracket", false);
}

/** （刘燕；县人社局）: a person before the units leads. */
const PERSON_BEFORE =
  /^(\s*[\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3})*)[；;](?<!(?:局|委|办|部|院|会|街|镇|乡)[；;])/;

/** A bracket that says by words, or at the end by its place alone, who is meant: （A牵头，B配合）, …。（A、B）. */
function readUnlabelled(paragraph: string, bracket: Bracket, inner: Mapped): Field[] | null {
  const behind = paragraph.slice(bracket.end);
  const behindSentence = /[。！；]\s*$/.test(paragraph.slice(0, bracket.start));
  // At the end of a clause, or behind the short sentence that names the matter: 扩大岗位供给。（A牵头，B配合）全年….
  const isClause = /^\s*(?:[。；;，,]|$)/.test(behind) || behindSentence;
  const read = isClause ? readRoleWords(inner, "bracket", !bracket.closed) : null;
  if (read ?? !/^[\s。；;]*$/.test(behind)) return read;
  const person = PERSON_BEFORE.exec(inner.text)?.[1] ?? "";
  const list = trim(slice(inner, person === "" ? 0 : person.length + 1));
  const names = splitUnits(list.text);
  const certain = person !== "" && isCertainUnitList(list.text);
  if ((!behindSentence && !certain) || names.length === 0 || !names.every(isWholeName)) return null;
  const nothing = slice(inner, 0, 0);
  const common = {
    label: nothing,
    level: null,
    reach: null,
    stacked: false,
    unclosed: !bracket.closed,
  } as const;
  const units: Field = { ...common, role: "responsible", value: list, place: "bracket" };
  if (person === "") return [units];
  return [{ ...common, role: "leader", value: slice(inner, 0, person.length), place: "bracket" }, units];
}

/** All fields of a text that begins with a label. Labels inside brackets of a value are no labels. */
export function readFields(text: Mapped, place: Field["place"], unclosed: boolean): Field[] {
  const labels = findLabels(blankBrackets(text.text));
  if (labels.length === 0) return withoutLabels(text, place, unclosed);
  return labels.flatMap((label, index) => {
    const value = slice(text, label.end, labels[index + 1]?.start);
    const field: Field = {
      role: label.role,
      level: label.level,
      reach: label.reach,
      label: slice(text, label.start, label.end),
      value: label.role === "detail" ? trim(value) : trimSeparators(value),
      place,
      stacked: place === "own" && isStacked(value.text),
      unclosed,
    };
    return byRoleWords(field);
  });
}

/** Units on a line of their own, with no label or with words that tell their roles. */
function withoutLabels(text: Mapped, place: Field["place"], unclosed: boolean): Field[] {
  const dash = /^[\s—―－-]*/.exec(text.text)?.[0].length ?? 0;
  const value = trimSeparators(slice(text, dash));
  const common = { level: null, reach: null, stacked: false, unclosed, place } as const;
  return (
    readRoleWords(value, place, unclosed) ?? [
      { ...common, role: "responsible", label: slice(value, 0, 0), value },
    ]
  );
}

/** A hard wrap may also fall right behind a label: only whole names on all lines make a list of lines. */
function isStacked(value: string): boolean {
  const names = value.trim().split("\n");
  return (
    /^[^\S\n]*\n/.test(value) && !/[、，,；;]/.test(value) && names.every((name) => isWholeName(name.trim()))
  );
}

/** 责任单位：A牵头，B配合: the words inside the list say more than its label. */
function byRoleWords(field: Field): Field[] {
  if (field.role !== "responsible" && field.role !== "lead") return [field];
  const read = readRoleWords(field.value, field.place, field.unclosed);
  const [first, ...others] = read ?? [];
  if (!first) return [field];
  const { level, reach } = field;
  return [first, ...others].map((part) => ({ ...part, level, reach }));
}

/** The dash in 推进新区建设——责任单位：… belongs to neither, nor does a semicolon behind the whole sentence. */
function withoutDash(text: Mapped): Mapped {
  return trim(slice(text, 0, text.text.replace(/[\s—－-]+$|(?<=[。！])\s*[；;，,]\s*$/, "").length));
}

/** A label in running text counts only at the end of a sentence; “责任单位：” quoted in prose does not matter. */
function isProse(text: string, end: number): boolean {
  return text.slice(end).trim() === "";
}

function blankBrackets(text: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const bracket of findBrackets(text)) {
    pieces.push(text.slice(at, bracket.start), "\u25a1".repeat(bracket.end - bracket.start));
    at = bracket.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

function trimSeparators(value: Mapped): Mapped {
  const head = /^[\s、，,；;]*/.exec(value.text)?.[0].length ?? 0;
  const tail = /[\s、，,；;。]*$/.exec(value.text)?.[0].length ?? 0;
  return slice(value, head, Math.max(head, value.text.length - tail));
}
