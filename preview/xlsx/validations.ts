/** Data validation between the model and the .xlsx library. */
import type {
  DataValidation,
  DataValidationOperator,
  DataValidationWithFormulae,
} from "@cj-tech-master/excelts";
import { excelToDate, dateToExcel } from "@cj-tech-master/excelts";
import type { Area, Validation } from "../host/model";
import { withoutEquals } from "./units";

const KINDS: Readonly<Partial<Record<Validation["kind"], DataValidationWithFormulae["type"]>>> = {
  List: "list",
  WholeNumber: "whole",
  Decimal: "decimal",
  Date: "date",
  TextLength: "textLength",
  Custom: "custom",
};

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThan: "lessThan",
  LessThanOrEqualTo: "lessThanOrEqual",
};

/** Null where the library knows no such kind: see `losses.ts`, which says so. */
export function toDataValidation(validation: Validation): DataValidation | null {
  const type = KINDS[validation.kind];
  if (type === undefined) return null;
  const { prompt, errorAlert } = validation;
  const operator = OPERATORS[validation.operator ?? ""];
  return {
    type,
    ...(operator === undefined ? {} : { operator }),
    formulae: formulas(validation),
    allowBlank: validation.ignoreBlanks,
    ...(prompt === null
      ? {}
      : { showInputMessage: prompt.showPrompt, promptTitle: prompt.title, prompt: prompt.message }),
    ...(errorAlert === null
      ? {}
      : {
          showErrorMessage: errorAlert.showAlert,
          errorStyle: errorAlert.style.toLowerCase(),
          errorTitle: errorAlert.title,
          error: errorAlert.message,
        }),
  };
}

/** A literal list stands in quotes in the file, a reference or formula without its `=`. */
function formulas({ kind, formula1, formula2 }: Validation): (string | number | Date)[] {
  const given = formula2 === null ? [formula1] : [formula1, formula2];
  return given.map((formula) => {
    if (kind === "List" && !formula.startsWith("=")) return `"${formula.replaceAll('"', '""')}"`;
    if (kind === "Date" && Number.isFinite(Number(formula))) return excelToDate(Number(formula));
    return withoutEquals(formula);
  });
}

/** Null for a validation that only shows a message and checks nothing. */
export function fromDataValidation(
  given: DataValidation,
  areas: readonly Area[],
): Omit<Validation, "id"> | null {
  if (given.type === "any") return null;
  const kind = (Object.keys(KINDS) as Validation["kind"][]).find((word) => KINDS[word] === given.type);
  if (kind === undefined) return null;
  const [first = "", second] = given.formulae.map((formula) => readFormula(kind, formula));
  const operator = Object.keys(OPERATORS).find((word) => OPERATORS[word] === given.operator);
  return {
    areas,
    kind,
    operator: kind === "List" || kind === "Custom" ? null : (operator ?? "Between"),
    formula1: first,
    formula2: second ?? null,
    inCellDropDown: true,
    ignoreBlanks: given.allowBlank === true,
    prompt: promptOf(given),
    errorAlert: alertOf(given),
  };
}

function readFormula(kind: Validation["kind"], formula: string | number | Date): string {
  if (formula instanceof Date) return String(dateToExcel(formula));
  const text = String(formula);
  if (kind === "List" && /^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return Number.isFinite(Number(text)) ? text : `=${text}`;
}

function promptOf(given: DataValidation): Validation["prompt"] {
  if (given.prompt === undefined && given.promptTitle === undefined) return null;
  return {
    title: given.promptTitle ?? "",
    message: given.prompt ?? "",
    showPrompt: given.showInputMessage === true,
  };
}

function alertOf(given: DataValidation): Validation["errorAlert"] {
  if (given.error === undefined && given.errorTitle === undefined && given.showErrorMessage === undefined) {
    return null;
  }
  const styles = { warning: "Warning", information: "Information", stop: "Stop" } as const;
  return {
    title: given.errorTitle ?? "",
    message: given.error ?? "",
    style: styles[(given.errorStyle ?? "stop") as keyof typeof styles],
    showAlert: given.showErrorMessage === true,
  };
}
