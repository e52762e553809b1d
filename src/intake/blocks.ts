import { startsWithLabel } from "./labels";
import type { Line } from "./lines";
import { joinLines, slice, trim, type Mapped } from "./mapped";
import { readMarker, type Marker } from "./numbering";
import { isAttachment, isCopyList, isDateLine, isTitleEnd } from "./lineKinds";

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
}

/** A title is rarely printed over more lines than this. */
const TITLE_LINES = 5;
const ENDS_SENTENCE = /[。！？；：!?;:…）)】〕\]”"]$/;
const SHORT = 60;

/** Groups lines into blocks; page marks are left out. Linear: no line is looked at more than a few times. */
export function readBlocks(lines: readonly Line[]): Block[] {
  const body = lines.filter((line) => !line.furniture);
  const titles = findTitles(body);
  const blocks: Block[] = [];
  const lastValue = new Map<string, number>();
  let open: Open | undefined;
  body.forEach((line, index) => {
    const kind = startOf(body, index, open, titles, lastValue);
    if (kind === null && open) {
      open.lines.push(line);
      return;
    }
    if (open) blocks.push(close(open));
    const marker = kind === "numbered" ? readMarker(line.content.text) : null;
    if (marker) lastValue.set(marker.kind, marker.value);
    open = { kind: kind ?? "plain", marker, lines: [line] };
  });
  if (open) blocks.push(close(open));
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
function startOf(
  lines: readonly Line[],
  index: number,
  open: Open | undefined,
  titles: ReadonlySet<number>,
  lastValue: ReadonlyMap<string, number>,
): Block["kind"] | null {
  const line = lines[index];
  if (!line) return null;
  const text = line.content.text;
  if (text.includes("\t")) return "row";
  if (isAttachment(text)) return "attachment";
  if (isCopyList(text)) return "copyList";
  if (titles.has(index)) return titles.has(index - 1) && open?.kind === "title" ? null : "title";
  const ended = !open || isEnded(open);
  const marker = readMarker(text);
  const follows = marker?.kind === "dash" && beginsList(lines[index + 1]);
  if (marker && (follows || isNumber(marker, ended, lastValue))) return "numbered";
  if (startsWithLabel(text) || isBrokenLabel(text, lines[index + 1])) return "field";
  if (isDateLine(text) || isSignature(lines, index, ended)) return "closing";
  if (line.marked) return "plain";
  if (!open) return "plain";
  return continues(open, text) ? null : "plain";
}

/** Whether a line may be followed by something that is not its continuation. */
function isEnded(open: Open): boolean {
  if (open.kind !== "numbered" && open.kind !== "plain") return true;
  const last = open.lines[open.lines.length - 1];
  return last === undefined || last.marked || ENDS_SENTENCE.test(last.content.text);
}

/** A figure at the head of a wrapped line is no number, unless it is the one that must come next. */
function isNumber(marker: Marker, ended: boolean, lastValue: ReadonlyMap<string, number>): boolean {
  if (ended || marker.value === 1) return true;
  return marker.kind !== "dash" && marker.value === (lastValue.get(marker.kind) ?? 0) + 1;
}

/** 责任单 at the foot of a page, 位：… at the head of the next. */
function isBrokenLabel(text: string, next: Line | undefined): boolean {
  return next !== undefined && text.length <= 6 && startsWithLabel(text + next.content.text.slice(0, 12));
}

/** The office's name above the date. */
function isSignature(lines: readonly Line[], index: number, ended: boolean): boolean {
  const text = lines[index]?.content.text ?? "";
  const next = lines[index + 1]?.content.text ?? "";
  return ended && text.length <= 40 && !/[。，、；：]/.test(text) && isDateLine(next);
}

function continues(open: Open, text: string): boolean {
  const last = open.lines[open.lines.length - 1];
  const before = last?.content.text ?? "";
  switch (open.kind) {
    case "numbered":
    case "copyList":
      return true;
    case "field":
      return /[、，,；;：:（(〈]$/.test(before) || (text.length <= SHORT && !/[。！？；]/.test(text));
    case "plain":
      return !(last?.marked ?? false) && !ENDS_SENTENCE.test(before);
    case "attachment":
      return !/^附\s*[件表录]\s*\S{0,3}[：:]?$/.test(before);
    case "title":
    case "row":
    case "closing":
      return false;
  }
}

/**
 * Lines of a list's own title: they stand right above the first number, label or table, end like 责任分解方案 and
 * hold no sentence.
 */
function findTitles(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  lines.forEach((line, index) => {
    if (!isTitleEnd(line.content.text) || !beginsList(lines[index + 1])) return;
    let first = index;
    while (index - first < TITLE_LINES - 1 && isTitlePart(lines[first - 1], line.marked)) first -= 1;
    for (let at = first; at <= index; at += 1) found.add(at);
  });
  return found;
}

function beginsList(line: Line | undefined): boolean {
  if (!line) return false;
  const text = line.content.text;
  return (
    text.includes("\t") ||
    readMarker(text) !== null ||
    startsWithLabel(text) ||
    /^(?:序号|工作|重点)/.test(text)
  );
}

function isTitlePart(line: Line | undefined, marked: boolean): boolean {
  if (!line || line.marked !== marked || marked) return false;
  const text = line.content.text;
  return (
    text.length <= SHORT &&
    !/[。；：:，]$/.test(text) &&
    !isDateLine(text) &&
    !isAttachment(text) &&
    readMarker(text) === null
  );
}
