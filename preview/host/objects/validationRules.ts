import type { Validation } from "../model";
import { invalidArgument } from "../protocol/errors";
import { oneOf, record } from "./values";

/** Excel takes a list that is written out only up to this length. */
const LONGEST_LIST = 255;

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

const KEYS = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
} as const;

export type WrittenRule = Pick<Validation, "kind" | "operator" | "formula1" | "formula2" | "inCellDropDown">;

/** The rule a client wrote: one of `list`, `custom`, `wholeNumber`, `decimal`, `date`, `time`, `textLength`. */
export function writtenRule(
  rule: Readonly<Record<string, unknown>>,
  rangeSource: (source: unknown) => string | null,
): WrittenRule {
  const { list, custom } = rule;
  if (list !== undefined && list !== null) return listRule(record(list), rangeSource);
  if (custom !== undefined && custom !== null) {
    return {
      kind: "Custom",
      operator: null,
      formula1: operand(record(custom)["formula"]),
      formula2: null,
      inCellDropDown: true,
    };
  }
  for (const [key, kind] of Object.entries(KEYS)) {
    const basic = rule[key];
    if (basic !== undefined && basic !== null) return basicRule(kind, record(basic));
  }
  throw invalidArgument("The rule is of no kind that Excel has.");
}

function listRule(
  list: Readonly<Record<string, unknown>>,
  rangeSource: (source: unknown) => string | null,
): WrittenRule {
  const source = rangeSource(list["source"]) ?? list["source"];
  if (typeof source !== "string" || source === "") throw invalidArgument("A list needs a source.");
  if (!source.startsWith("=") && source.length > LONGEST_LIST) {
    throw invalidArgument(`A list of more than ${LONGEST_LIST} characters must stand on a sheet.`);
  }
  return {
    kind: "List",
    operator: null,
    formula1: source,
    formula2: null,
    inCellDropDown: list["inCellDropDown"] !== false,
  };
}

function basicRule(kind: WrittenRule["kind"], basic: Readonly<Record<string, unknown>>): WrittenRule {
  const operator = oneOf(basic["operator"], OPERATORS);
  const two = operator === "Between" || operator === "NotBetween";
  return {
    kind,
    operator,
    formula1: operand(basic["formula1"]),
    formula2: two ? operand(basic["formula2"]) : null,
    inCellDropDown: true,
  };
}

function operand(given: unknown): string {
  if (typeof given === "number") return String(given);
  if (typeof given !== "string" || given === "") throw invalidArgument("A rule needs its formula.");
  return given;
}

/** The rule as Excel's client reads it back; `{}` where there is none. */
export function ruleOf(validation: Validation | null): Readonly<Record<string, unknown>> {
  if (validation === null) return {};
  const { kind, operator, formula1, formula2, inCellDropDown } = validation;
  if (kind === "List") return { list: { inCellDropDown, source: formula1 } };
  if (kind === "Custom") return { custom: { formula: formula1 } };
  const key = Object.entries(KEYS).find(([, word]) => word === kind)?.[0] ?? "decimal";
  return {
    [key]: {
      formula1: numeric(formula1),
      ...(formula2 === null ? {} : { formula2: numeric(formula2) }),
      operator,
    },
  };
}

function numeric(formula: string): string | number {
  return /^-?\d+(\.\d+)?$/.test(formula) ? Number(formula) : formula;
}
