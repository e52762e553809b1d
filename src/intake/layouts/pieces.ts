import type { Block } from "../blocks";
import { findBrackets } from "../brackets";
import { findLabels } from "../labels";
import { EMPTY, joinLines, slice, trim, type Mapped } from "../mapped";
import { readRoleWords } from "../roleWords";

/** A sentence of a paragraph is no shorter. */
const SENTENCE = 4;
/** Where a sentence ends at a bracket. */
const SENTENCE_END = /[。；;！]\s*[（(【〔[]|[）)】〕\]]\s*[。；;]/g;

/**
 * One paragraph may hold several tasks, each a sentence with its units behind it: 1.甲。（责任单位：A）乙。（责任单位：B）.
 * The first keeps the number. A paragraph whose units stand in one place only is given back as it is.
 */
export function piecesOf(block: Block): Block[] {
  const [first] = block.lines;
  if (!first || (block.kind !== "numbered" && block.kind !== "plain")) return [block];
  const whole = joinLines(block.lines.map((line) => line.content));
  const cuts = cutsOf(whole);
  if (cuts.length === 0) return [block];
  const head = block.marker?.length ?? 0;
  return [...cuts, whole.text.length].map((end, index): Block => {
    const start = cuts[index - 1] ?? 0;
    const content = trim(slice(whole, start, end));
    const piece = { ...block, text: content, lines: [{ ...first, content }] };
    if (index === 0) return { ...piece, text: trim(slice(whole, head, end)) };
    return { ...piece, kind: "plain", marker: null, number: EMPTY, marked: false };
  });
}

/** Behind each sentence that has its own units, but the last. */
function cutsOf(paragraph: Mapped): number[] {
  const { text } = paragraph;
  const ends: number[] = [];
  let from = 0;
  if ((text.match(SENTENCE_END) ?? []).length < 2) return [];
  for (const { start, end, closed } of findBrackets(text)) {
    const sentence = text.slice(from, start).trim();
    const behind = /^[。；;\s]*/.exec(text.slice(end))?.[0] ?? "";
    const ended = /[。；;！]$/.test(sentence) || /[。；;]/.test(behind);
    if (!closed || !ended || sentence.length < SENTENCE) continue;
    if (!namesUnits(slice(paragraph, start + 1, end - 1))) continue;
    from = end + behind.length;
    ends.push(from);
  }
  return ends.length < 2 ? [] : ends.slice(0, -1);
}

function namesUnits(inner: Mapped): boolean {
  const labels = findLabels(inner.text);
  if (labels.length > 0) {
    return labels.every(({ reach }) => reach === null) && labels.some(({ role }) => isUnitRole(role));
  }
  const told = readRoleWords(inner, "bracket", false) ?? [];
  return told.every(({ reach }) => reach === null) && told.some(({ role }) => isUnitRole(role));
}

function isUnitRole(role: string): boolean {
  return role === "lead" || role === "responsible" || role === "support";
}
