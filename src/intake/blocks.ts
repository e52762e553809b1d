import { CLOSING, findBrackets, OPENING } from "./brackets";
import { findLabels, startsWithLabel } from "./labels";
import type { Line } from "./lines";
import { joinLines, slice, trim, type Mapped } from "./mapped";
import { decimalFollows, isHeadingKind, readMarker, type Marker } from "./numbering";
import { withColons } from "./labelLines";
import { isAttachment, isCopyList, isDateLine, isSalutation } from "./lineKinds";
import { within } from "../plan/slices";
import { withNumbersAlone } from "./numbersAlone";
import { findTitles } from "./titles";
import { unitHeading } from "./unitHeading";
import { wrapWidth } from "./wrapWidth";
import { isCertainUnitList, isWholeName, splitUnits } from "./unitList";

/**
 * A run of lines that belong together, wraps still in it as "\n".
 * numbered = begins with a printed number; field = begins with a label; row = a table's line;
 * attachment = 附件/附表; closing = signature, date or what follows them.
 */
export interface Block {
  readonly kind: "numbered" | "field" | "plain" | "title" | "row" | "attachment" | "closing" | "copyList";
  readonly marker: Marker | null;
  /** The printed number, as it stands in the source. */
  readonly number: Mapped;
  readonly text: Mapped;
  readonly lines: readonly Line[];
  readonly marked: boolean;
}

interface Open {
  kind: Block["kind"];
  marker: Marker | null;
  lines: Line[];
  /** Brackets opened in it and not closed yet. */
  depth: number;
}

