import type { IBorderData, IBorderStyleData, IStyleData } from "@univerjs/core";
import type { Border, CellFormat, Edge, FormatChange } from "../model";

/** Univer's numbers for what Excel has words for (its enums are values of the bundle; these never change). */
const HORIZONTAL = { General: 0, Left: 1, Center: 2, Right: 3, Justify: 4, Distributed: 6 } as const;
const VERTICAL = { Top: 1, Center: 2, Bottom: 3 } as const;
const WRAP = 3;
const OVERFLOW = 1;
/** Univer has no indent, but a padding on the left, in pixels. */
const INDENT_PIXELS = 9;

const BORDER_STYLES: readonly (readonly [number, Border["style"], Border["weight"]])[] = [
  [1, "Continuous", "Thin"],
  [2, "Continuous", "Hairline"],
  [3, "Dot", "Thin"],
  [4, "Dash", "Thin"],
  [5, "DashDot", "Thin"],
  [6, "DashDotDot", "Thin"],
  [7, "Double", "Thick"],
  [8, "Continuous", "Medium"],
  [9, "Dash", "Medium"],
  [10, "DashDot", "Medium"],
  [11, "DashDotDot", "Medium"],
  [13, "Continuous", "Thick"],
];

const EDGES: readonly (readonly [Edge, "t" | "b" | "l" | "r"])[] = [
  ["top", "t"],
  ["bottom", "b"],
  ["left", "l"],
  ["right", "r"],
];

const FLAGS = { bold: "bl", italic: "it" } as const;
const LINES = { underline: "ul", strikethrough: "st" } as const;

/** A style of Univer as a look; `locked` is kept beside the style, see `Sheet`. */
export function toFormat(style: IStyleData): CellFormat {
  return {
    ...textOf(style),
    ...(style.bg?.rgb ? { fill: hex(style.bg.rgb) } : {}),
    ...alignmentOf(style),
    ...(style.bd ? { borders: bordersOf(style.bd) } : {}),
    ...(style.n?.pattern ? { numberFormat: style.n.pattern } : {}),
  };
}

function textOf(style: IStyleData): CellFormat {
  return {
    ...(style.ff ? { fontName: style.ff } : {}),
    ...(style.fs ? { fontSize: style.fs } : {}),
    ...(style.cl?.rgb ? { fontColor: hex(style.cl.rgb) } : {}),
    ...(style.bl === 1 ? { bold: true } : {}),
    ...(style.it === 1 ? { italic: true } : {}),
    ...(style.ul?.s === 1 ? { underline: true } : {}),
    ...(style.st?.s === 1 ? { strikethrough: true } : {}),
  };
}

function alignmentOf(style: IStyleData): CellFormat {
  const horizontal = wordOf(HORIZONTAL, style.ht);
  const vertical = wordOf(VERTICAL, style.vt);
  const indent = Math.round((style.pd?.l ?? 0) / INDENT_PIXELS);
  return {
    ...(horizontal !== null && horizontal !== "General" ? { horizontal } : {}),
    ...(vertical === null ? {} : { vertical }),
    ...(style.tb === WRAP ? { wrap: true } : {}),
    ...(indent > 0 ? { indent } : {}),
  };
}

function wordOf<Word extends string>(words: Readonly<Record<Word, number>>, value: unknown): Word | null {
  for (const word of Object.keys(words) as Word[]) if (words[word] === value) return word;
  return null;
}

export function bordersOf(borders: IBorderData): NonNullable<CellFormat["borders"]> {
  const result: Partial<Record<Edge, Border>> = {};
  for (const [edge, key] of EDGES) {
    const border = borders[key];
    const known = BORDER_STYLES.find(([code]) => code === border?.s);
    if (border && known)
      result[edge] = { style: known[1], weight: known[2], color: hex(border.cl.rgb ?? "#000000") };
  }
  return result;
}

/** The look's change as a change of a Univer style: `null` takes a key away. */
export function toStyle(change: FormatChange): Record<string, unknown> {
  const style: Record<string, unknown> = {};
  const set = (key: string, value: unknown, make: (given: never) => unknown): void => {
    if (value !== undefined) style[key] = value === null ? null : make(value as never);
  };
  set("ff", change.fontName, (name: string) => name);
  set("fs", change.fontSize, (size: number) => size);
  set("cl", change.fontColor, (rgb: string) => ({ rgb: hex(rgb) }));
  set("bg", change.fill, (rgb: string) => ({ rgb: hex(rgb) }));
  for (const [flag, key] of Object.entries(FLAGS)) set(key, change[flag as keyof typeof FLAGS], Number);
  for (const [line, key] of Object.entries(LINES)) {
    set(key, change[line as keyof typeof LINES], (on: boolean) => ({ s: Number(on) }));
  }
  set("ht", change.horizontal, (word: keyof typeof HORIZONTAL) => HORIZONTAL[word]);
  set("vt", change.vertical, (word: keyof typeof VERTICAL) => VERTICAL[word]);
  set("tb", change.wrap, (on: boolean) => (on ? WRAP : OVERFLOW));
  set("pd", change.indent, (indent: number) => (indent === 0 ? null : { l: indent * INDENT_PIXELS }));
  set("bd", change.borders, toBorders);
  set("n", change.numberFormat, (pattern: string) => (pattern === "General" ? null : { pattern }));
  return style;
}

function toBorders(borders: NonNullable<CellFormat["borders"]>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [edge, key] of EDGES) {
    const border = borders[edge];
    result[key] = border === undefined ? null : toBorder(border);
  }
  return result;
}

function toBorder(border: Border): IBorderStyleData {
  const exact = BORDER_STYLES.find(([, style, weight]) => style === border.style && weight === border.weight);
  const near = BORDER_STYLES.find(([, style]) => style === border.style);
  return { s: (exact ?? near ?? [1])[0], cl: { rgb: hex(border.color) } };
}

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};

/** `#rgb`, `#rrggbb`, `rgb(r,g,b)` or a common colour word, as `#RRGGBB`. */
export function hex(color: string): string {
  const plain = color.trim().toLowerCase();
  const numbers = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(plain)?.slice(1).map(Number);
  if (numbers) return `#${numbers.map((n) => n.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(plain)?.slice(1);
  if (short) return `#${short.map((digit) => digit + digit).join("")}`.toUpperCase();
  const bare = /^[0-9a-f]{6}$/.test(plain) ? `#${plain}` : plain;
  return NAMED[bare] ?? bare.toUpperCase();
}
