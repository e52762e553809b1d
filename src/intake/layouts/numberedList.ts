import type { Doubt } from "../../plan/plan";
import { readBlocks } from "../blocks";
import type { DraftPlan, DraftTask } from "../draft";
import { isDateLine } from "../lineKinds";
import type { Line } from "../lines";
import { joinLines } from "../mapped";
import { depthOf, isHeadingKind, type Marker } from "../numbering";
import { shareGroupedFields } from "./groups";
import { extentOf, HeadingStack } from "./headingStack";
import { hasCarriers, hasUnits, ItemCollector, type Item } from "./items";
import { blocksOf, isBareHeading, isHeadingText, outlineOf } from "./listOutline";
import { mapSliced, within } from "../../plan/slices";
import { piecesOf } from "./pieces";
import { Sequence } from "./sequence";
import { withUnitHeadings } from "./unitHeadings";

const SLICE = 200;
/** Paragraphs without units that may introduce the tasks below a heading. */
const INTRODUCTION = 2;
/** Closing paragraphs of a plan ask all units for something. */
const CLOSING =
  /各(?:级|地|有关|相关|责任|牵头|承办|配合)*(?:部门|单位|乡镇|街道|镇|县区|县|区)?.{0,30}(?:要|应当|应|须)/;

/**
 * Paragraphs under numbered headings, each with its units in a bracket of the sentence, in its last sentence, behind
 * labels on lines of their own, or several of these; and records that labels alone make.
 */
export function* readNumberedList(lines: readonly Line[]): Generator<number, DraftPlan[]> {
  const reading = readBlocks(lines);
  let step = reading.next();
  for (; step.done !== true; step = reading.next()) yield step.value * 0.4;
  const blocks = (yield* within(mapSliced(step.value, SLICE, piecesOf), 0.4, 0.5)).flat();
  const collector = new ItemCollector(blocks);
  for (let index = 0; index < blocks.length; index += 1) {
    if (index % SLICE === 0) yield 0.5 + (index / blocks.length) * 0.2;
    collector.add(index);
  }
  const plans: DraftPlan[] = [];
  for (const section of sections(collector.items)) {
    const plan = yield* readSection(section);
    if (plan) plans.push(plan);
  }
  return plans;
}

/** A list ends where an appendix begins, a letter at its date, and either where a title stands above a new list. */
function sections(items: readonly Item[]): Item[][] {
  const found: Item[][] = [[]];
  items.forEach((item, index) => {
    const { kind, lines } = item.block;
    if (kind === "attachment" || (kind === "title" && beginsAnew(items, index))) found.push([]);
    found[found.length - 1]?.push(item);
    if (kind === "closing" && isDateLine(lines[0]?.content.text ?? "")) found.push([]);
  });
  return found;
}

/** Whether the numbers behind a title do not go on from those before it. */
function beginsAnew(items: readonly Item[], index: number): boolean {
  const next = items.slice(index + 1, index + 6).find((item) => item.block.marker)?.block.marker;
  return !next || next.value <= 1;
}

function* readSection(printed: readonly Item[]): Generator<number, DraftPlan | null> {
  const items = withTold(withUnitHeadings(printed));
  const first = items.findIndex((item) => isItem(item) && hasUnits(item));
  if (first < 0) return null;
  const start = listStart(items, first);
  const end = listEnd(items, first);
  const list = items.slice(start, end + 1);
  const read = yield* readTasks(list);
  yield 1;
  const tasks = yield* within(shareGroupedFields(read), 1, 1);
  yield 1;
  const title = items.slice(0, start).find((item) => item.block.kind === "title");
  const source = list.flatMap(blocksOf).flatMap((block) => block.lines);
  return {
    title: title?.block.text ?? null,
    tasks,
    start: source[0]?.start ?? 0,
    end: source[source.length - 1]?.end ?? 0,
  };
}

function isItem({ kind, block }: Item): boolean {
  return kind !== "scope" && (kind === "record" || block.kind === "numbered" || block.kind === "plain");
}

/**
 * Sentences that tell units by words are believed in a list: beside items with units in brackets or labels, or where
 * half of the numbered items end so. A letter has one or two of them.
 */
function withTold(items: readonly Item[]): Item[] {
  const told = items.filter((item) => item.told !== null).length;
  const numbered = items.filter(
    ({ block, text }) => block.kind === "numbered" && /[。；]/.test(text.text),
  ).length;
  const strong = items.some((item) => isItem(item) && hasUnits(item));
  if (told === 0 || !(strong || (told > 1 && told * 2 >= numbered))) return [...items];
  const first = items.findIndex((item) => isItem(item) && hasUnits(item));
  const start = strong ? listStart(items, first) : 0;
  const kind = items[first]?.block.marker?.kind;
  return items.map((item, index) => {
    const believed = index >= start || (kind !== undefined && item.block.marker?.kind === kind);
    if (!item.told || hasCarriers(item) || !believed || isClosing(item)) return item;
    return { ...item, text: item.told.text, inline: [...item.told.fields, ...item.inline] };
  });
}

