import type { Block } from "../blocks";
import { depthOf, isHeadingKind } from "../numbering";
import { hasUnits, isUnitField, type Item } from "./items";
import { isCountedHeading } from "./unitHeadings";

/** What an item of a list is for the tasks. part = a sub-item that belongs to the text of the task before it. */
export type Place =
  | { readonly as: "heading"; readonly depth: number }
  | { readonly as: "task"; readonly depth: number }
  | { readonly as: "part" }
  | { readonly as: "scope" }
  | { readonly as: "prose" };

const HEADING_LENGTH = 80;
/** Where a heading without a number stands: under 一、 and （一）, above 1. */
const UNNUMBERED_DEPTH = depthOf("dash");
/** A task without a number heads nothing. */
const LEAF = Infinity;
const FIGURE = depthOf("figure");

export function isHeadingText(item: Item | undefined): boolean {
  const text = item?.text.text ?? "";
  const plain = text.length <= HEADING_LENGTH && !/[。；;！]$/.test(text);
  return item !== undefined && (plain || /^[^。；;！，,]{1,30}。$/.test(text));
}

/**
 * Decides for every item of a list whether it is a task, the heading of those below it, or a part of the one above.
 * The smallest piece that has units of its own is a task: sub-items that name nobody, below a sentence that does or
 * before the line that names the units of all, are parts of it. Linear but for the depth of nesting.
 */
export function outlineOf(list: readonly Item[]): Place[] {
  const depths = list.map((item, index) => depthOfItem(item, list[index + 1]));
  const places: Place[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index];
    const depth = depths[index];
    if (!item) break;
    if (item.kind === "scope") places.push({ as: "scope" });
    else if (depth === null || depth === undefined) places.push({ as: "prose" });
    else {
      const end = childrenEnd(depths, index, depth);
      const place = placeOf(list.slice(index, end), depths.slice(index, end), depth);
      places.push(place.own);
      if (!place.folded) continue;
      for (let at = index + 1; at < end; at += 1) places.push({ as: "part" });
      index = end - 1;
    }
  }
  return places;
}

function depthOfItem(item: Item, next: Item | undefined): number | null {
  const { kind, marker, marked } = item.block;
  if (item.kind === "record") return LEAF;
  if (kind === "numbered" && marker) return depthOf(marker.kind);
  if (isCountedHeading(item, next)) return depthAbove(next);
  if (kind === "plain" && hasUnits(item)) return LEAF;
  if (isBareHeading(item, next)) return depthAbove(next);
  return kind === "plain" && marked && isHeadingText(item) ? UNNUMBERED_DEPTH : null;
}

/** A heading without a number stands above the one that follows it. */
function depthAbove(next: Item | undefined): number {
  const kind = next?.block.marker?.kind;
  return kind !== undefined && isHeadingKind(kind) ? depthOf(kind) - 0.5 : UNNUMBERED_DEPTH;
}

/** A few words on a line of their own right above a task or a numbered heading: 农业产业. */
export function isBareHeading({ kind, block, text }: Item, next: Item | undefined): boolean {
  if (kind !== "paragraph" || block.kind !== "plain" || block.marked || !next) return false;
  const words =
    /^[^。，；：！？,;:…\d]{2,25}$/.test(text.text) && !/(?:政府|办公室|办公厅|委员会)$/.test(text.text);
  return words && (next.block.kind === "numbered" || next.kind === "record" || hasUnits(next));
}

/** Behind the last item below the one at `index`. */
function childrenEnd(depths: readonly (number | null)[], index: number, depth: number): number {
  let end = index + 1;
  let last = end;
  for (; end < depths.length; end += 1) {
    const other = depths[end];
    if (other === null || other === undefined) continue;
    if (other <= depth) break;
    last = end + 1;
  }
  return last;
}

/** The place of the first of the items, which the others stand below. */
function placeOf(
  [item, ...below]: readonly Item[],
  [, ...depths]: readonly (number | null)[],
  depth: number,
): { own: Place; folded: boolean } {
  const heading = { own: { as: "heading", depth } as const, folded: false };
  const task = { own: { as: "task", depth } as const, folded: false };
  if (!item) return task;
  const { block } = item;
  if (below.length === 0) return isMereHeading(item) ? heading : task;
  const named = below.filter(hasUnits);
  if (leadsIn(item) && named.every((each) => each === below.at(-1) && hasOwnLines(each)))
    return { ...task, folded: true };
  const small = depths.every((other) => other === null || (other > FIGURE && other !== LEAF));
  if (hasUnits(item)) {
    if (!block.marker || !isHeadingKind(block.marker.kind)) {
      if (named.length > 0 && below.every((each) => !hasUnits(each) || !each.block.marker)) return task;
    }
    if (named.length === 0) return isHeadingText(item) && !small ? heading : { ...task, folded: true };
    return isHeadingText(item) ? heading : task;
  }
  const lastOnly = named.length === 1 && below.at(-1) === named[0] && below.length > 1;
  const folds = lastOnly && small && hasOwnLines(named[0]);
  return folds && block.marker ? { ...task, folded: true } : heading;
}

/** 主要任务： with nothing behind it: the items below say what. */
export function leadsIn({ own }: Item): boolean {
  return own.some(({ role, value }) => role === "detail" && value.text === "");
}

function hasOwnLines(item: Item | undefined): boolean {
  return item?.own.some(isUnitField) ?? false;
}

/** ——狠抓招商 and bold lines carry no tasks themselves. */
function isMereHeading(item: Item): boolean {
  if (hasUnits(item)) return false;
  return item.block.marker === null ? item.kind === "paragraph" : item.block.marker.kind === "dash";
}

/** All blocks of an item, the labelled lines below it included. */
export function blocksOf(item: Item): Block[] {
  return [item.block, ...item.fieldBlocks];
}
