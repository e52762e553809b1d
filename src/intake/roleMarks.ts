import type { Field } from "./fields";
import type { FieldRole } from "./labels";
import { concat, slice, trim } from "./mapped";
import { BARE_LABELS, isLimit } from "./roleWords";
import { partsOutside } from "./unitList";

/** A role printed behind a name: 区教育局（牵头）. */
const MARKS: readonly (readonly [FieldRole, RegExp])[] = [
  ["lead", /[（(](?:共同|分别|联合|均为)?(?:牵头|主办|主责|汇总)(?:单位|部门)?[）)]\s*$/],
  ["support", /[（(](?:配合|协办|协助|参与|会办)(?:单位|部门)?[）)]\s*$/],
];

/** A、B（共同牵头）: the word in brackets holds for all names before it. */
const SHARED = /[（(](?:共同|分别|联合|均为)/;

/** A stretch of a list; `role` is its own where the list gives it one, and `mark` where the words begin that do. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly role: FieldRole | null;
  readonly mark: number;
  /** Where the names begin: behind a label that lost its colon, which holds for the names that follow. */
  readonly names: number;
}

/**
 * A list of units that gives some of them another role (A（牵头）、B、C（配合）) or ends in a limit (A、B，12月底前完成)
 * or holds a label without its colon (A；责任单位B), as a field for each stretch.
 */
export function byRoleMarks(field: Field): Field[] {
  if (field.role !== "lead" && field.role !== "responsible" && field.role !== "support") return [field];
  const parts = stretchesOf(field.value.text);
  if (parts.every(({ role }) => role === null)) return [field];
  return parts.map(({ start, end, role, mark, names }, index): Field => {
    const label = concat([slice(field.value, start, names), slice(field.value, mark, end)]);
    return {
      ...field,
      role: role ?? field.role,
      value: trim(slice(field.value, names, mark)),
      label: index === 0 ? concat([field.label, label]) : label,
    };
  });
}

function stretchesOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const { start, end } of partsOutside(text)) {
    const part = partOf(text, start, end);
    const last = parts.at(-1);
    const goesOn = last !== undefined && (last.role === null || last.names > last.start);
    if (last?.role === null && SHARED.test(text.slice(part.mark, end)))
      parts[parts.length - 1] = { ...part, start: last.start, names: last.names };
    else if (part.role === null && goesOn) parts[parts.length - 1] = { ...last, end, mark: end };
    else parts.push(part);
  }
  return parts;
}

function partOf(text: string, start: number, end: number): Part {
  const words = text.slice(start, end);
  const plain: Part = { start, end, role: null, mark: end, names: start };
  if (isLimit(words.trim())) return { ...plain, role: "deadline" };
  for (const [role, pattern] of MARKS) {
    const match = pattern.exec(words);
    if (match) return { ...plain, role, mark: start + match.index };
  }
  const first = start + words.length - words.trimStart().length;
  for (const [role, pattern] of BARE_LABELS) {
    const label = pattern.exec(words.trim())?.[0] ?? "";
    if (label !== "" && label !== words.trim()) return { ...plain, role, names: first + label.length };
  }
  return plain;
}