const ENDS_SENTENCE = /[。！？；：!?;:…）)】〕\]”"]$/;
/** A sentence may end so, or go on: a figure behind it is rather a figure than a number. */
const ENDS_QUOTE = /[”"；;：:…]$/;
const SHORT = 60;
const HEADING_LENGTH = 40;
const OWN_LINE = 26;
/** A list of units in a bracket is rarely wrapped over more lines than this. */
const BRACKET_LINES = 8;
const NAMES_UNITS = /(?:单位|部门|主体)\s*[：:]|(?:牵头|负责|配合|落实|参与)/;

/** What has been read so far. */
interface State {
  readonly titles: ReadonlySet<number>;
  /** See `wrapWidth`. */
  readonly width: number;
  /** The last number of each kind. */
  readonly last: Map<string, number>;
  open: Open | undefined;
}

interface Start {
  readonly kind: Block["kind"];
  readonly marker: Marker | null;
}

/** Lines grouped between two breaths. */
const SLICE = 300;

/**
 * Groups lines into blocks; page marks are left out. A generator: it yields the share done (0 to 1). Linear: no line is
 * looked at more than a few times.
 */
export function* readBlocks(lines: readonly Line[]): Generator<number, Block[]> {
  const printed = withNumbersAlone(lines.filter((line) => !line.furniture));
  const body = yield* within(withColons(printed), 0, 0.3);
  const blocks: Block[] = [];
  const state: State = {
    titles: yield* within(findTitles(body), 0.3, 0.4),
    width: wrapWidth(body),
    last: new Map(),
    open: undefined,
  };
  for (const [index, line] of body.entries()) {
    if (index % SLICE === 0) yield 0.4 + (index / body.length) * 0.6;
    const start = startOf(body, index, state);
    if (start === null && state.open) {
      state.open.lines.push(line);
      state.open.depth = depthAfter(line.content.text, state.open.depth);
      continue;
    }
    if (state.open) blocks.push(close(state.open));
    const { kind, marker } = start ?? { kind: "plain", marker: null };
    if (marker) state.last.set(marker.kind, marker.value);
    state.open = { kind, marker, lines: [line], depth: depthAfter(line.content.text, 0) };
  }
  if (state.open) blocks.push(close(state.open));
  return blocks;
}

function close(open: Open): Block {
  const joined = joinLines(open.lines.map((line) => line.content));
  const length = open.marker?.length ?? 0;
  return {
    kind: open.kind,
    marker: open.marker,
    number: trim(slice(joined, 0, length)),
    text: trim(slice(joined, length)),
    lines: open.lines,
    marked: open.lines.some((line) => line.marked),
  };
}

/** What a line begins, or null when it continues the block before it. */
function startOf(lines: readonly Line[], index: number, state: State): Start | null {
  const text = lines[index]?.content.text ?? "";
  const ended = !state.open || isEnded(state.open) || endsHeading(state.open, state.width);
  const expected =
    ended && !ENDS_QUOTE.test(lines[index - 1]?.content.text ?? "")
      ? (state.last.get("figure") ?? 0) + 1
      : null;
  const special = specialKind(index, text, state);
  if (special === "continued") return null;
  if (special) return { kind: special, marker: null };
  const marker = readMarker(text, expected);
  if (marker?.kind === "dash" && isUnitLine(text.slice(marker.length)))
    return { kind: "field", marker: null };
  const follows = marker?.kind === "dash" && beginsItem(lines[index + 1]);
  if (marker && (follows || isNumber(marker, ended, state.last))) return { kind: "numbered", marker };
  const kind = unnumberedKind(lines, index, state, ended);
  return kind === null ? null : { kind, marker: null };
}

/** Lines whose shape alone says what they are. */
function specialKind(
  index: number,
  text: string,
  { titles, open }: State,
): Block["kind"] | "continued" | null {
  if (text.includes("\t")) return "row";
  if (isAttachment(text)) return "attachment";
  if (isCopyList(text)) return "copyList";
  if (!titles.has(index)) return null;
  return titles.has(index - 1) && open?.kind === "title" ? "continued" : "title";
}

function unnumberedKind(
  lines: readonly Line[],
  index: number,
  { open, width }: State,
  ended: boolean,
): Block["kind"] | null {
  const line = lines[index];
  const text = line?.content.text ?? "";
  const below = lines[index + 1]?.content.text ?? "";
  if (isSalutation(text) && !isCertainUnitList(below)) return "plain";
  if (startsWithLabel(text) || isBrokenLabel(text, lines[index + 1])) {
    return open && (cutsLabel(open, text) || closesSoon(lines, index, open.depth)) ? null : "field";
  }
  if (isCountedHeading(text, lines[index + 1])) return "plain";
  if (isDateLine(text) || isSignature(lines, index, ended)) return "closing";
  if (ended && open?.kind === "numbered" && open.depth === 0 && isCertainUnitList(text)) return "field";
  if (!open || line?.marked === true || endsHeading(open, width)) return "plain";
  return continues(open, text, width) || closesSoon(lines, index, open.depth) ? null : "plain";
}

function beginsItem(line: Line | undefined): boolean {
  const text = line?.content.text ?? "";
  return readMarker(text) !== null || startsWithLabel(text);
}

/** ——区财政局、区教育局 below a sentence: the units of the item, with or without their label. */
function isUnitLine(text: string): boolean {
  return startsWithLabel(text) || isCertainUnitList(text);
}

/** A short line behind 一、 or —— that does not fill its line is a heading; what follows is no part of it. */
function endsHeading({ kind, marker, lines }: Open, width: number): boolean {
  if (kind !== "numbered" || !marker || lines.length > 1) return false;
  if (!isHeadingKind(marker.kind) && marker.kind !== "dash") return false;
  const text = lines[0]?.content.text ?? "";
  const fills = Number.isFinite(width) && text.length > width * 0.7;
  return text.length <= HEADING_LENGTH && !fills && !/[。；，、,;：:（(“]/.test(text.slice(marker.length));
}

/** Whether a line may be followed by something that is not its continuation. */
function isEnded(open: Open): boolean {
  if (open.kind !== "numbered" && open.kind !== "plain") return true;
  const last = open.lines[open.lines.length - 1];
  return last === undefined || last.marked || ENDS_SENTENCE.test(last.content.text);
}

/** A figure at the head of a wrapped line is no number, unless it is the one that must come next. */
function isNumber(marker: Marker, ended: boolean, last: ReadonlyMap<string, number>): boolean {
  if (marker.kind === "bullet") return true;
  if (marker.kind === "decimal") return decimalFollows(last.get("decimal"), marker.value);
  if (ended || marker.value === 1) return true;
  return marker.kind !== "dash" && marker.value === (last.get(marker.kind) ?? 0) + 1;
}

/** 区教育局（3项） above the first of its tasks: no more of the value or sentence before it. */
function isCountedHeading(text: string, next: Line | undefined): boolean {
  return unitHeading(text)?.counted === true && readMarker(next?.content.text ?? "")?.value === 1;
}

/** 责任单 at the foot of a page, 位：… at the head of the next. */
function isBrokenLabel(text: string, next: Line | undefined): boolean {
  return next !== undefined && text.length <= 6 && startsWithLabel(text + next.content.text.slice(0, 12));
}

/** A wrap inside a longer label: 完成 at the end of one line, 时限：… at the head of the next. */
function cutsLabel(open: Open, text: string): boolean {
  const before = open.lines[open.lines.length - 1]?.content.text ?? "";
  const tail = /[^\s。；;，,、：:（(【〔[]{1,6}$/.exec(before)?.[0] ?? "";
  return tail !== "" && startsWithLabel(tail + text);
}

/** Whether a bracket that is still open closes in this line or soon after: then a label at the head is inside it. */
function closesSoon(lines: readonly Line[], index: number, depth: number): boolean {
  if (depth === 0) return false;
  let left = depth;
  for (const { content } of lines.slice(index, index + BRACKET_LINES)) {
    if (readMarker(content.text)) return false;
    for (const character of content.text) {
      left = step(character, left);
      if (left === 0) return true;
    }
  }
  return false;
}

function depthAfter(text: string, depth: number): number {
  let left = depth;
  for (const character of text) left = step(character, left);
  return left;
}

function step(character: string, depth: number): number {
  if (OPENING.includes(character)) return depth + 1;
  return CLOSING.includes(character) ? Math.max(0, depth - 1) : depth;
}

/** The office's name above the date, or above the day of print. */
function isSignature(lines: readonly Line[], index: number, ended: boolean): boolean {
  const text = lines[index]?.content.text ?? "";
  const next = lines[index + 1]?.content.text ?? "";
  return ended && text.length <= 40 && !/[。，、；：]/.test(text) && (isDateLine(next) || isCopyList(next));
}

/** An item is over behind the bracket that names its units; the next line says something else. */
function endsWithUnits({ lines, depth }: Open): boolean {
  const last = lines[lines.length - 1]?.content.text ?? "";
  if (depth > 0 || !/[）)】〕\]][。；;]?$/.test(last)) return false;
  const tail = lines.slice(-BRACKET_LINES).map(({ content }) => content.text);
  const bracket = findBrackets(tail.join("")).at(-1);
  return bracket !== undefined && NAMES_UNITS.test(tail.join("").slice(bracket.start, bracket.end));
}

function continues(open: Open, text: string, width: number): boolean {
  const last = open.lines[open.lines.length - 1];
  const before = last?.content.text ?? "";
  switch (open.kind) {
    case "numbered":
      return OPENING.includes(text.charAt(0)) || !endsWithUnits(open);
    case "copyList":
      return true;
    case "field":
      return (
        /[、，,；;：:（(〈]$/.test(before) ||
        (text.length <= SHORT &&
          !/[。！？；]/.test(text) &&
          !/^[\u4e00-\u9fff]{2,8}[：:]/.test(text) &&
          !endsField(before, text, width))
      );
    case "plain":
      if (/^[（(【〔[]/.test(text) && startsWithLabel(text.slice(1))) return true;
      return !(last?.marked ?? false) && !ENDS_SENTENCE.test(before) && !isOwnLine(before, width);
    case "attachment":
      return !/^附\s*[件表录]\s*\S{0,3}[：:]?$/.test(before);
    case "title":
    case "row":
    case "closing":
      return false;
  }
}

/** A whole value behind its label, below which something stands that cannot be more of it. */
function endsField(before: string, text: string, width: number): boolean {
  if (text.length < 4 || before.length > width * 0.7) return false;
  const label = findLabels(before).at(-1);
  if (!label || label.end === before.length) return false;
  if (label.role === "leader" || label.role === "holder" || label.role === "deadline")
    return !/^[\d年月日底末前]/.test(text);
  const names = splitUnits(before.slice(label.end));
  return label.role !== "detail" && isWholeName(names.at(-1) ?? "") && !splitUnits(text).some(isWholeName);
}

/** A line that stops short of where the others are wrapped, or that is short where none is: a heading. */
function isOwnLine(text: string, width: number): boolean {
  return text.length < (Number.isFinite(width) ? width * 0.7 : OWN_LINE) && !/[，、,：:；;]$/.test(text);
}
