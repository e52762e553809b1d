import { intersect } from "../book/address";
import { hex } from "../book/styles";
import type { Sheet } from "../book/sheet";
import type { Border, CellFormat, ConditionalFormat, Edge } from "../model";
import { HostError, invalidArgument, itemNotFound } from "../protocol/errors";
import { hostObject, type HostObject, type Members } from "../protocol/hostObject";
import type { Session } from "../session";
import { range } from "./range";
import type { RangeTarget } from "./rangeTarget";
import { flag, number, oneOf, record, text } from "./values";

class FormatTarget {
  constructor(
    readonly session: Session,
    readonly sheet: Sheet,
    readonly id: string,
  ) {}

  get held(): ConditionalFormat {
    const found = this.sheet.conditionalFormats().find(({ id }) => id === this.id);
    if (found === undefined) throw itemNotFound("the conditional format");
    return found;
  }

  change(change: Partial<Omit<ConditionalFormat, "id">>): void {
    this.sheet.changeConditionalFormat(this.id, change);
  }

  changeLook(look: Partial<CellFormat>): void {
    this.change({ format: { ...this.held.format, ...look } });
  }
}

const collectionMembers: Members<RangeTarget> = {
  className: "ConditionalFormatCollection",
  items: (target) => touching(target).map(({ id }) => format(target, id)),
  item: (target, key) => found(target, String(key)),
  call: {
    getItem: (target, id) => found(target, String(id)),
    getItemAt: (target, index) => {
      const held = touching(target)[number(index)];
      if (held === undefined) throw invalidArgument("There is no such conditional format.");
      return format(target, held.id);
    },
    getItemOrNullObject: (target, id) =>
      touching(target).some((held) => held.id === id) ? format(target, String(id)) : null,
    getCount: (target) => touching(target).length,
    add: (target, kind) => {
      const word = oneOf(kind, [
        "Custom",
        "CellValue",
        "DataBar",
        "ColorScale",
        "IconSet",
        "TopBottom",
        "PresetCriteria",
        "ContainsText",
      ]);
      if (word !== "Custom" && word !== "CellValue") {
        throw new HostError("ApiNotFound", `The preview has no conditional formats of kind ${word}`);
      }
      target.assertEditable();
      return format(
        target,
        target.sheet.addConditionalFormat({
          areas: [target.area],
          kind: word,
          formula: word === "Custom" ? "=FALSE" : "0",
          formula2: null,
          operator: word === "Custom" ? null : "EqualTo",
          stopIfTrue: false,
          format: {},
        }),
      );
    },
    clearAll: (target) => {
      target.assertEditable();
      for (const { id } of touching(target)) target.sheet.removeConditionalFormat(id);
    },
  },
};

/** The conditional formats that touch a range. */
export function rangeConditionalFormats(target: RangeTarget): HostObject {
  return hostObject(collectionMembers, target);
}

function touching({ sheet, area }: RangeTarget): readonly ConditionalFormat[] {
  return sheet
    .conditionalFormats()
    .filter(({ areas }) => areas.some((each) => intersect(each, area) !== null));
}

function found(target: RangeTarget, id: string): HostObject {
  if (!touching(target).some((held) => held.id === id)) throw itemNotFound(`conditional format ${id}`);
  return format(target, id);
}

function format({ session, sheet }: RangeTarget, id: string): HostObject {
  return hostObject(formatMembers, new FormatTarget(session, sheet, id));
}

const formatMembers: Members<FormatTarget> = {
  className: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  get: {
    id: ({ id }) => id,
    type: ({ held }) => held.kind,
    stopIfTrue: ({ held }) => held.stopIfTrue,
    priority: ({ sheet, id }) => sheet.conditionalFormats().findIndex((each) => each.id === id),
  },
  set: {
    stopIfTrue: (target, on) => target.change({ stopIfTrue: flag(on) }),
    priority: (target, place) => target.sheet.moveConditionalFormat(target.id, number(place)),
  },
  navigate: {
    custom: (target) => ofKind(target, "Custom"),
    customOrNullObject: (target) =>
      target.held.kind === "Custom" ? hostObject(customMembers, target) : null,
    cellValue: (target) => ofKind(target, "CellValue"),
    cellValueOrNullObject: (target) =>
      target.held.kind === "CellValue" ? hostObject(cellValueMembers, target) : null,
  },
  call: {
    delete: ({ sheet, id }) => sheet.removeConditionalFormat(id),
    getRange: ({ session, sheet, held }) => {
      const [area, ...more] = held.areas;
      if (area === undefined || more.length > 0)
        throw new HostError("InvalidOperation", "It has not exactly one range.");
      return range(session, sheet, area);
    },
  },
};

function ofKind(target: FormatTarget, kind: ConditionalFormat["kind"]): HostObject {
  if (target.held.kind !== kind)
    throw new HostError("InvalidOperation", `The conditional format is not ${kind}.`);
  return kind === "Custom" ? hostObject(customMembers, target) : hostObject(cellValueMembers, target);
}

