import { AddinError } from "../errors";
import type { DeadlineContext } from "../plan/deadline";
import { ownLevel } from "../plan/ownLevel";
import type { Intake, Plan, PlanDocument, SourceSpan } from "../plan/plan";
import { leftoverOf } from "./accounting";
import type { DraftPlan, Layout } from "./draft";
import { bracketsAreUpper, finishTask, saysFirstLeads, type PlanFacts } from "./finishTask";
import { isAttachment, isCopyList } from "./lineKinds";
import { knownNames } from "./knownNames";
import { linkTasks } from "./linkTasks";
import { readNumberedList } from "./layouts/numberedList";
import { readTabbedTable } from "./layouts/tableTabbed";
import { readWrappedTable } from "./layouts/tableWrapped";
import { readLines, type Line } from "./lines";
import { spansOf } from "./mapped";
import { readImprint } from "./notice/readImprint";
import { ownTasks, readDuties } from "./notice/readDuties";
import { readNotice, type Notice } from "./notice/readNotice";
import { announcedTitle, levelOf, quotedTitle, yearOf } from "./notice/readTitle";
import { fileKind } from "./readers/fileKind";
import { refuseFile } from "./readers/refuseFile";
import { checkText, readText } from "./readers/text";
import { undoWraps } from "./wraps";
import { isFormTitle, reasonBy } from "./zones";

/** A file's bytes, or text that was pasted. */
export type DocumentSource =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly text: string };

export interface ReadControl {
  readonly signal?: AbortSignal;
  /** `done` of `total` steps; called between slices of work. */
  readonly onProgress?: (progress: {
    readonly phase: "reading";
    readonly done: number;
    readonly total: number;
  }) => void;
}

const LAYOUTS: readonly Layout[] = [readNumberedList, readTabbedTable, readWrappedTable];
const STEPS = 100;
/** Tasks finished between two breaths. */
const SLICE = 100;

/**
 * Reads a 责任分解方案: its plans, and everything that became no task, so that every character is accounted for.
 * Gives the host time between slices of work.
 * @throws AddinError a file code, `noTask` when no task was found, `cancelled`
 */
export async function readDocument(source: DocumentSource, control: ReadControl = {}): Promise<Intake> {
  const text = "bytes" in source ? textOf(source.bytes, source.name) : checkText(source.text, "");
  const lines = await inSlices(readLines(text), control, 0, 20);
  const drafts = await readDrafts(lines, control);
  if (drafts.length === 0) throw new AddinError("noTask", { lines: lines.length, characters: text.length });
  const plans: Plan[] = [];
  for (const draft of drafts) plans.push(await readPlan(text, lines, draft, drafts, control));
  const spans = plans.flatMap((plan) => plan.tasks.flatMap((task) => task.source));
  await breathe(control, STEPS);
  return { text, plans, leftover: leftoverOf(text, lines, spans, reasonBy(drafts)) };
}

/** A file is what its bytes say, whatever its name. */
function textOf(bytes: Uint8Array, name: string): string {
  const kind = fileKind(bytes);
  if (kind !== null) throw refuseFile(kind, name);
  return readText(bytes, name);
}

/**
 * The layout that finds most tasks is the document's. Plans of another layout that stand apart from its plans are more
 * plans of the same document: a list with a table as its appendix.
 */
async function readDrafts(lines: readonly Line[], control: ReadControl): Promise<DraftPlan[]> {
  const all: DraftPlan[][] = [];
  const share = 40 / LAYOUTS.length;
  for (const [index, layout] of LAYOUTS.entries()) {
    const from = 20 + index * share;
    const found = await inSlices(layout(lines), control, from, from + share);
    all.push(found);
  }
  const [best = [], ...others] = all.sort((a, b) => countTasks(b) - countTasks(a));
  const plans = [...best];
  for (const plan of others.flat()) {
    const apart = plans.every(({ start, end }) => plan.end <= start || plan.start >= end);
    if (apart && isPlan(plan)) plans.push(plan);
  }
  return plans.sort((a, b) => a.start - b.start);
}

/** More than a form's blank rows or a stray line: most of its tasks say what and who. */
function isPlan({ tasks }: DraftPlan): boolean {
  const whole = tasks.filter(
    ({ text, fields }) =>
      text.text.length >= 4 && fields.some(({ role }) => role === "lead" || role === "responsible"),
  );
  return whole.length >= 2 && whole.length * 2 > tasks.length;
}

/** Runs work that yields its share done, with a breath at each; it takes the steps `from` to `to` of the whole. */
async function inSlices<Result>(
  work: Generator<number, Result>,
  control: ReadControl,
  from: number,
  to: number,
): Promise<Result> {
  await breathe(control, from);
  let step = work.next();
  for (; step.done !== true; step = work.next()) await breathe(control, from + step.value * (to - from));
  return step.value;
}

