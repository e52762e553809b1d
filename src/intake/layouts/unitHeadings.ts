import type { Field } from "../fields";
import { slice } from "../mapped";
import { depthOf } from "../numbering";
import { isCertainUnitList } from "../unitList";
import { hasUnits, type Item } from "./items";

/** 区教育局（3项）, 区教育局牵头的任务: the names, what they do, and what follows them. */
const NAMING =
  /^(.+?)(?:(牵头|主办)|负责|承担)?(?:的)?(?:重点)?(?:任务|事项|工作)?\s*(?:[（(]\s*共?\s*[\d一二三四五六七八九十百]+\s*(?:项|件|条|个)\s*[)）])?[：:。]?$/;
/** One such heading may be a matter of its own; a list by units has several. */
const HEADINGS = 2;

/**
 * Lists that are printed unit by unit: 一、区教育局（3项） above its tasks. Such a heading names who carries the tasks
 * below it. Believed where most headings of that numbering are nothing but units.
 */
export function withUnitHeadings(items: readonly Item[]): Item[] {
  const heads = items.filter((item, index) => isAbove(item, items[index + 1]));
  const naming = new Map(heads.map((item) => [item, fieldOf(item)] as const));
  const kinds = new Set(
    heads
      .map(({ block }) => block.marker?.kind)
      .filter((kind) => {
        const same = heads.filter(({ block }) => block.marker?.kind === kind);
        const named = same.filter((item) => naming.get(item)).length;
        return named >= HEADINGS && named * 2 > same.length;
      }),
  );
  return items.map((item) => {
    const field = kinds.has(item.block.marker?.kind) ? naming.get(item) : null;
    return field ? { ...item, inline: [field] } : item;
  });
}

/** A numbered paragraph without units of its own, right above deeper numbers. */
function isAbove(item: Item, next: Item | undefined): boolean {
  const { kind, marker } = item.block;
  const below = next?.block.kind === "numbered" ? next.block.marker : null;
  if (kind !== "numbered" || !marker || !below || hasUnits(item)) return false;
  return depthOf(below.kind) > depthOf(marker.kind);
}

function fieldOf({ text }: Item): Field | null {
  const [, names = "", leads] = NAMING.exec(text.text) ?? [];
  if (!isCertainUnitList(names)) return null;
  const role = leads === undefined ? "responsible" : "lead";
  const common = { level: null, reach: null, stacked: false, unclosed: false, place: "inline" } as const;
  return { ...common, role, label: slice(text, 0, 0), value: slice(text, 0, names.length) };
}