/** 各牵头单位要于每季度结束后5日内，将进展情况报市政府办公室（督查室）。 */
function isClosing({ block, text }: Item): boolean {
  return block.kind === "plain" && CLOSING.test(text.text);
}

/** Goes back from the first task with units over its headings, and over tasks that share a later clause. */
function listStart(items: readonly Item[], first: number): number {
  let start = first;
  let introduction = 0;
  const kind = items[first]?.block.marker?.kind;
  for (let at = first - 1; at >= 0; at -= 1) {
    const item = items[at];
    const marker = item?.block.marker;
    const next = items[start]?.block.marker;
    if (!item || item.block.kind === "title") break;
    if (item.kind === "scope" || (introduction === 0 && isBareHeading(item, items[start]))) start = at;
    else if (marker && item.block.kind === "numbered") {
      const deeper = !next || depthOf(marker.kind) < depthOf(next.kind);
      const above = deeper && isHeadingText(item) && (introduction === 0 || isHeadingKind(marker.kind));
      const before = next && next.kind === kind && marker.kind === kind && marker.value + 1 === next.value;
      if (!above && !(before && introduction === 0)) break;
      [start, introduction] = [at, 0];
    } else if (item.block.kind === "plain" && introduction < INTRODUCTION) introduction += 1;
    else break;
  }
  return start;
}

/**
 * Goes on from the last item with units over tasks that lost theirs, as long as the numbers go on, also below a new
 * heading; and, where it is a heading that names the units, over all that stands below it.
 */
function listEnd(items: readonly Item[], first: number): number {
  let end = Math.max(
    first,
    items.findLastIndex((item) => isItem(item) && hasUnits(item)),
  );
  const last = items[end]?.block.marker;
  const depth = depthOf(last?.kind ?? "circled");
  const heads = isHeadingText(items[end]);
  for (let at = end + 1; at < items.length; at += 1) {
    const marker = items[at]?.block.marker;
    const before = items[at - 1]?.block.marker;
    if (!marker || !before || CLOSING.test(items[at]?.text.text ?? "")) break;
    const next = items[at + 1]?.block.marker;
    const follows = marker.kind === before.kind && marker.value === before.value + 1;
    const deeper = depthOf(marker.kind) > depth;
    const below = deeper && (heads || (depthOf(marker.kind) > depthOf("figure") && marker.value === 1));
    const goesOn = end === at - 1 && depthOf(marker.kind) < depth && isNext(last, next);
    if (!follows && !below && !goesOn) break;
    end = goesOn ? at + 1 : at;
    if (goesOn) at += 1;
  }
  return end;
}

/** Whether a number goes on from the last one over a heading: （六） below 三、 behind （五）. */
function isNext(last: Marker | null | undefined, next: Marker | null | undefined): boolean {
  return !!last && !!next && next.kind === last.kind && next.value > 1 && next.value === last.value + 1;
}

function* readTasks(list: readonly Item[]): Generator<number, DraftTask[]> {
  const tasks: DraftTask[] = [];
  const places = outlineOf(list);
  const sequence = new Sequence();
  const headings = new HeadingStack();
  for (const [index, item] of list.entries()) {
    if (index % SLICE === 0) yield 0.7 + (index / list.length) * 0.3;
    const place = places[index] ?? { as: "prose" };
    const { marker } = item.block;
    const doubts = marker && place.as !== "part" ? sequence.next(marker) : [];
    if (place.as === "scope") headings.openScope(item);
    else if (place.as === "part") addPart(tasks, item);
    else if (place.as !== "prose") {
      headings.close(place.depth);
      if (place.as === "heading") headings.openHeading(item, place.depth);
      else tasks.push(draftTask(item, headings, tasks.length, doubts));
    }
  }
  return headings.accounted(tasks);
}

function draftTask(item: Item, headings: HeadingStack, index: number, doubts: readonly Doubt[]): DraftTask {
  return {
    seq: item.block.marker?.value ? item.block.marker.printed : null,
    number: item.block.number,
    headings: headings.path(),
    text: item.text,
    fields: headings.fieldsFor(item, index),
    extent: extentOf(item),
    doubts: [...doubts, ...bracketDoubts(item)],
  };
}

/** A sub-item belongs to the text of the task above it, its number included; what it says of units holds for all. */
function addPart(tasks: DraftTask[], item: Item): void {
  const task = tasks[tasks.length - 1];
  if (!task) return;
  const part = [item.block.number, item.text];
  const lead = task.fields.findLast(({ role }) => role === "detail");
  const fields = task.fields.map((field) =>
    field === lead ? { ...field, value: joinLines([field.value, ...part]) } : field,
  );
  tasks[tasks.length - 1] = {
    ...task,
    text: lead ? task.text : joinLines([task.text, ...part]),
    fields: [...fields, ...item.inline, ...item.own],
    extent: [...task.extent, ...extentOf(item)],
  };
}

function bracketDoubts(item: Item): Doubt[] {
  const unclosed = item.inline.some((field) => field.unclosed);
  const text = "写有单位的括号不成对，前后文可能有缺失，请核对。";
  return unclosed ? [{ code: "bracketUnclosed", text }] : [];
}
