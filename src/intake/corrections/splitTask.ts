import type { SourceSpan, Task } from "../../plan/plan";
import { editedTask } from "./editTask";
import { replaceTasks, type Reviewed, taskAt, type TaskPlace, withPlan } from "./reviewed";

const SENTENCE_END = /[。！；;\n]+/g;
const CLAUSE_END = /[，,、：:]/g;

/** Where a text can be parted: behind its sentences, or behind its clauses where it is one sentence. */
export function splitPlaces(text: string): number[] {
  const behind = (ends: RegExp): number[] =>
    [...text.matchAll(ends)]
      .map((match) => match.index + match[0].length)
      .filter((at) => text.slice(0, at).trim() !== "" && text.slice(at).trim() !== "");
  const sentences = behind(SENTENCE_END);
  return sentences.length > 0 ? sentences : behind(CLAUSE_END);
}

/** The place itself, or the one behind the character that it would cut in two. */
export function wholeCharacter(text: string, at: number): number {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xff_ff ? at + 1 : at;
}

/**
 * Parts a task in two at an offset of its text. Both keep headings, units, leaders and deadline, as they were printed
 * for both; the number and the doubts stay with the first.
 */
export function splitTask(reviewed: Reviewed, place: TaskPlace, at: number): Reviewed {
  const task = taskAt(reviewed, place);
  if (!task || task.text.slice(0, at).trim() === "" || task.text.slice(at).trim() === "") return reviewed;
  const [before, behind] = splitSource(reviewed.intake.text, task, at);
  return withPlan(reviewed, place.plan, (plan) => {
    const first = editedTask(
      { ...task, source: before },
      { text: task.text.slice(0, at).trim() },
      plan.document,
    );
    const rest = { ...task, source: behind, doubts: [], linked: [], seq: null };
    const second = editedTask(rest, { text: task.text.slice(at).trim() }, plan.document);
    return replaceTasks(plan, place.task, 1, [first, second]);
  });
}

/** The spans of both parts; where the text is no longer the printed one, both stand on all of it. */
function splitSource(
  source: string,
  { text, source: spans }: Task,
  at: number,
): [SourceSpan[], SourceSpan[]] {
  const cut = offsetOf(source, spans, text, at);
  const shared = spans.filter(({ as }) => as !== "text" && as !== "seq");
  const texts = spans.filter(({ as }) => as === "text");
  const seq = spans.filter(({ as }) => as === "seq");
  const first =
    cut === null ? texts : texts.flatMap((span) => part(span, span.start, Math.min(span.end, cut)));
  const second =
    cut === null ? texts : texts.flatMap((span) => part(span, Math.max(span.start, cut), span.end));
  const sorted = (all: SourceSpan[]): SourceSpan[] => all.sort((one, other) => one.start - other.start);
  return [sorted([...seq, ...first, ...shared]), sorted([...second, ...shared])];
}

function part(span: SourceSpan, start: number, end: number): SourceSpan[] {
  return start < end ? [{ ...span, start, end }] : [];
}

/** The source's offset of a character of the text, found along the printed characters; null where they differ. */
function offsetOf(source: string, spans: readonly SourceSpan[], text: string, at: number): number | null {
  const printed = spans.filter(({ as }) => as === "text").sort((one, other) => one.start - other.start);
  const wanted = Array.from(text.slice(0, at)).filter((character) => character.trim() !== "");
  let next = 0;
  for (const { start, end } of printed) {
    for (let offset = start; offset < end; offset += 1) {
      if (next === wanted.length) return offset;
      const character = String.fromCodePoint(source.codePointAt(offset) ?? 0);
      if (character === wanted[next]) next += 1;
      offset += character.length - 1;
    }
  }
  return null;
}
