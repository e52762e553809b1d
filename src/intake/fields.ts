import { findBrackets } from "./brackets";
import { findLabels, type FieldRole } from "./labels";
import { joinLines, slice, trim, type Mapped } from "./mapped";

/** A label with what stands behind it. */
export interface Field {
  readonly role: FieldRole;
  readonly label: Mapped;
  readonly value: Mapped;
  readonly level: string | null;
  readonly reach: string | null;
  /** own = on a line of its own; bracket = inside a bracket of the sentence; inline = in the sentence itself. */
  readonly place: "own" | "bracket" | "inline";
  /** Only of a bracket: its closing mark is missing. */
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
    if (labels[0]?.start !== 0 && inner.text.slice(0, labels[0]?.start ?? inner.text.length).trim() !== "")
      continue;
    if (labels.length === 0) continue;
    kept.push(slice(paragraph, at, bracket.start));
    fields.push(...readFields(inner, "bracket", !bracket.closed));
    at = bracket.end;
  }
  kept.push(slice(paragraph, at));
  const rest = concat(kept);
  const outside = findLabels(blankBrackets(rest.text))[0];
  if (!outside || (place === "inline" && isProse(rest.text, outside.end)))
    return { text: trim(rest), fields };
  return {
    text: trim(slice(rest, 0, outside.start)),
    fields: [...fields, ...readFields(slice(rest, outside.start), place, false)],
  };
}

/** All fields of a text that begins with a label. Labels inside brackets of a value are no labels. */
export function readFields(text: Mapped, place: Field["place"], unclosed: boolean): Field[] {
  const labels = findLabels(blankBrackets(text.text));
  return labels.map((label, index) => ({
    role: label.role,
    level: label.level,
    reach: label.reach,
    label: slice(text, label.start, label.end),
    value: trimSeparators(slice(text, label.end, labels[index + 1]?.start)),
    place,
    unclosed,
  }));
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

function concat(parts: readonly Mapped[]): Mapped {
  const filled = parts.filter((part) => part.text !== "");
  const [only] = filled;
  if (!only) return joinLines([]);
  return filled.length === 1
    ? only
    : {
        text: filled.map((part) => part.text).join(""),
        from: filled.flatMap((part) => part.from),
        to: filled.flatMap((part) => part.to),
      };
}
