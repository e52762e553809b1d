/** Conditional formats between the model and the .xlsx library. */
import type {
  CellIsOperators,
  ConditionalFormattingOptions,
  ConditionalFormattingRule,
} from "@cj-tech-master/excelts";
import type { ConditionalFormat } from "../host/model";
import { toDifferentialStyle, toFormat } from "./styles";
import { fromSqref, toSqref, withoutEquals } from "./units";

/** Excel's words and those of files; the library's types list only some, but it passes all of them on. */
const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThan: "lessThan",
  LessThanOrEqual: "lessThanOrEqual",
};

/** `priority` counts from 1; the lowest wins. */
export function toFormatting(format: ConditionalFormat, priority: number): ConditionalFormattingOptions {
  const style = toDifferentialStyle(format.format);
  const formulae = [format.formula, ...(format.formula2 === null ? [] : [format.formula2])].map(
    withoutEquals,
  );
  const rule: ConditionalFormattingRule =
    format.kind === "Custom"
      ? { type: "expression", formulae, priority, style }
      : { type: "cellIs", operator: operatorOf(format), formulae, priority, style };
  return { ref: toSqref(format.areas), rules: [rule] };
}

function operatorOf(format: ConditionalFormat): CellIsOperators {
  return (OPERATORS[format.operator ?? ""] ?? "equal") as CellIsOperators;
}

/** The formats of a sheet, the winning one first. Kinds that the model does not know are left out. */
export function fromFormattings(
  given: readonly ConditionalFormattingOptions[],
): Omit<ConditionalFormat, "id">[] {
  return given
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ rule, areas: fromSqref(ref) })))
    .sort((one, other) => (one.rule.priority ?? 0) - (other.rule.priority ?? 0))
    .flatMap(({ rule, areas }) => {
      const format = fromRule(rule);
      return format === null ? [] : [{ ...format, areas }];
    });
}

function fromRule(rule: ConditionalFormattingRule): Omit<ConditionalFormat, "id" | "areas"> | null {
  if (rule.type !== "expression" && rule.type !== "cellIs") return null;
  const [first = "", second] = (rule.formulae ?? []).map(String);
  const shared = { stopIfTrue: false, format: toFormat(rule.style ?? {}) };
  if (rule.type === "expression") {
    return { kind: "Custom", formula: `=${first}`, formula2: null, operator: null, ...shared };
  }
  const operator = Object.keys(OPERATORS).find((word) => OPERATORS[word] === rule.operator);
  return {
    kind: "CellValue",
    formula: operand(first),
    formula2: second === undefined ? null : operand(second),
    operator: operator ?? "EqualTo",
    ...shared,
  };
}

function operand(text: string): string {
  return text !== "" && Number.isFinite(Number(text)) ? text : `=${text}`;
}
