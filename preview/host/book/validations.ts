import type { ISheetDataValidationRule } from "@univerjs/core";
import type { DataValidationModel } from "@univerjs/data-validation";
import type { Engine } from "../engine/engine";
import type { Validation } from "../model";
import { toArea, toRange } from "./address";

const KINDS: Readonly<Record<Validation["kind"], string>> = {
  List: "list",
  WholeNumber: "whole",
  Decimal: "decimal",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
  Custom: "custom",
};
const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThan: "lessThan",
  LessThanOrEqualTo: "lessThanOrEqual",
};
const ALERT_STYLES = { Information: 0, Stop: 1, Warning: 2 } as const;

/** Data validation of one sheet, kept by Univer. */
export class Validations {
  readonly #model: DataValidationModel;
  #made = 0;

  constructor(
    readonly engine: Engine,
    readonly sheetId: string,
  ) {
    this.#model = engine.injector.get(engine.modules.DataValidationModel);
  }

  list(): readonly Validation[] {
    const rules = this.#model.getRules(this.engine.unitId, this.sheetId) as ISheetDataValidationRule[];
    return rules.flatMap((rule) => {
      const kind = keyOf(KINDS, rule.type);
      return kind === null ? [] : [toValidation(rule, kind)];
    });
  }

  add(validation: Omit<Validation, "id">): void {
    const rule = { uid: `validation-${this.sheetId}-${++this.#made}`, ...toRule(validation) };
    this.engine.run("data-validation.mutation.addRule", { subUnitId: this.sheetId, rule, source: "command" });
  }

  remove(id: string): void {
    this.engine.run("data-validation.mutation.removeRule", {
      subUnitId: this.sheetId,
      ruleId: id,
      source: "command",
    });
  }
}

function toRule(validation: Omit<Validation, "id">): Omit<ISheetDataValidationRule, "uid"> {
  const { prompt, errorAlert } = validation;
  return {
    type: KINDS[validation.kind],
    ranges: validation.areas.map(toRange),
    allowBlank: validation.ignoreBlanks,
    formula1: validation.formula1,
    ...(validation.formula2 === null ? {} : { formula2: validation.formula2 }),
    ...(validation.operator === null
      ? {}
      : {
          operator: (OPERATORS[validation.operator] ?? "between") as NonNullable<
            ISheetDataValidationRule["operator"]
          >,
        }),
    showDropDown: validation.inCellDropDown,
    ...(prompt === null
      ? {}
      : { showInputMessage: prompt.showPrompt, promptTitle: prompt.title, prompt: prompt.message }),
    ...(errorAlert === null
      ? {}
      : {
          showErrorMessage: errorAlert.showAlert,
          errorTitle: errorAlert.title,
          error: errorAlert.message,
          errorStyle: ALERT_STYLES[errorAlert.style],
        }),
  };
}

function toValidation(rule: ISheetDataValidationRule, kind: Validation["kind"]): Validation {
  return {
    id: rule.uid,
    areas: rule.ranges.map(toArea),
    kind,
    operator: rule.operator === undefined ? null : keyOf(OPERATORS, rule.operator),
    // Univer puts the workbook's id before each reference when it moves one.
    formula1: (rule.formula1 ?? "").replaceAll("[workbook]", ""),
    formula2: rule.formula2 ?? null,
    inCellDropDown: rule.showDropDown ?? true,
    ignoreBlanks: rule.allowBlank ?? true,
    prompt: promptOf(rule),
    errorAlert: alertOf(rule),
  };
}

function promptOf(rule: ISheetDataValidationRule): Validation["prompt"] {
  if (rule.showInputMessage === undefined) return null;
  return { title: rule.promptTitle ?? "", message: rule.prompt ?? "", showPrompt: rule.showInputMessage };
}

function alertOf(rule: ISheetDataValidationRule): Validation["errorAlert"] {
  if (rule.showErrorMessage === undefined) return null;
  return {
    title: rule.errorTitle ?? "",
    message: rule.error ?? "",
    style: keyOf(ALERT_STYLES, rule.errorStyle) ?? "Stop",
    showAlert: rule.showErrorMessage,
  };
}

function keyOf<Key extends string>(words: Readonly<Record<Key, unknown>>, value: unknown): Key | null {
  return (Object.keys(words) as Key[]).find((word) => words[word] === value) ?? null;
}