function countTasks(plans: readonly DraftPlan[]): number {
  return plans.reduce((sum, plan) => sum + plan.tasks.length, 0);
}

async function readPlan(
  text: string,
  lines: readonly Line[],
  draft: DraftPlan,
  drafts: readonly DraftPlan[],
  control: ReadControl,
): Promise<Plan> {
  const start = Math.min(...drafts.map((plan) => plan.start));
  const end = Math.max(...drafts.map((plan) => plan.end));
  const notice = withIssueDay(
    text,
    readNotice(text, [...beforeList(lines, draft, start), ...closingLines(lines, end)]),
    linesFrom(lines, end),
  );
  const { document, source } = documentOf(text, draft, notice);
  const context: DeadlineContext = { year: document.year, issuedOn: document.issuedOn };
  const facts: PlanFacts = {
    upper: bracketsAreUpper(draft.tasks),
    known: await inSlices(knownNames(draft.tasks), control, 60, 62),
    damaged: draft.tasks.some(({ fields }) => fields.some(({ unclosed }) => unclosed)),
    firstLeads: saysFirstLeads(text),
    context,
  };
  const tasks = [];
  for (const [index, task] of draft.tasks.entries()) {
    if (index % SLICE === 0) await breathe(control, 62 + (index / draft.tasks.length) * 36);
    tasks.push(finishTask(text, task, facts));
  }
  const linked = await inSlices(linkTasks(tasks.map(({ text: says }) => says)), control, 98, 100);
  const own = ownTasks(notice.body);
  const ownNames = tasks.filter((task) => own.includes(task.seq ?? "")).flatMap((task) => task.upperLead);
  return {
    document: { ...document, ownNames: [...new Set(ownNames)] },
    source,
    tasks: tasks.map((task, index) => ({ ...task, linked: linked[index] ?? [] })),
  };
}

/** The letter: what stands before the first list, without the list's own title. */
function beforeList(lines: readonly Line[], draft: DraftPlan, start: number): Line[] {
  const title = draft.title?.from[0] ?? start;
  return lines.filter((line) => line.end <= Math.min(start, title));
}

/** What the letter goes on to say behind its list, up to the first form or the copy list. */
function closingLines(lines: readonly Line[], end: number): Line[] {
  const behind = linesFrom(lines, end).filter((line) => !line.furniture);
  const stop = behind.findIndex(
    ({ content: { text } }) => isAttachment(text) || isCopyList(text) || isFormTitle(text),
  );
  return stop < 0 ? behind : behind.slice(0, stop);
}

function linesFrom(lines: readonly Line[], offset: number): Line[] {
  return lines.filter((line) => line.start >= offset);
}

/** A letter without a dated signature was issued on the day that the printer's line behind the list names. */
function withIssueDay(text: string, notice: Notice, behind: readonly Line[]): Notice {
  const imprint = notice.issuedOn === null ? readImprint(text, behind) : null;
  if (imprint === null) return notice;
  return { ...notice, issuedOn: imprint.issuedOn, source: [...notice.source, ...imprint.source] };
}

function documentOf(
  text: string,
  draft: DraftPlan,
  notice: Notice,
): { document: PlanDocument; source: SourceSpan[] } {
  const title = draft.title
    ? undoWraps(draft.title.text)
    : (quotedTitle(notice.body) ?? (notice.heading && announcedTitle(undoWraps(notice.heading.text))));
  const issueYear = notice.issuedOn === null ? null : Number(notice.issuedOn.slice(0, 4));
  const year = yearOf(title) ?? issueYear;
  const duties = readDuties(text, notice.body, { year: issueYear ?? year, issuedOn: notice.issuedOn });
  return {
    document: {
      title,
      issuer: notice.issuer,
      docNumber: notice.docNumber,
      issuedOn: notice.issuedOn,
      year,
      level: levelOf(title) ?? ownLevel(notice.issuer),
      duties: duties.map(({ duty }) => duty),
      ownNames: [],
      doubts: duties.flatMap((found) => found.doubts),
    },
    source: [
      ...(draft.title ? spansOf(text, draft.title, "title") : []),
      ...notice.source,
      ...duties.flatMap((found) => found.source),
    ],
  };
}

/** Lets the host work, reports, and stops when asked to: nothing is half done between slices. */
async function breathe(control: ReadControl, done: number): Promise<void> {
  control.onProgress?.({ phase: "reading", done: Math.round(done), total: STEPS });
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });
  if (control.signal?.aborted === true) throw new AddinError("cancelled");
}
