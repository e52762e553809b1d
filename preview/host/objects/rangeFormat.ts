import type { Border, CellFormat, Edge, FormatChange } from "../model";
import { invalidArgument } from "../protocol/errors";
import { hostObject, type HostObject, type Members } from "../protocol/hostObject";
import { hex } from "../book/styles";
import { fitColumns, fitRows } from "./autofit";
import type { RangeTarget } from "./rangeTarget";
import { applyFormat } from "./rangeValues";
import { flag, number, oneOf, text } from "./values";

const DEFAULT_FONT = "等线";
const DEFAULT_FONT_SIZE = 11;
const HORIZONTAL = ["General", "Left", "Center", "Right", "Justify", "Distributed"] as const;
const VERTICAL = ["Top", "Center", "Bottom"] as const;
const BORDER_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** The value that all cells of the range show, or null when they differ. */
function alike<Value>(range: RangeTarget, read: (format: CellFormat) => Value): Value | null {
  const { sheet, area } = range;
  const value = read(sheet.formatAt(area.row, area.column));
  const whole = range.isWholeRows || range.isWholeColumns;
  const places = whole ? sheet.cellsOf.within(area) : range.places();
  for (const { row, column } of places) if (read(sheet.formatAt(row, column)) !== value) return null;
  return value;
}

function change(range: RangeTarget, format: FormatChange): void {
  range.assertEditable();
  applyFormat(range, format);
}

const formatMembers: Members<RangeTarget> = {
  className: "RangeFormat",
  get: {
    wrapText: (range) => alike(range, (format) => format.wrap ?? false),
    horizontalAlignment: (range) => alike(range, (format) => format.horizontal ?? "General"),
    verticalAlignment: (range) => alike(range, (format) => format.vertical ?? "Bottom"),
    indentLevel: (range) => alike(range, (format) => format.indent ?? 0),
    columnWidth: ({ sheet, area }) =>
      sameSize(
        area.column,
        area.columns,
        (i) => sheet.columnsOf.get(i).size ?? sheet.columnsOf.defaultSize(),
      ),
    rowHeight: ({ sheet, area }) =>
      sameSize(area.row, area.rows, (i) => sheet.rowsOf.get(i).size ?? sheet.rowsOf.defaultSize()),
  },
  set: {
    wrapText: (range, on) => change(range, { wrap: flag(on) }),
    horizontalAlignment: (range, word) => change(range, { horizontal: oneOf(word, HORIZONTAL) }),
    verticalAlignment: (range, word) => change(range, { vertical: oneOf(word, VERTICAL) }),
    indentLevel: (range, level) => change(range, { indent: number(level) }),
    columnWidth: ({ sheet, area }, width) =>
      sheet.columnsOf.set(area.column, { size: size(width) }, area.columns),
    rowHeight: ({ sheet, area }, height) => sheet.rowsOf.set(area.row, { size: size(height) }, area.rows),
  },
  navigate: {
    font: (range) => hostObject(fontMembers, range),
    fill: (range) => hostObject(fillMembers, range),
    borders: (range) => hostObject(bordersMembers, range),
    protection: (range) => hostObject(protectionMembers, range),
  },
  call: {
    autofitColumns: fitColumns,
    autofitRows: fitRows,
  },
};

function size(given: unknown): number {
  const points = number(given);
  if (points < 0) throw invalidArgument("A width or height can not be negative.");
  return points;
}

function sameSize(first: number, count: number, read: (index: number) => number): number | null {
  const value = read(first);
  for (let index = first + 1; index < first + Math.min(count, 1000); index++)
    if (read(index) !== value) return null;
  return value;
}

const fontMembers: Members<RangeTarget> = {
  className: "RangeFont",
  get: {
    name: (range) => alike(range, (format) => format.fontName ?? DEFAULT_FONT),
    size: (range) => alike(range, (format) => format.fontSize ?? DEFAULT_FONT_SIZE),
    color: (range) => alike(range, (format) => format.fontColor ?? "#000000"),
    bold: (range) => alike(range, (format) => format.bold ?? false),
    italic: (range) => alike(range, (format) => format.italic ?? false),
    strikethrough: (range) => alike(range, (format) => format.strikethrough ?? false),
    underline: (range) => alike(range, (format) => (format.underline === true ? "Single" : "None")),
  },
  set: {
    name: (range, name) => change(range, { fontName: text(name) }),
    size: (range, points) => change(range, { fontSize: number(points) }),
    color: (range, color) => change(range, { fontColor: hex(text(color)) }),
    bold: (range, on) => change(range, { bold: flag(on) }),
    italic: (range, on) => change(range, { italic: flag(on) }),
    strikethrough: (range, on) => change(range, { strikethrough: flag(on) }),
    underline: (range, kind) => change(range, { underline: oneOf(kind, ["None", "Single"]) === "Single" }),
  },
};

