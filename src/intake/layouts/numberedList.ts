import type { Doubt } from "../../plan/plan";
import { readBlocks, type Block } from "../blocks";
import type { DraftPlan, DraftTask } from "../draft";
import { readFields, splitParagraph, type Field } from "../fields";
import type { Line } from "../lines";
import { joinLines, type Mapped } from "../mapped";
import { depthOf } from "../numbering";
import { shareGroupedFields } from "./groups";
import { Sequence } from "./sequence";

/** A block with the labelled lines under it. */
interface Item {
  readonly block: Block;
  readonly text: Mapped;
  readonly inline: readonly Field[];
  readonly own: Field[];
  readonly fieldBlocks: Block[];
}

/** A heading in force, and how deep it stands. */
interface Heading {
  readonly depth: number;
  readonly whole: Mapped;
}

const SLICE = 200;
const HEADING_LENGTH = 80;
/** Where a heading without a number stands: under 一、 and （一）, above 1. */
const UNNUMBERED_DEPTH = depthOf("dash");

/**
 * Numbered paragraphs under numbered headings, each with its units in a bracket of the sentence, behind labels on
 * lines of their own, or both.
 */
export function* readNumberedList(lines: readonly Line[]): Generator<number, DraftPlan[]> {
  const reading = readBlocks(lines);
  let step = reading.next();
  for (; step.done !== true; step = reading.next()) yield step.value * 0.4;
  const items: Item[] = [];
  for (const [index, block] of step.value.entries()) {
    if (index % SLICE === 0) yield 0.4 + (index / step.value.length) * 0.3;
    addBlock(items, block);
  }
  const plans: DraftPlan[] = [];
  for (const section of sections(items)) {
    const plan = yield* readSection(section);
    if (plan) plans.push(plan);
  }
  return plans;
}

function addBlock(items: Item[], block: Block): void {
  const last = items[items.length - 1];
  if (block.kind === "field" && last?.block.kind === "numbered") {
    last.own.push(...readFields(block.text, "own", false));
    last.fieldBlocks.push(block);
    return;
  }
  const split = splitParagraph(block.text);
  items.push({ block, text: split.text, inline: split.fields, own: [], fieldBlocks: [] });
}

/** A list ends where another title or an appendix begins. */
function sections(items: readonly Item[]): Item[][] {
  const found: Item[][] = [[]];
  for (const item of items) {
    if (item.block.kind === "title" || item.block.kind === "attachment") found.push([]);
    found[found.length - 1]?.push(item);
  }
  return found;
}

function* readSection(items: readonly Item[]): Generator<number, DraftPlan | null> {
  const first = items.findIndex((item) => item.block.kind === "numbered" && hasUnits(item));
  if (first < 0) return null;
  const start = listStart(items, first);
  const end = listEnd(items, first);
  const list = items.slice(start, end + 1);
  const tasks = shareGroupedFields(yield* readTasks(list));
  const title = items.slice(0, start).find((item) => item.block.kind === "title");
  const source = list.flatMap((item) => [item.block, ...item.fieldBlocks]).flatMap((block) => block.lines);
  return {
    title: title?.block.text ?? null,
    tasks,
    start: source[0]?.start ?? 0,
    end: source[source.length - 1]?.end ?? 0,
  };
}

export function hasUnits(item: { inline: readonly Field[]; own: readonly Field[] }): boolean {
  return [...item.inline, ...item.own].some(isUnitField);
}

function isUnitField(field: Field): boolean {
  return field.role === "lead" || field.role === "responsible" || field.role === "support";
}

/** Goes back from the first task with units over its headings, and over tasks that share a later clause. */
function listStart(items: readonly Item[], first: number): number {
  let start = first;
  const kind = items[first]?.block.marker?.kind;
  for (let at = first - 1; at >= 0; at -= 1) {
    const marker = items[at]?.block.marker;
    const next = items[start]?.block.marker;
    if (!marker || !next || items[at]?.block.kind !== "numbered") break;
    const above = depthOf(marker.kind) < depthOf(next.kind) && isHeadingText(items[at]);
    const before = next.kind === kind && marker.kind === kind && marker.value === next.value - 1;
    if (!above && !before) break;
    start = at;
  }
  return start;
}

/** Goes on from the last task with units over tasks that lost theirs, as long as the numbers go on. */
function listEnd(items: readonly Item[], first: number): number {
  let end = items.findLastIndex((item) => item.block.kind === "numbered" && hasUnits(item));
  end = Math.max(end, first);
  for (let at = end + 1; at < items.length; at += 1) {
    const marker = items[at]?.block.marker;
    const before = items[at - 1]?.block.marker;
    if (!marker || !before || marker.kind !== before.kind || marker.value !== before.value + 1) break;
    end = at;
  }
  return end;
}

function isHeadingText(item: Item | undefined): boolean {
  const text = item?.text.text ?? "";
  const plain = text.length <= HEADING_LENGTH && !/[。；;！]$/.test(text);
  return item !== undefined && (plain || /^[^。；;！，,]{1,30}。$/.test(text));
}

function* readTasks(list: readonly Item[]): Generator<number, DraftTask[]> {
  const tasks: DraftTask[] = [];
  const headings: Heading[] = [];
  const sequence = new Sequence();
  for (const [index, item] of list.entries()) {
    if (index % SLICE === 0) yield 0.7 + (index / list.length) * 0.3;
    const { kind, marker, lines } = item.block;
    const doubts = marker ? sequence.next(marker) : [];
    const depth = headingDepth(list, index);
    const own = depth ?? (kind === "numbered" && marker ? depthOf(marker.kind) : null);
    if (own === null) continue;
    while ((headings[headings.length - 1]?.depth ?? -1) >= own) headings.pop();
    if (depth === null) tasks.push(draftTask(item, headings, doubts));
    else headings.push({ depth, whole: joinLines(lines.map((line) => line.content)) });
  }
  return tasks;
}

/** How deep the item stands as a heading; null when it is none. */
function headingDepth(list: readonly Item[], index: number): number | null {
  const item = list[index];
  if (!item || hasUnits(item)) return null;
  const { kind, marker, marked } = item.block;
  if (kind === "plain" && marked && isHeadingText(item)) return UNNUMBERED_DEPTH;
  if (kind !== "numbered" || !marker) return null;
  const depth = depthOf(marker.kind);
  if (marker.kind === "dash") return depth;
  const next = list.slice(index + 1, index + 3).find((other) => other.block.marker);
  const below = next?.block.marker ? depthOf(next.block.marker.kind) : -1;
  return below > depth ? depth : null;
}

function draftTask(item: Item, headings: readonly Heading[], doubts: readonly Doubt[]): DraftTask {
  return {
    seq: item.block.marker?.printed ?? null,
    number: item.block.number,
    headings: headings.map((heading) => heading.whole),
    text: item.text,
    fields: [...item.inline, ...item.own],
    extent: [item.block, ...item.fieldBlocks].map((block) =>
      joinLines(block.lines.map((line) => line.content)),
    ),
    doubts: [...doubts, ...bracketDoubts(item)],
  };
}

function bracketDoubts(item: Item): Doubt[] {
  const unclosed = item.inline.some((field) => field.unclosed);
  const text = "单位后面的括号没有闭合，后文可能有缺失，请核对。";
  return unclosed ? [{ code: "bracketUnclosed", text }] : [];
}
