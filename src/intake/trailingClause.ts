import { findBrackets } from "./brackets";
import type { Field } from "./fields";
import { concat, slice, trim, type Mapped } from "./mapped";
import { readBareNames, readRoleWords } from "./roleWords";
import { isWholeName } from "./unitList";

/** Where the last sentence of a paragraph may begin, and where a clause with 由 may. */
const BEGINNINGS = /[。；！？;!?\n]|[，,](?=\s*由)|(?:——|—|――|--)/g;
/** A clause about units is no longer than this. */
const CLAUSE_LENGTH = 240;

/**
 * The sentence behind a paragraph that tells its units by words: …。由A牵头，B配合。 …。以上3项由A负责。 …——A、B. …（A、B）.
 * Null unless every part of that sentence is understood.
 */
export function trailingClause(paragraph: Mapped): { text: Mapped; fields: readonly Field[] } | null {
  const whole = paragraph.text.replace(/[\s。；;]+$/, "").length;
  const from = Math.max(0, whole - CLAUSE_LENGTH);
  for (const match of paragraph.text.slice(from, whole).matchAll(BEGINNINGS)) {
    const at = from + match.index;
    const clause = trim(slice(paragraph, at + match[0].length, whole));
    const fields = clauseFields(clause, /^[—―-]/.test(match[0]));
    const kept = /[。！？!?]/.test(match[0]) ? at + 1 : at;
    if (fields) return { text: trim(slice(paragraph, 0, kept)), fields };
  }
  const bracket = findBrackets(paragraph.text).at(-1);
  if (bracket?.closed === true && bracket.end === whole) {
    const fields = readBareNames(slice(paragraph, bracket.start + 1, bracket.end - 1), "bracket", false);
    const isName = isWholeName(paragraph.text.slice(0, bracket.start).trim());
    const text = concat([slice(paragraph, 0, bracket.start), slice(paragraph, bracket.end)]);
    if (fields && !isName) return { text: trim(text), fields };
  }
  return null;
}

function clauseFields(clause: Mapped, behindDash: boolean): Field[] | null {
  return (
    readRoleWords(clause, "inline", false) ?? (behindDash ? readBareNames(clause, "inline", false) : null)
  );
}
