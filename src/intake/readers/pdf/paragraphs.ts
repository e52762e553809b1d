import { bareLabel, startsWithLabel } from "../../labels";
import { isTitleEnd } from "../../lineKinds";
import { readMarker } from "../../numbering";
import { unitHeading } from "../../unitHeading";
import type { TextLine } from "./textLines";

/** The margins between which most lines stand. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  /** How far apart the lines of a paragraph stand. */
  readonly leading: number;
}

/** Lines that end or begin farther from the margin than this, in characters, end or begin a paragraph. */
const SHORT_END = 2.2;
const INDENT = 0.8;
/** Lines of a paragraph are never farther apart, in characters; nor much farther than the others are. */
const MOST_LEADING = 4;
const WIDER = 1.3;

export function marginsOf(lines: readonly TextLine[]): Margins {
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b);
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  const gaps = lines
    .map(({ y, size }, index) => ({ gap: y - (lines[index - 1]?.y ?? Infinity), size }))
    .filter(({ gap, size }) => gap > 0 && gap < size * MOST_LEADING)
    .map(({ gap }) => gap)
    .sort((a, b) => a - b);
  return {
    leading: gaps[Math.floor(gaps.length * 0.25)] ?? Infinity,
    left: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
    right: rights[Math.floor(rights.length * 0.9)] ?? 0,
  };
}

/**
 * Whether a line goes on with the paragraph of the line before it: that one is full, and this one not indented, not
 * set apart, and begins nothing of its own. Where that is wrong the lists' reader joins the two.
 */
export function continues(line: TextLine, before: TextLine, margins: Margins): boolean {
  const full = before.right >= margins.right - before.size * SHORT_END;
  const flush = Math.abs(line.left - margins.left) <= line.size * INDENT;
  const apart = line.y - before.y > margins.leading * WIDER;
  const marker = readMarker(line.text);
  // 填报单位：… and （共15项） below a title that fills its line.
  const belowTitle = isTitleEnd(before.text) && !isTitleEnd(line.text);
  const numbered = marker !== null && marker.kind !== "dash";
  const begins = belowTitle || numbered || startsWithLabel(line.text) || isAlone(line.text);
  return (
    full &&
    flush &&
    !apart &&
    !begins &&
    bareLabel(before.text) === null &&
    Math.abs(line.size - before.size) <= 1
  );
}

/** 责任单位 above its value, 区教育局（3项） above its tasks. */
function isAlone(text: string): boolean {
  return bareLabel(text) !== null || unitHeading(text)?.counted === true;
}

/** Two lines of a paragraph as one: a blank only between words that are written with blanks. */
export function joined(before: string, line: string): string {
  return /[A-Za-z\d,.;:]$/.test(before) && /^[A-Za-z]/.test(line) ? `${before} ${line}` : before + line;
}
