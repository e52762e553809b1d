import type { Field } from "./fields";
import { REACH_BEFORE } from "./labels";
import { slice, trim, type Mapped } from "./mapped";
import { readRoleWords } from "./roleWords";
import { isCertainUnitList } from "./unitList";

/** Where the last sentence of a paragraph may begin, and where a clause with 由 may. */
const BEGINNINGS = /[。；！？;!?\n]|[，,](?=\s*由)|(?:——|—|――|--)/g;
/** A clause about units is no longer than this. */
const CLAUSE_LENGTH = 240;

/**
 * The sentence behind a paragraph that tells its units by words: …。由A牵头，B配合。 …。以上3项由A负责。 …——A、B.
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
  return null;
}

function clauseFields(clause: Mapped, behindDash: boolean): Field[] | null {
  const reach = REACH_BEFORE.exec(clause.text)?.[0] ?? "";
  const rest = trim(slice(clause, reach.length));
  const fields = readRoleWords(rest, "inline", false);
  if (fields) {
    const label = trim(slice(clause, 0, reach.length));
    return fields.map((field, index) => ({
      ...field,
      reach: reach === "" ? null : label.text,
      label: index === 0 && field.label.text === "" ? label : field.label,
    }));
  }
  if (!behindDash || !isCertainUnitList(clause.text)) return null;
  const common = { level: null, reach: null, stacked: false, unclosed: false, place: "inline" } as const;
  return [{ ...common, role: "responsible", label: slice(clause, 0, 0), value: clause }];
}