const customMembers: Members<FormatTarget> = {
  className: "CustomConditionalFormat",
  navigate: {
    rule: (target) => hostObject(ruleMembers, target),
    format: (target) => hostObject(lookMembers, target),
  },
};

const ruleMembers: Members<FormatTarget> = {
  className: "ConditionalFormatRule",
  get: { formula: ({ held }) => held.formula },
  set: { formula: (target, formula) => target.change({ formula: withSign(text(formula)) }) },
};

function withSign(formula: string): string {
  return formula.startsWith("=") ? formula : `=${formula}`;
}

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

/** A number or a formula. */
function operand(given: unknown): string {
  return typeof given === "number" ? String(given) : text(given);
}

const cellValueMembers: Members<FormatTarget> = {
  className: "CellValueConditionalFormat",
  get: {
    rule: ({ held }) => ({
      formula1: held.formula,
      ...(held.formula2 === null ? {} : { formula2: held.formula2 }),
      operator: held.operator,
    }),
  },
  set: {
    rule: (target, given) => {
      const { formula1, formula2, operator } = record(given);
      target.change({
        formula: operand(formula1),
        formula2: formula2 === undefined || formula2 === null ? null : operand(formula2),
        operator: oneOf(operator, OPERATORS),
      });
    },
  },
  navigate: { format: (target) => hostObject(lookMembers, target) },
};

const lookMembers: Members<FormatTarget> = {
  className: "ConditionalRangeFormat",
  get: { numberFormat: ({ held }) => held.format.numberFormat ?? null },
  set: { numberFormat: (target, pattern) => target.changeLook({ numberFormat: text(pattern) }) },
  navigate: {
    font: (target) => hostObject(fontMembers, target),
    fill: (target) => hostObject(fillMembers, target),
    borders: (target) => hostObject(bordersMembers, target),
  },
  call: { clearFormat: (target) => target.change({ format: {} }) },
};

const fontMembers: Members<FormatTarget> = {
  className: "ConditionalRangeFont",
  get: {
    color: ({ held }) => held.format.fontColor ?? "",
    bold: ({ held }) => held.format.bold ?? null,
    italic: ({ held }) => held.format.italic ?? null,
    strikethrough: ({ held }) => held.format.strikethrough ?? null,
  },
  set: {
    color: (target, color) => target.changeLook({ fontColor: hex(text(color)) }),
    bold: (target, on) => target.changeLook({ bold: flag(on) }),
    italic: (target, on) => target.changeLook({ italic: flag(on) }),
    strikethrough: (target, on) => target.changeLook({ strikethrough: flag(on) }),
  },
};

const fillMembers: Members<FormatTarget> = {
  className: "ConditionalRangeFill",
  get: { color: ({ held }) => held.format.fill ?? "" },
  set: { color: (target, color) => target.changeLook({ fill: hex(text(color)) }) },
  call: {
    clear: (target) => {
      const { fill: _fill, ...rest } = target.held.format;
      target.change({ format: rest });
    },
  },
};

const SIDES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;

class SideTarget {
  constructor(
    readonly format: FormatTarget,
    readonly edge: Edge,
  ) {}

  draw(part: Partial<Border>): void {
    const borders = this.format.held.format.borders ?? {};
    const plain: Border = { style: "Continuous", weight: "Thin", color: "#000000" };
    this.format.changeLook({
      borders: { ...borders, [this.edge]: { ...plain, ...borders[this.edge], ...part } },
    });
  }
}

const bordersMembers: Members<FormatTarget> = {
  className: "ConditionalRangeBorderCollection",
  get: { count: () => 4 },
  items: (target) =>
    Object.values(SIDES).map((edge) => hostObject(borderMembers, new SideTarget(target, edge))),
  item: (target, side) => {
    const word = oneOf(side, Object.keys(SIDES) as (keyof typeof SIDES)[]);
    return hostObject(borderMembers, new SideTarget(target, SIDES[word]));
  },
  navigate: Object.fromEntries(
    Object.values(SIDES).map((edge) => [
      edge,
      (target: FormatTarget) => hostObject(borderMembers, new SideTarget(target, edge)),
    ]),
  ),
};

const borderMembers: Members<SideTarget> = {
  className: "ConditionalRangeBorder",
  get: {
    sideIndex: ({ edge }) => Object.entries(SIDES).find(([, each]) => each === edge)?.[0] ?? "EdgeTop",
    style: ({ format: { held }, edge }) => held.format.borders?.[edge]?.style ?? "None",
    color: ({ format: { held }, edge }) => held.format.borders?.[edge]?.color ?? "",
  },
  set: {
    style: (target, style) =>
      target.draw({ style: oneOf(style, ["Continuous", "Dash", "DashDot", "DashDotDot", "Dot"]) }),
    color: (target, color) => target.draw({ color: hex(text(color)) }),
  },
};
