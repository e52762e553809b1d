/** How a form looks: widths, fonts and the height that a text needs. */
import type { Alignment, Borders, Style } from "@cj-tech-master/excelts";
import type { FormField } from "./formSheet";

/** In characters of half width. */
const WIDTHS: Readonly<Record<FormField, number>> = {
  seq: 6,
  text: 34,
  role: 6,
  upper: 14,
  lastText: 26,
  id: 9,
  done: 42,
  unitState: 9,
  progress: 9,
  doneOn: 12,
  difficulty: 22,
  step: 36,
  deadline: 14,
  deputy: 10,
  section: 12,
  person: 10,
  ownTarget: 16,
  standard: 18,
};
const OTHER_WIDTH = 14;

export function widthOf(field: FormField | null): number {
  return field === null ? OTHER_WIDTH : WIDTHS[field];
}

const FONT = "宋体";
const GREY = { argb: "FF808080" };
const LINE = { style: "thin", color: { argb: "FF7F7F7F" } } as const;
const BOX: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const TO_FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFBE6" } } as const;
const HEAD = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEDEDED" } } as const;

type Look = Partial<Style>;

const middle = (horizontal: "left" | "center"): Partial<Alignment> => ({
  horizontal,
  vertical: "middle",
  wrapText: true,
});

export const LOOKS = {
  title: { font: { name: "黑体", size: 16 }, alignment: middle("center") },
  about: { font: { name: FONT, size: 9, color: GREY }, alignment: middle("center") },
  head: { font: { name: FONT, size: 11, bold: true }, alignment: middle("center"), border: BOX, fill: HEAD },
  given: { font: { name: FONT, size: 11 }, alignment: middle("left"), border: BOX },
  givenShort: { font: { name: FONT, size: 11 }, alignment: middle("center"), border: BOX },
  last: { font: { name: FONT, size: 10, color: GREY }, alignment: middle("left"), border: BOX },
  id: { font: { name: FONT, size: 8, color: GREY }, alignment: { horizontal: "left", vertical: "middle" } },
  fill: {
    font: { name: FONT, size: 11 },
    alignment: middle("left"),
    border: BOX,
    fill: TO_FILL,
    protection: { locked: false },
  },
  /** Text, so that neither `6月` nor `60%` becomes something else. */
  fillShort: {
    font: { name: FONT, size: 11 },
    alignment: middle("center"),
    border: BOX,
    fill: TO_FILL,
    protection: { locked: false },
    numFmt: "@",
  },
  fillDate: {
    font: { name: FONT, size: 11 },
    alignment: middle("center"),
    border: BOX,
    fill: TO_FILL,
    protection: { locked: false },
    numFmt: "yyyy-mm-dd",
  },
  label: { font: { name: FONT, size: 11 }, alignment: { horizontal: "right", vertical: "middle" } },
  sign: {
    font: { name: FONT, size: 11 },
    alignment: { horizontal: "left", vertical: "middle" },
    border: { bottom: LINE },
    protection: { locked: false },
  },
  key: { font: { name: FONT, size: 6, color: GREY }, alignment: { horizontal: "left", vertical: "middle" } },
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof LOOKS;

const FIELD_LOOKS: Readonly<Record<FormField, LookName>> = {
  seq: "givenShort",
  text: "given",
  role: "givenShort",
  upper: "given",
  lastText: "last",
  id: "id",
  done: "fill",
  unitState: "fillShort",
  progress: "fillShort",
  doneOn: "fillDate",
  difficulty: "fill",
  step: "fill",
  deadline: "fillShort",
  deputy: "fill",
  section: "fill",
  person: "fill",
  ownTarget: "fill",
  standard: "fill",
};

/** How a column's cells look in the rows of tasks. */
export function lookOf(field: FormField | null): LookName {
  return field === null ? "fill" : FIELD_LOOKS[field];
}

const LINE_POINTS = 15;
/** Excel's limit. */
const POINTS_AT_MOST = 409;

/** The height, in points, that a text takes in a column: files of other programs are not fitted when opened. */
export function heightOf(text: string, width: number): number {
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(halfWidths(line) / (width - 1))), 0);
  return Math.min(POINTS_AT_MOST, lines * LINE_POINTS + 4);
}

function halfWidths(text: string): number {
  const narrow = text.match(/[^\u2e80-\uffff]/gu)?.length ?? 0;
  return narrow * 1.1 + (text.length - narrow) * 2;
}
