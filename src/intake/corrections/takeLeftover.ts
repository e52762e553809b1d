import type { Leftover, Task } from "../../plan/plan";
import { splitParagraph } from "../fields";
import { finishTask, type PlanFacts } from "../finishTask";
import { EMPTY, mapSource, slice, trim } from "../mapped";
import { readMarker } from "../numbering";
import { placeInSource } from "./dropTask";
import { replaceTasks, type Reviewed, withLeftover, withPlan } from "./reviewed";
import { claim, type Stretch } from "./spans";

/** A line of the leftover, which the clerk can make a task. */
export function linesOf({ start, text }: Leftover): Stretch[] {
  const lines: Stretch[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const head = match[0].length - match[0].trimStart().length;
    const end = match[0].trimEnd().length;
    if (end > head) lines.push({ start: start + match.index + head, end: start + match.index + end });
  }
  return lines;
}

/**
 * Makes a task of a stretch of the leftover, under the headings of the task before it. Its number, units and deadline
 * are read as a layout would.
 */
export function takeLeftover(reviewed: Reviewed, plan: number, stretch: Stretch): Reviewed {
  const { intake } = reviewed;
  const isLeft = intake.leftover.some(
    // A dropped task is put back, not read anew.
    ({ start, end, why }) => why !== "dropped" && start <= stretch.start && stretch.end <= end,
  );
  const target = intake.plans[plan];
  if (!isLeft || !target) return reviewed;
  const { year, issuedOn } = target.document;
  const read = readTask(intake.text, stretch, { year, issuedOn });
  const at = placeInSource(target.tasks, read);
  const task: Task = { ...read, path: target.tasks[at - 1]?.path ?? [] };
  const taken = withPlan(reviewed, plan, (whole) => replaceTasks(whole, at, 0, [task]));
  return withLeftover(taken, claim(intake, task.source));
}

function readTask(source: string, { start, end }: Stretch, context: PlanFacts["context"]): Task {
  const whole = trim(mapSource(source, start, end));
  const marker = readMarker(whole.text);
  const { text, fields } = splitParagraph(slice(whole, marker?.length ?? 0));
  const draft = {
    seq: marker?.printed ?? null,
    number: marker ? slice(whole, 0, marker.length) : EMPTY,
    headings: [],
    text,
    fields,
    extent: [whole],
    doubts: [],
  };
  return finishTask(source, draft, {
    upper: false,
    known: { printed: new Map(), pieces: new Set() },
    damaged: false,
    firstLeads: false,
    context,
    collectives: [],
  });
}
