import type { Field } from "../fields";
import { slice } from "../mapped";
import { depthOf } from "../numbering";
import { unitHeading } from "../unitHeading";
import { hasUnits, type Item } from "./items";

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

/** A numbered paragraph without units of its own, right above deeper numbers; or a line that says how many tasks it has. */
function isAbove(item: Item, next: Item | undefined): boolean {
  const { kind, marker } = item.block;
  const below = next?.block.kind === "numbered" ? next.block.marker : null;
  if (!below || hasUnits(item)) return false;
  if (kind === "plain") return isCountedHeading(item, next);
  return kind === "numbered" && marker !== null && depthOf(below.kind) > depthOf(marker.kind);
}

/** 区教育局（3项） on a line without a number, above the first of its tasks. */
export function isCountedHeading({ block, text }: Item, next: Item | undefined): boolean {
  const begins = next?.block.kind === "numbered" && next.block.marker?.value === 1;
  return block.kind === "plain" && begins && unitHeading(text.text)?.counted === true;
}

function fieldOf({ text }: Item): Field | null {
  const heading = unitHeading(text.text);
  if (heading === null) return null;
  const role = heading.leads ? "lead" : "responsible";
  const common = { level: null, reach: null, stacked: false, unclosed: false, place: "inline" } as const;
  return { ...common, role, label: slice(text, 0, 0), value: slice(text, 0, heading.names.length) };
}
