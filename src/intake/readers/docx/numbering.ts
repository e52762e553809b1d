import { childOf, elementsIn, isOn, valueOf, type XmlElement } from "../xml";
import { formatNumber } from "./numberFormat";

interface Level {
  readonly start: number;
  readonly format: string;
  /** %1 … %9 stand for the numbers of the levels. */
  readonly text: string;
  /** What stands between the number and the text. */
  readonly suffix: string;
  /** All levels print in figures. */
  readonly legal: boolean;
  /** The level (0-based) from which on a new number above starts this one again; null = any above. */
  readonly restart: number | null;
  readonly style: string | null;
}

interface List {
  /** Lists of one abstract definition count on together. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin again where this list is first used. */
  readonly starts: ReadonlySet<number>;
}

/** The numbers that Word generates, to be asked for paragraph by paragraph in the order of the document. */
export interface Numbering {
  /** The printed number of the next paragraph of a list, with what parts it from the text; empty for a bullet. */
  next(numId: string, level: number): string;
  /** The level of a list that a style is tied to. */
  levelOf(numId: string, styles: readonly string[]): number | null;
}

const LEVELS = 9;
/** Behind these the printed number needs no blank. */
const CLOSED = /[\u2460-\u33ff、。．）〕】］：—]$|^$/;
/** A dash that heads a point is printed, as it is in plain text; other bullets are ornaments. */
const DASH = /^[-—–－―]+$/;

export function readNumbering(part: XmlElement | undefined): Numbering {
  const lists = readLists(part);
  const counters = new Map<string, (number | undefined)[]>();
  const used = new Set<string>();
  return {
    next: (numId, level) => {
      const list = lists.get(numId);
      const printed = list?.levels.get(level);
      if (!list || !printed) return "";
      const counts = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counts);
      if (!used.has(numId)) for (const at of list.starts) counts[at] = undefined;
      used.add(numId);
      count(list, counts, level, printed);
      return printedNumber(list, counts, printed);
    },
    levelOf: (numId, styles) => {
      const tied = new Map([...(lists.get(numId)?.levels ?? [])].map(([level, { style }]) => [style, level]));
      const nearest = styles.find((style) => tied.has(style));
      return nearest === undefined ? null : (tied.get(nearest) ?? null);
    },
  };
}

function count(list: List, counts: (number | undefined)[], level: number, printed: Level): void {
  counts[level] = (counts[level] ?? printed.start - 1) + 1;
  for (let below = level + 1; below < LEVELS; below += 1) {
    const restart = list.levels.get(below)?.restart;
    if (restart === null || restart === undefined || level < restart) counts[below] = undefined;
  }
}

function printedNumber(list: List, counts: (number | undefined)[], printed: Level): string {
  if (printed.format === "bullet") return DASH.test(printed.text) ? printed.text : "";
  const number = printed.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = list.levels.get(at);
    const value = counts[at] ?? level?.start ?? 1;
    // A level that was passed over counts from then on.
    counts[at] = value;
    return formatNumber(value, printed.legal ? "decimal" : (level?.format ?? "decimal"));
  });
  return CLOSED.test(number) || number.trim() === "" ? number.trim() : number + printed.suffix;
}

function readLists(part: XmlElement | undefined): Map<string, List> {
  const abstracts = new Map<string, XmlElement>();
  const byStyle = new Map<string, string>();
  for (const abstract of elementsIn(part, "abstractNum")) {
    const id = abstract.attributes["abstractNumId"] ?? "";
    abstracts.set(id, abstract);
    const style = valueOf(abstract, "styleLink");
    if (style !== undefined) byStyle.set(style, id);
  }
  const lists = new Map<string, List>();
  for (const num of elementsIn(part, "num")) {
    const named = valueOf(num, "abstractNumId") ?? "";
    const link = valueOf(abstracts.get(named), "numStyleLink");
    const abstract = (link === undefined ? undefined : byStyle.get(link)) ?? named;
    lists.set(num.attributes["numId"] ?? "", readList(num, abstract, abstracts.get(abstract)));
  }
  return lists;
}

function readList(num: XmlElement, abstract: string, definition: XmlElement | undefined): List {
  const levels = new Map<number, Level>();
  const starts = new Set<number>();
  for (const level of elementsIn(definition, "lvl")) levels.set(indexOf(level), readLevel(level));
  for (const override of elementsIn(num, "lvlOverride")) {
    const at = indexOf(override);
    const own = childOf(override, "lvl");
    const start = valueOf(override, "startOverride");
    const level = own ? readLevel(own) : levels.get(at);
    if (level) levels.set(at, start === undefined ? level : { ...level, start: Number(start) });
    if (start !== undefined) starts.add(at);
  }
  return { abstract, levels, starts };
}

function indexOf({ attributes }: XmlElement): number {
  return Number(attributes["ilvl"] ?? 0);
}

function readLevel(level: XmlElement): Level {
  const restart = valueOf(level, "lvlRestart");
  const suffix = valueOf(level, "suff") === "nothing" ? "" : " ";
  return {
    start: Number(valueOf(level, "start") ?? 0),
    format: valueOf(level, "numFmt") ?? childFormat(level) ?? "decimal",
    text: valueOf(level, "lvlText") ?? "",
    suffix,
    legal: isOn(level, "isLgl"),
    restart: restart === undefined ? null : Number(restart),
    style: valueOf(level, "pStyle") ?? null,
  };
}

/** Newer Words wrap a format of their own; the fallback names the nearest old one. */
function childFormat(level: XmlElement): string | undefined {
  return valueOf(level, "AlternateContent", "Fallback", "numFmt");
}
