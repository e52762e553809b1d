import { AddinError } from "../errors";
import type { DeadlineContext } from "../plan/deadline";
import { ownLevel } from "../plan/ownLevel";
import type { Intake, Plan, PlanDocument, SourceSpan } from "../plan/plan";
import { NO_FORMS, type PrintedForms } from "../plan/printedForm";
import { leftoverOf } from "./accounting";
import { withoutAsides } from "./asides";
import type { DocumentText } from "./documentText";
import type { DraftPlan, DraftTask, Layout } from "./draft";
import { bracketsAreUpper, finishTask, saysFirstLeads, type PlanFacts } from "./finishTask";
import { isAttachment, isCopyList } from "./lineKinds";
import { knownNames } from "./knownNames";
import { linkTasks } from "./linkTasks";
import { readNumberedList } from "./layouts/numberedList";
import { readGuessedTables } from "./layouts/tableGuessed";
import { readCellTable } from "./layouts/tableCells";
import { readTabbedTable } from "./layouts/tableTabbed";
import { readWrappedTable } from "./layouts/tableWrapped";
import { readLines, type Line } from "./lines";
import { spansOf } from "./mapped";
import { collectiveDoubts, readCollectives } from "./notice/readCollectives";
import { readForms } from "./notice/readForms";
import { readImprint } from "./notice/readImprint";
import { ownTasks, readDuties } from "./notice/readDuties";
import { readNotice, type Notice } from "./notice/readNotice";
import { yearOfHeadings } from "./notice/yearOfHeadings";
import { announcedTitle, levelOf, quotedTitle, yearOf } from "./notice/readTitle";
import { breathe, inSlices, STEPS, type ReadControl } from "./readControl";
import { readSource, type DocumentSource } from "./readers/readSource";
import { titleOnTop } from "./tables/titleAbove";
import { undoWraps } from "./wraps";
import { isFormTitle, reasonBy } from "./zones";

const LAYOUTS: readonly Layout[] = [readNumberedList, readTabbedTable, readWrappedTable];
/** Tasks finished between two breaths. */
const SLICE = 100;

/**
 * Reads a 责任分解方案: its plans, and everything that became no task, so that every character is accounted for.
 * Gives the host time between slices of work.
 * @throws AddinError a file code, `noTask` when no task was found, `cancelled`
 */
export async function readDocument(source: DocumentSource, control: ReadControl = {}): Promise<Intake> {
  const document = await readSource(source, () => breathe(control, 0));
  const { text } = document;
  const all = await inSlices(readLines(document), control, 0, 20);
  const lines = withoutAsides(all, document.asides);
  const drafts = await readDrafts(document, lines, control);
  if (drafts.length === 0) throw new AddinError("noTask", { lines: lines.length, characters: text.length });
  const plans: Plan[] = [];
  for (const draft of drafts) plans.push(await readPlan(text, lines, draft, drafts, control));
  const spans = plans.flatMap((plan) => plan.tasks.flatMap((task) => task.source));
  const reason = reasonBy(drafts, document.asides);
  const leftover = await inSlices(leftoverOf(text, all, spans, reason), control, 99, STEPS);
  await breathe(control, STEPS);
  return { text, plans: withForms(plans, readForms(leftover)), leftover };
}

/** The appendix of a file holds the forms of all its plans. */
function withForms(plans: readonly Plan[], forms: PrintedForms): Plan[] {
  return plans.map((plan) => ({ ...plan, document: { ...plan.document, forms } }));
}

/**
 * Tables whose cells the file itself tells are read as they are. Of the layouts that go by lines the one that finds
 * most tasks in the rest is the document's. Plans of another layout that stand apart from its plans are more plans of
 * the same document: a list with a table as its appendix.
 */
async function readDrafts(
  document: DocumentText,
  lines: readonly Line[],
  control: ReadControl,
): Promise<DraftPlan[]> {
  const { tables = [] } = control;
  const cells = await inSlices(readCellTable(document, lines, tables), control, 20, 30);
  const rest = lines.filter(({ start }) => !cells.some((plan) => start >= plan.start && start < plan.end));
  const all: DraftPlan[][] = [];
  const share = 28 / LAYOUTS.length;
  for (const [index, layout] of LAYOUTS.entries()) {
    const from = 30 + index * share;
    all.push(await inSlices(layout(rest, tables), control, from, from + share));
  }
  const [best = [], ...others] = all.sort(
    (a, b) =>
      countTasks(b) - countTasks(a) || countWhole(b) - countWhole(a) || countTables(b) - countTables(a),
  );
  const plans = cells.length > 0 ? [...cells] : [...best];
  for (const plan of cells.length > 0 ? [...best, ...others.flat()] : others.flat()) {
    const apart = plans.every(({ start, end }) => plan.end <= start || plan.start >= end);
    if (apart && isPlan(plan)) plans.push(plan);
  }
  if (plans.some(isPlan)) return plans.sort((a, b) => a.start - b.start);
  const guessed = await inSlices(readGuessedTables(document, lines, tables), control, 58, 60);
  return guessed.some(isPlan) ? guessed : plans.sort((a, b) => a.start - b.start);
}

