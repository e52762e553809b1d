/** Looks of cells between the model and the .xlsx library. */
import type { Alignment, Borders, BorderStyle, Color, Fill, Font, Style } from "@cj-tech-master/excelts";
import type { Border, CellFormat, Edge } from "../host/model";
import { colorOf } from "./colors";

const EDGES: readonly Edge[] = ["top", "bottom", "left", "right"];

const BORDER_STYLES: readonly (readonly [BorderStyle, Border["style"], Border["weight"]])[] = [
  ["thin", "Continuous", "Thin"],
  ["hair", "Continuous", "Hairline"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["double", "Double", "Thick"],
];

const HORIZONTAL = {
  Left: "left",
  Center: "center",
  Right: "right",
  Justify: "justify",
  Distributed: "distributed",
} as const;

const VERTICAL = { Top: "top", Center: "middle", Bottom: "bottom" } as const;

/** The font of cells that say nothing, in files written here: a file's font is whole, name and size included. */
const DEFAULT_FONT = { name: "Calibri", size: 11 } as const;

/** A look as the library writes it. Files know only whole looks, so what is not set is Excel's default. */
export function toStyle(format: CellFormat): Partial<Style> {
  const font = toFont(format);
  const alignment = toAlignment(format);
  return {
    ...(font === null ? {} : { font }),
    ...(alignment === null ? {} : { alignment }),
    ...(format.fill === undefined ? {} : { fill: solid(format.fill) }),
    ...(format.borders === undefined ? {} : { border: toBorders(format.borders) }),
    ...(format.numberFormat === undefined ? {} : { numFmt: format.numberFormat }),
    ...(format.locked === undefined ? {} : { protection: { locked: format.locked } }),
  };
}

/** The look of a conditional format: the file keeps a fill's colour in the other of its two places. */
export function toDifferentialStyle(format: CellFormat): Partial<Style> {
  const { fill, ...rest } = format;
  if (fill === undefined) return toStyle(rest);
  return { ...toStyle(rest), fill: { type: "pattern", pattern: "solid", bgColor: toColor(fill) } };
}

function toFont(format: CellFormat): Partial<Font> | null {
  const font: Partial<Font> = {
    ...(format.fontName === undefined ? {} : { name: format.fontName }),
    ...(format.fontSize === undefined ? {} : { size: format.fontSize }),
    ...(format.fontColor === undefined ? {} : { color: toColor(format.fontColor) }),
    ...(format.bold === undefined ? {} : { bold: format.bold }),
    ...(format.italic === undefined ? {} : { italic: format.italic }),
    ...(format.underline === undefined ? {} : { underline: format.underline }),
    ...(format.strikethrough === undefined ? {} : { strike: format.strikethrough }),
  };
  return Object.keys(font).length === 0 ? null : { ...DEFAULT_FONT, ...font };
}

function toAlignment(format: CellFormat): Partial<Alignment> | null {
  const alignment: Partial<Alignment> = {
    ...(format.horizontal === undefined || format.horizontal === "General"
      ? {}
      : { horizontal: HORIZONTAL[format.horizontal] }),
    ...(format.vertical === undefined ? {} : { vertical: VERTICAL[format.vertical] }),
    ...(format.wrap === undefined ? {} : { wrapText: format.wrap }),
    ...(format.indent === undefined ? {} : { indent: format.indent }),
  };
  return Object.keys(alignment).length === 0 ? null : alignment;
}

function toBorders(borders: NonNullable<CellFormat["borders"]>): Partial<Borders> {
  const result: Partial<Borders> = {};
  for (const edge of EDGES) {
    const border = borders[edge];
    if (border === undefined) continue;
    const exact = BORDER_STYLES.find(
      ([, style, weight]) => style === border.style && weight === border.weight,
    );
    const near = BORDER_STYLES.find(([, style]) => style === border.style);
    result[edge] = { style: (exact ?? near ?? ["thin"])[0], color: toColor(border.color) };
  }
  return result;
}

function solid(color: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: toColor(color) };
}

/** `#RRGGBB` with full opacity in front. */
export function toColor(color: string): Partial<Color> {
  return { argb: `FF${color.slice(1)}` };
}

/** A look as the library read it. Name and size of the file's default font go without saying. */
export function toFormat(style: Partial<Style>, defaultFont: Partial<Font> = DEFAULT_FONT): CellFormat {
  const fill = fillOf(style.fill);
  const numberFormat = typeof style.numFmt === "string" ? style.numFmt : style.numFmt?.formatCode;
  return {
    ...fontOf(style.font, defaultFont),
    ...alignmentOf(style.alignment),
    ...(fill === null ? {} : { fill }),
    ...bordersOf(style.border),
    ...(numberFormat === undefined || numberFormat === "General" ? {} : { numberFormat }),
    ...(style.protection?.locked === undefined ? {} : { locked: style.protection.locked }),
  };
}

function fontOf(font: Partial<Font> | undefined, defaultFont: Partial<Font>): CellFormat {
  if (font === undefined) return {};
  const color = colorOf(font.color);
  return {
    ...(font.name === undefined || font.name === defaultFont.name ? {} : { fontName: font.name }),
    ...(font.size === undefined || font.size === defaultFont.size ? {} : { fontSize: font.size }),
    ...(color === null || color === "#000000" ? {} : { fontColor: color }),
    ...(font.bold === true ? { bold: true } : {}),
    ...(font.italic === true ? { italic: true } : {}),
    ...(font.underline === undefined || font.underline === false || font.underline === "none"
      ? {}
      : { underline: true }),
    ...(font.strike === true ? { strikethrough: true } : {}),
  };
}

function alignmentOf(alignment: Partial<Alignment> | undefined): CellFormat {
  if (alignment === undefined) return {};
  const horizontal = keyOf(HORIZONTAL, alignment.horizontal);
  const vertical = keyOf(VERTICAL, alignment.vertical);
  return {
    ...(horizontal === null ? {} : { horizontal }),
    ...(vertical === null ? {} : { vertical }),
    ...(alignment.wrapText === true ? { wrap: true } : {}),
    ...(alignment.indent === undefined || alignment.indent === 0 ? {} : { indent: alignment.indent }),
  };
}

/** A cell's fill has its colour in front, a conditional format's behind. */
function fillOf(fill: Fill | undefined): string | null {
  if (fill?.type !== "pattern" || fill.pattern === "none") return null;
  return colorOf(fill.fgColor) ?? colorOf(fill.bgColor);
}

function bordersOf(borders: Partial<Borders> | undefined): CellFormat {
  const result: Partial<Record<Edge, Border>> = {};
  for (const edge of EDGES) {
    const border = borders?.[edge];
    const known = BORDER_STYLES.find(([style]) => style === border?.style);
    if (known)
      result[edge] = { style: known[1], weight: known[2], color: colorOf(border?.color) ?? "#000000" };
  }
  return Object.keys(result).length === 0 ? {} : { borders: result };
}

function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, value: unknown): Key | null {
  return (Object.keys(words) as Key[]).find((word) => words[word] === value) ?? null;
}