const fillMembers: Members<RangeTarget> = {
  className: "RangeFill",
  // A cell without a fill is white to Excel's client.
  get: { color: (range) => alike(range, (format) => format.fill ?? "#FFFFFF") },
  set: { color: (range, color) => change(range, { fill: hex(text(color)) }) },
  call: { clear: (range) => change(range, { fill: null }) },
};

const protectionMembers: Members<RangeTarget> = {
  className: "FormatProtection",
  get: { locked: (range) => alike(range, (format) => format.locked ?? true) },
  set: { locked: (range, on) => change(range, { locked: flag(on) }) },
};

/** One side of a range: its outer edge, or the lines between its cells. */
class BorderTarget {
  constructor(
    readonly range: RangeTarget,
    readonly side: Side,
  ) {}
}

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;
type Side = (typeof SIDES)[number];

const bordersMembers: Members<RangeTarget> = {
  className: "RangeBorderCollection",
  get: { count: () => SIDES.length },
  items: (range) => SIDES.map((side) => hostObject(borderMembers, new BorderTarget(range, side))),
  item: (range, side) => hostObject(borderMembers, new BorderTarget(range, oneOf(side, SIDES))),
};

const borderMembers: Members<BorderTarget> = {
  className: "RangeBorder",
  identity: ({ side }) => ({ SideIndex: side }),
  get: {
    sideIndex: ({ side }) => side,
    style: (target) => borderOf(target)?.style ?? "None",
    weight: (target) => borderOf(target)?.weight ?? "Thin",
    color: (target) => borderOf(target)?.color ?? "#000000",
  },
  set: {
    style: (target, style) => {
      const word = oneOf(style, BORDER_STYLES);
      draw(target, word === "None" ? null : { style: word });
    },
    weight: (target, weight) => draw(target, { weight: oneOf(weight, WEIGHTS) }),
    color: (target, color) => draw(target, { color: hex(text(color)) }),
  },
};

const PLAIN_BORDER: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

function borderOf(target: BorderTarget): Border | null {
  const first = drawn(target)[0];
  if (first === undefined) return null;
  return target.range.sheet.bordersAt(first.row, first.column)[first.edge] ?? null;
}

function draw(target: BorderTarget, part: Partial<Border> | null): void {
  const { range } = target;
  range.assertEditable();
  for (const { row, column, edge } of drawn(target)) {
    const borders = range.sheet.bordersAt(row, column);
    const border = part === null ? null : { ...PLAIN_BORDER, ...borders[edge], ...part };
    const after: Partial<Record<Edge, Border>> = { ...borders };
    if (border === null) delete after[edge];
    else after[edge] = border;
    range.sheet.write(row, column, { format: { borders: after } });
  }
}

/** The cells' edges that make up a side. A line between two cells belongs to the upper or the left one. */
function drawn({ range, side }: BorderTarget): { row: number; column: number; edge: Edge }[] {
  const { row: top, column: left, rows, columns } = range.area;
  const [bottom, right] = [top + rows - 1, left + columns - 1];
  const edges: { row: number; column: number; edge: Edge }[] = [];
  for (const { row, column } of range.places()) {
    if (side === "EdgeTop" && row === top) edges.push({ row, column, edge: "top" });
    if (side === "EdgeBottom" && row === bottom) edges.push({ row, column, edge: "bottom" });
    if (side === "EdgeLeft" && column === left) edges.push({ row, column, edge: "left" });
    if (side === "EdgeRight" && column === right) edges.push({ row, column, edge: "right" });
    if (side === "InsideHorizontal" && row < bottom) edges.push({ row, column, edge: "bottom" });
    if (side === "InsideVertical" && column < right) edges.push({ row, column, edge: "right" });
  }
  return edges;
}

export function rangeFormat(range: RangeTarget): HostObject {
  return hostObject(formatMembers, range);
}
