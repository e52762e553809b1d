/** The forms of a period, unit by unit, as they are to be written; and the rows of 季度报送 that go with them. Pure. */
import { reportDueOn, dueDay, dutiesOf } from "../../ledger/calendar";
import type { Ledger, LedgerPlan } from "../../ledger/ledger";
import { type Report, ROLE_WORDS, unreported } from "../../ledger/report";
import { FORM_KIND_WORDS, type FormKind } from "../../plan/duties";
import { comparePeriods, type Period } from "../../plan/period";
import { createVocabulary, type UnitContacts } from "../../vocabulary/vocabulary";
import { type Asked, type Assignments, assignForms } from "./assignments";
import type { FormKey } from "./formKey";
import type { FormRequest } from "./formRequest";
import type { FormColumn } from "./formSheet";
import { sendTitle } from "./sendTitle";
import { type LinkedRow, linkedRows } from "./linkedRows";
import { columnsOf, templateOf, titleFor } from "./template";

export interface FormRow {
  readonly id: string;
  readonly seq: string;
  readonly text: string;
  readonly role: string;
  /** 上级牵头单位. */
  readonly upper: string;
  /** What the unit said last. */
  readonly lastText: string;
}

/** One sheet of a unit's workbook. */
export interface FormBlock {
  readonly kind: FormKind;
  readonly sheet: string;
  readonly title: string;
  /** Which plan, by when, to whom. */
  readonly about: string;
  /** Labels of the lines above the table. */
  readonly above: readonly string[];
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly key: FormKey;
}

/** One unit's workbook. */
export interface UnitForm {
  readonly unit: string;
  readonly file: string;
  readonly contacts: UnitContacts | null;
  readonly blocks: readonly FormBlock[];
}

/** A row of 季度报送 as it is made. */
export type NewReport = Report & { readonly task: { readonly seq: string; readonly text: string } };

export interface FormsDraft extends Omit<Assignments, "asked"> {
  readonly forms: readonly UnitForm[];
  /** Those that are not there yet. */
  readonly reports: readonly NewReport[];
  /** How many of the request's rows stand in 季度报送 already. */
  readonly existing: number;
}

export function draftForms(ledger: Ledger, request: FormRequest): FormsDraft {
  const vocabulary = createVocabulary(ledger.units ?? []);
  const { asked, ...told } = assignForms(ledger, vocabulary, request);
  const lastTexts = lastTextsOf(ledger.reports, request.period);
  const contacts = new Map(vocabulary.entries.map((entry) => [entry.name, entry.contacts]));
  const units = [...new Set(request.kinds.flatMap((kind) => [...asked[kind].keys()]))];
  const forms = units.map((unit): UnitForm => ({
    unit,
    file: fileName(unit, request),
    contacts: contacts.get(unit) ?? null,
    blocks: (["workPlan", "report"] as const).flatMap((kind) =>
      blocksOf(asked[kind].get(unit) ?? [], { ledger, request, unit, kind, lastTexts }),
    ),
  }));
  return { ...told, forms, ...reportsFor(asked.report, ledger, request) };
}

/** One form for each unit: a blank in the name of a unit would make another file of the same. */
function fileName(unit: string, { kinds, period }: FormRequest): string {
  return `${unit.replaceAll(/[\\/:*?"<>|\s]/gu, "_")}_${sendTitle(kinds, period)}.xlsx`;
}

interface BlockContext {
  readonly ledger: Ledger;
  readonly request: FormRequest;
  readonly unit: string;
  readonly kind: FormKind;
  readonly lastTexts: ReadonlyMap<string, string>;
}

function blocksOf(asked: readonly Asked[], context: BlockContext): FormBlock[] {
  const rows = linkedRows(asked);
  return context.ledger.plans.flatMap((plan) => {
    const ofPlan = rows.filter((row) => row.asked.task.plan === plan.name);
    return ofPlan.length === 0 ? [] : [blockOf(plan, ofPlan, context)];
  });
}

function blockOf(plan: LedgerPlan, linked: readonly LinkedRow[], context: BlockContext): FormBlock {
  const { request, unit, kind } = context;
  const template = templateOf(plan.forms[kind], kind);
  const rows = linked.map((row) => rowOf(row, context));
  return {
    kind,
    sheet: `${plan.name}${FORM_KIND_WORDS[kind]}`,
    title: titleFor(template, unit, request.period),
    about: aboutOf(plan, context),
    above: template.above,
    columns: columnsOf(template, kind, {
      upper: rows.some(({ upper }) => upper !== ""),
      lastText: rows.some(({ lastText }) => lastText !== ""),
      progress: request.withProgress,
      doneOn: request.withDoneOn,
    }),
    rows,
    key: {
      kind,
      plan: plan.name,
      unit,
      period: kind === "report" ? request.period : null,
      tasks: linked.map(({ asked, also }) => ({ id: asked.task.id, also })),
    },
  };
}

function rowOf({ asked: { task, role }, also }: LinkedRow, { unit, lastTexts }: BlockContext): FormRow {
  const last = [task.id, ...also].map((id) => lastTexts.get(answerKey(id, unit)));
  return {
    id: task.id,
    seq: task.seq,
    text: task.text,
    role: ROLE_WORDS[role],
    upper: task.upper.join("、"),
    lastText: last.find((text) => text !== undefined) ?? "",
  };
}

function aboutOf(plan: LedgerPlan, { ledger, request, kind }: BlockContext): string {
  const period = kind === "report" ? request.period : null;
  const [duty] = dutiesOf(ledger, { plan: plan.name, kind, period });
  const due = duty ? dueDay(duty, ledger) : null;
  return [
    plan.title === "" ? plan.name : plan.title,
    due === null ? "" : `请于 ${due} 前报送`,
    duty?.to ? `报送至：${duty.to}` : "",
  ]
    .filter((part) => part !== "")
    .join("　");
}

function answerKey(taskId: string, unit: string): string {
  return `${taskId}@${unit}`;
}

/** The text of each task's and unit's last report before the period. */
function lastTextsOf(reports: readonly Report[], period: Period): Map<string, string> {
  const before = reports
    .flatMap((report) =>
      report.period !== null && report.text !== "" && comparePeriods(report.period, period) < 0
        ? [{ period: report.period, report }]
        : [],
    )
    .sort((a, b) => comparePeriods(a.period, b.period));
  return new Map(before.map(({ report }) => [answerKey(report.taskId, report.unit), report.text]));
}

function reportsFor(
  asked: ReadonlyMap<string, readonly Asked[]>,
  ledger: Ledger,
  { period }: FormRequest,
): { reports: NewReport[]; existing: number } {
  const present = new Set(ledger.reports.map(({ key }) => key));
  const all = [...asked.entries()].flatMap(([unit, tasks]) =>
    tasks.map((each) => newReport(each, unit, period, ledger)),
  );
  const reports = all.filter(({ key }) => !present.has(key));
  return { reports, existing: all.length - reports.length };
}

function newReport({ task, role }: Asked, unit: string, period: Period, ledger: Ledger): NewReport {
  const row = unreported({
    period,
    plan: task.plan,
    taskId: task.id,
    unit,
    role: ROLE_WORDS[role],
    dueOn: reportDueOn(task, period, ledger),
  });
  return { ...row, task: { seq: task.seq, text: task.text } };
}
