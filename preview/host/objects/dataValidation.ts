import { bounding, intersect, sameArea } from "../book/address";
import type { Area, Scalar, Validation } from "../model";
import { invalidArgument } from "../protocol/errors";
import { hostObject, isHostObject, type HostObject, type Members } from "../protocol/hostObject";
import { areas, covers } from "./rangeEditing";
import { RangeTarget } from "./rangeTarget";
import { ruleOf, writtenRule, type WrittenRule } from "./validationRules";
import { accepts } from "./validationCheck";
import { flag, oneOf, record, text } from "./values";

const NO_PROMPT = { title: "", message: "", showPrompt: true };
const NO_ALERT = { title: "", message: "", style: "Stop", showAlert: true };

const members: Members<RangeTarget> = {
  className: "DataValidation",
  get: {
    rule: (range) => ruleOf(shared(range)),
    type: (range) => shared(range)?.kind ?? (touching(range).length === 0 ? "None" : "Inconsistent"),
    ignoreBlanks: (range) => shared(range)?.ignoreBlanks ?? true,
    prompt: (range) => shared(range)?.prompt ?? NO_PROMPT,
    errorAlert: (range) => shared(range)?.errorAlert ?? NO_ALERT,
    valid: (range) => {
      const invalid = invalidPlaces(range).length;
      return invalid === 0 ? true : invalid === range.area.rows * range.area.columns ? false : null;
    },
  },
  set: {
    rule: (range, rule) => replace(range, writtenRule(record(rule), rangeSource)),
    ignoreBlanks: (range, on) => amend(range, { ignoreBlanks: flag(on) }),
    prompt: (range, prompt) => {
      const { title, message, showPrompt } = record(prompt);
      const given = {
        title: text(title ?? ""),
        message: text(message ?? ""),
        showPrompt: showPrompt !== false,
      };
      if (given.title.length > 32 || given.message.length > 255)
        throw invalidArgument("The prompt is too long.");
      amend(range, { prompt: given });
    },
    errorAlert: (range, alert) => {
      const { title, message, style, showAlert } = record(alert);
      const word = oneOf(style ?? "Stop", ["Stop", "Warning", "Information"]);
      const given = {
        title: text(title ?? ""),
        message: text(message ?? ""),
        style: word,
        showAlert: showAlert !== false,
      };
      if (given.title.length > 32 || given.message.length > 255)
        throw invalidArgument("The alert is too long.");
      amend(range, { errorAlert: given });
    },
  },
  call: {
    clear: (range) => cut(range),
    getInvalidCells: (range) => invalidAreas(range) ?? invalidOf(range),
    getInvalidCellsOrNullObject: (range) => invalidAreas(range),
  },
};

export function dataValidation(range: RangeTarget): HostObject {
  return hostObject(members, range);
}

function invalidOf(range: RangeTarget): never {
  throw invalidArgument(`All cells of ${range.address} are valid.`);
}

/** A rule's source given as a range object stands for its address. */
function rangeSource(source: unknown): string | null {
  return isHostObject(source) && source.target instanceof RangeTarget ? `=${source.target.address}` : null;
}

function touching({ sheet, area }: RangeTarget): readonly Validation[] {
  return sheet.validations().filter((rule) => rule.areas.some((each) => intersect(each, area) !== null));
}

/** The one rule that all of the range has, or null. */
function shared(range: RangeTarget): Validation | null {
  const rules = touching(range);
  const only = rules.length === 1 ? rules[0] : undefined;
  return only?.areas.some((each) => covers(each, range.area)) === true ? only : null;
}

function replace(range: RangeTarget, rule: WrittenRule): void {
  range.assertEditable();
  cut(range);
  range.sheet.addValidation({
    areas: [range.area],
    ignoreBlanks: true,
    prompt: null,
    errorAlert: null,
    ...rule,
  });
}

function amend(range: RangeTarget, change: Partial<Validation>): void {
  range.assertEditable();
  const rule = shared(range);
  if (rule === null) throw invalidArgument("The cells have no one rule that this could belong to.");
  if (rule.areas.length === 1 && rule.areas.every((each) => sameArea(each, range.area))) {
    range.sheet.removeValidation(rule.id);
  } else cut(range);
  range.sheet.addValidation({ ...rule, ...change, areas: [range.area] });
}

/** Takes the range out of every rule; what lies around it keeps its rule. */
function cut(range: RangeTarget): void {
  range.assertEditable();
  for (const rule of touching(range)) {
    range.sheet.removeValidation(rule.id);
    const rest = rule.areas.flatMap((each) => without(each, range.area));
    if (rest.length > 0) range.sheet.addValidation({ ...rule, areas: rest });
  }
}

/** What is left of an area around a hole: at most four rectangles. */
export function without(area: Area, hole: Area): Area[] {
  const cutOut = intersect(area, hole);
  if (cutOut === null) return [area];
  const bottom = cutOut.row + cutOut.rows;
  const right = cutOut.column + cutOut.columns;
  return [
    { ...area, rows: cutOut.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...cutOut, column: area.column, columns: cutOut.column - area.column },
    { ...cutOut, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

function invalidPlaces(range: RangeTarget): { row: number; column: number }[] {
  const places: { row: number; column: number }[] = [];
  for (const rule of touching(range)) {
    for (const each of rule.areas) {
      const inside = intersect(each, range.area);
      if (inside === null) continue;
      for (const { row, column } of range.sheet.cellsOf.within(inside)) {
        const value: Scalar = range.sheet.cellsOf.value(row, column);
        if (!accepts(range, rule, value)) places.push({ row, column });
      }
    }
  }
  return places;
}

function invalidAreas(range: RangeTarget): HostObject | null {
  const places = invalidPlaces(range);
  const joined: Area[] = [];
  for (const { row, column } of places) {
    const cell = { row, column, rows: 1, columns: 1 };
    const last = joined.at(-1);
    const above =
      last !== undefined && last.column === column && last.columns === 1 && last.row + last.rows === row;
    if (above) joined[joined.length - 1] = bounding(last, cell);
    else joined.push(cell);
  }
  return joined.length === 0
    ? null
    : areas(joined.map((area) => new RangeTarget(range.session, range.sheet, area)));
}