/** More than a form's blank rows or a stray line: most of its tasks say what and who. */
function isPlan({ tasks }: DraftPlan): boolean {
  const whole = tasks.filter(isWhole);
  return whole.length >= 2 && whole.length * 2 > tasks.length;
}

function isWhole({ text, fields }: DraftTask): boolean {
  return text.text.length >= 4 && fields.some(({ role }) => role === "lead" || role === "responsible");
}

/** Of layouts that find as many tasks the one that also finds who does them has read the list. */
function countWhole(plans: readonly DraftPlan[]): number {
  return plans.reduce((sum, plan) => sum + plan.tasks.filter(isWhole).length, 0);
}

/** Labels of columns say more than the shape of paragraphs does. */
function countTables(plans: readonly DraftPlan[]): number {
  return plans.filter(({ table }) => table !== undefined).length;
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
  const notice = withImprint(
    text,
    readNotice(text, [...beforeList(lines, draft, start), ...closingLines(lines, end)]),
    linesFrom(lines, end),
  );
  const { document, source } = documentOf(text, draft, notice, titleOnTop(lines));
  const context: DeadlineContext = { year: document.year, issuedOn: document.issuedOn };
  const facts: PlanFacts = {
    upper: bracketsAreUpper(draft.tasks),
    known: await inSlices(knownNames(draft.tasks), control, 60, 62),
    damaged: draft.tasks.some(({ fields }) => fields.some(({ unclosed }) => unclosed)),
    firstLeads: saysFirstLeads(text),
    context,
    collectives: document.collectives,
  };
  const tasks = [];
  for (const [index, task] of draft.tasks.entries()) {
    if (index % SLICE === 0) await breathe(control, 62 + (index / draft.tasks.length) * 36);
    tasks.push(finishTask(text, task, facts));
  }
  const linked = await inSlices(linkTasks(tasks.map(({ text: says }) => says)), control, 98, 99);
  const own = ownTasks(notice.body);
  const ownNames = tasks.filter((task) => own.includes(task.seq ?? "")).flatMap((task) => task.upperLead);
  return {
    document: { ...document, ownNames: [...new Set(ownNames)] },
    source,
    tasks: tasks.map((task, index) => ({ ...task, linked: linked[index] ?? [] })),
    table: draft.table ?? null,
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

/** A letter without a signature was issued by and on what the printer's line behind the list names. */
function withImprint(text: string, notice: Notice, behind: readonly Line[]): Notice {
  const unsigned = notice.issuedOn === null || notice.issuer === null;
  const imprint = unsigned ? readImprint(text, behind) : null;
  const { issuer, issuedOn, toldOn } = notice;
  return {
    ...notice,
    issuer: issuer ?? imprint?.issuer ?? null,
    issuedOn: issuedOn ?? imprint?.issuedOn ?? toldOn,
    source: [
      ...notice.source,
      ...(imprint?.source ?? []).filter(({ as }) => (as === "issuer" ? issuer : issuedOn) === null),
    ],
  };
}

function documentOf(
  text: string,
  draft: DraftPlan,
  notice: Notice,
  onTop: string | null,
): { document: PlanDocument; source: SourceSpan[] } {
  const title = draft.title
    ? undoWraps(draft.title.text)
    : (quotedTitle(notice.body) ??
      (notice.heading && announcedTitle(undoWraps(notice.heading.text))) ??
      onTop);
  const issueYear = notice.issuedOn === null ? null : Number(notice.issuedOn.slice(0, 4));
  const year = yearOf(title) ?? issueYear ?? yearOfHeadings(draft);
  const collectives = readCollectives(text);
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
      collectives,
      forms: NO_FORMS,
      doubts: [
        ...(draft.doubts ?? []),
        ...notice.doubts,
        ...duties.flatMap((found) => found.doubts),
        ...collectiveDoubts(collectives),
      ],
    },
    source: [
      ...(draft.title ? spansOf(text, draft.title, "title") : []),
      ...notice.source,
      ...duties.flatMap((found) => found.source),
    ],
  };
}
