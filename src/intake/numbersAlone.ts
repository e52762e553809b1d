import { findLabels, startsWithLabel } from "./labels";
import type { Line } from "./lines";
import { concat, type Mapped } from "./mapped";

/** Fewer numbers are no count. */
const LEAST = 2;

/**
 * Numbers that stand alone on their lines, each above a record (a table copied from a page cell by cell), get the mark
 * that other lists print behind them. They count from 1, and between two of them every label of units stands once: so
 * page numbers, between which several tasks stand or none, are left alone.
 */
export function withNumbersAlone(lines: readonly Line[]): readonly Line[] {
  const places: number[] = [];
  lines.forEach((line, index) => {
    if (line.content.text === String(places.length + 1)) places.push(index);
  });
  const records = places.map((place, index) => lines.slice(place + 1, places[index + 1] ?? lines.length));
  if (places.length < LEAST || !records.slice(0, -1).every(isRecord)) return lines;
  const numbered = new Set(places);
  return lines.map((line, index) =>
    numbered.has(index) ? { ...line, content: marked(line.content) } : line,
  );
}

/** A text, and labels behind it of which none comes again. */
function isRecord(lines: readonly Line[]): boolean {
  const [first] = lines;
  if (!first || startsWithLabel(first.content.text)) return false;
  const roles = lines.flatMap(({ content }) => {
    const [label] = startsWithLabel(content.text) ? findLabels(content.text) : [];
    return label ? [label.role] : [];
  });
  const hasUnits = roles.some((role) => role === "lead" || role === "responsible");
  return hasUnits && new Set(roles).size === roles.length;
}

function marked(content: Mapped): Mapped {
  const end = content.to.at(-1) ?? 0;
  return concat([content, { text: "．", from: Int32Array.of(end), to: Int32Array.of(end) }]);
}
