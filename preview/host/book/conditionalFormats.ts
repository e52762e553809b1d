import type {
  ConditionalFormattingRuleModel,
  IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import type { Engine } from "../engine/engine";
import type { ConditionalFormat } from "../model";
import { formatAddress, toArea, toRange } from "./address";
import { toFormat, toStyle } from "./styles";

/**
 * Conditional formats of one sheet. Univer calculates and draws them all as formulas; what Excel's client
 * wrote is kept beside, because Univer's form of it would not read back as written.
 */
export class ConditionalFormats {
  readonly #model: ConditionalFormattingRuleModel;
  readonly #written = new Map<
    string,
    Pick<ConditionalFormat, "kind" | "formula" | "formula2" | "operator">
  >();
  #made = 0;

  constructor(
    readonly engine: Engine,
    readonly sheetId: string,
    readonly spelt: (formula: string, row: number, column: number) => string,
  ) {
    this.#model = engine.injector.get(engine.modules.ConditionalFormattingRuleModel);
  }

  /** The first wins. */
  list(): readonly ConditionalFormat[] {
    const rules = this.#model.getSubunitRules(this.engine.unitId, this.sheetId) ?? [];
    return rules.flatMap((rule) => this.#format(rule) ?? []);
  }

  /** A new one comes first, as in Excel. */
  add(format: Omit<ConditionalFormat, "id">): string {
    const id = `cf-${this.sheetId}-${++this.#made}`;
    this.#keep({ ...format, id });
    this.engine.run("sheet.mutation.add-conditional-rule", {
      subUnitId: this.sheetId,
      rule: this.#rule({ ...format, id }),
    });
    return id;
  }

  change(id: string, change: Partial<Omit<ConditionalFormat, "id">>): void {
    const before = this.list().find((format) => format.id === id);
    if (before === undefined) return;
    const after = { ...before, ...change };
    this.#keep(after);
    this.engine.run("sheet.mutation.set-conditional-rule", {
      subUnitId: this.sheetId,
      cfId: id,
      rule: this.#rule(after),
    });
  }

  remove(id: string): void {
    this.engine.run("sheet.mutation.delete-conditional-rule", { subUnitId: this.sheetId, cfId: id });
    this.#written.delete(id);
  }

  #keep({ id, kind, formula, formula2, operator }: ConditionalFormat): void {
    this.#written.set(id, { kind, formula, formula2, operator });
  }

  #rule(format: ConditionalFormat): IConditionFormattingRule {
    const area = format.areas[0];
    const condition = area === undefined ? "=FALSE" : this.spelt(conditionOf(format), area.row, area.column);
    return {
      cfId: format.id,
      ranges: format.areas.map(toRange),
      stopIfTrue: format.stopIfTrue,
      rule: {
        type: this.engine.modules.CFRuleType.highlightCell,
        subType: this.engine.modules.CFSubRuleType.formula,
        value: condition,
        style: toStyle(format.format),
      },
    };
  }

  #format(rule: IConditionFormattingRule): ConditionalFormat | null {
    if (!("subType" in rule.rule)) return null;
    const written = this.#written.get(rule.cfId);
    const formula = "value" in rule.rule && typeof rule.rule.value === "string" ? rule.rule.value : "";
    const kept = written ?? { kind: "Custom" as const, formula, formula2: null, operator: null };
    return {
      id: rule.cfId,
      areas: rule.ranges.map(toArea),
      ...kept,
      stopIfTrue: rule.stopIfTrue,
      format: toFormat(rule.rule.style),
    };
  }
}

/** The condition as one formula for the first cell of the area, whatever kind of rule Excel calls it. */
function conditionOf({ kind, formula, formula2, operator, areas }: ConditionalFormat): string {
  if (kind === "Custom") return formula.startsWith("=") ? formula : `=${formula}`;
  const first = areas[0];
  const cell = first === undefined ? "A1" : formatAddress({ ...first, rows: 1, columns: 1 });
  const one = formula.replace(/^=/, "");
  const other = (formula2 ?? "").replace(/^=/, "");
  const signs: Readonly<Record<string, string>> = {
    EqualTo: `=${cell}=${one}`,
    NotEqualTo: `=${cell}<>${one}`,
    GreaterThan: `=${cell}>${one}`,
    GreaterThanOrEqual: `=${cell}>=${one}`,
    LessThan: `=${cell}<${one}`,
    LessThanOrEqual: `=${cell}<=${one}`,
    Between: `=AND(${cell}>=${one},${cell}<=${other})`,
    NotBetween: `=OR(${cell}<${one},${cell}>${other})`,
  };
  return signs[operator ?? ""] ?? "=FALSE";
}
