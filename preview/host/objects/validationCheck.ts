import { coerce } from "../book/coercion";
import type { Scalar, Validation } from "../model";
import { findArea, type RangeTarget } from "./rangeTarget";

/**
 * Whether a cell's value satisfies a rule. Rules whose operands are formulas other than a reference are taken to be
 * satisfied: the preview does not calculate them.
 */
export function accepts(range: RangeTarget, rule: Validation, value: Scalar): boolean {
  if (value === "") return rule.ignoreBlanks;
  if (rule.kind === "List") return listed(range, rule.formula1, value);
  if (rule.kind === "Custom") return true;
  const measured = rule.kind === "TextLength" ? String(value).length : value;
  if (typeof measured !== "number") return false;
  if (rule.kind === "WholeNumber" && !Number.isInteger(measured)) return false;
  const one = operand(range, rule.formula1);
  const other = rule.formula2 === null ? null : operand(range, rule.formula2);
  return one === null || compares(measured, rule.operator ?? "Between", one, other);
}

function listed(range: RangeTarget, source: string, value: Scalar): boolean {
  const items = source.startsWith("=")
    ? referenced(range, source)
    : source.split(",").map((item) => item.trim());
  return items === null || items.some((item) => String(item).toLowerCase() === String(value).toLowerCase());
}

/** The values a reference or a name stands for; null when it is neither. */
function referenced(range: RangeTarget, source: string): readonly Scalar[] | null {
  const found = findArea(range.session, range.sheet, source);
  if (found === null) return null;
  return found.sheet.cellsOf
    .within(found.area)
    .map(({ row, column }) => found.sheet.cellsOf.value(row, column));
}

function operand(range: RangeTarget, formula: string): number | null {
  if (formula.startsWith("=")) {
    const value = referenced(range, formula)?.[0];
    return typeof value === "number" ? value : null;
  }
  const change = coerce(formula, undefined, range.session.now());
  return typeof change?.value === "number" ? change.value : null;
}

function compares(value: number, operator: string, one: number, other: number | null): boolean {
  const inside = value >= Math.min(one, other ?? one) && value <= Math.max(one, other ?? one);
  const outcomes: Readonly<Record<string, boolean>> = {
    Between: inside,
    NotBetween: !inside,
    EqualTo: value === one,
    NotEqualTo: value !== one,
    GreaterThan: value > one,
    GreaterThanOrEqualTo: value >= one,
    LessThan: value < one,
    LessThanOrEqualTo: value <= one,
  };
  return outcomes[operator] ?? true;
}
