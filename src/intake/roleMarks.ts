import type { Field } from "./fields";
import type { FieldRole } from "./labels";
import { concat, slice, trim } from "./mapped";
import { isLimit } from "./roleWords";
import { partsOutside } from "./unitList";

/** A role printed behind a name: 区教育局（牵头）. */
const MARKS: readonly (readonly [FieldRole, RegExp])[] = [
  ["lead", /[（(](?:牵头|主办|主责|汇总)(?:单位|部门)?[）)]\s*$/],
  ["support", /[（(](?:配合|协办|协助|参与|会办)(?:单位|部门)?[）)]\s*$/],
];

/** A stretch of a list; `role` is its own where the list gives it one, and `mark` where the words begin that do. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly role: FieldRole | null;
  readonly mark: number;
}

/**
 * A list of units that gives some of them another role (A（牵头）、B、C（配合）) or ends in a limit (A、B，12月底前完成),
 * as a field for each stretch.
 */
export function byRoleMarks(field: Field): Field[] {
  if (field.role !== "lead" && field.role !== "responsible" && field.role !== "support") return [field];
  const parts = stretchesOf(field.value.text);
  if (parts.every(({ role }) => role === null)) return [field];
  return parts.map(({ start, end, role, mark }, index): Field => {
    const label = slice(field.value, mark, end);
    return {
      ...field,
      role: role ?? field.role,
      value: trim(slice(field.value, start, mark)),
      label: index === 0 ? concat([field.label, label]) : label,
    };
  });
}

function stretchesOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const { start, end } of partsOutside(text)) {
    const part = partOf(text, start, end);
    const last = parts.at(-1);
    if (part.role === null && last?.role === null) parts[parts.length - 1] = { ...last, end, mark: end };
    else parts.push(part);
  }
  return parts;
}

function partOf(text: string, start: number, end: number): Part {
  const words = text.slice(start, end);
  if (isLimit(words.trim())) return { start, end, role: "deadline", mark: end };
  for (const [role, pattern] of MARKS) {
    const match = pattern.exec(words);
    if (match) return { start, end, role, mark: start + match.index };
  }
  return { start, end, role: null, mark: end };
}
