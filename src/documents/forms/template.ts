/** A form's title and columns: as the plan's own appendix prints them, otherwise built in. */
import type { FormKind } from "../../plan/duties";
import { type Period, periodName } from "../../plan/period";
import type { PrintedForm } from "../../plan/printedForm";
import { FORM_LABELS, type FormColumn, type FormField, fieldOfLabel } from "./formSheet";

const BUILT_IN: Readonly<Record<FormKind, PrintedForm>> = {
  workPlan: {
    title: "XXX（单位）办理方案",
    above: [],
    columns: ["序号", "责任事项", "具体工作内容", "完成时间", "分管领导", "责任科室"],
  },
  report: { title: "XXX（单位）X季度完成情况", above: [], columns: ["序号", "责任事项", "完成情况"] },
};

/** Without these a form is none. */
const NEEDED: Readonly<Record<FormKind, readonly FormField[]>> = {
  workPlan: ["text", "step"],
  report: ["text", "done"],
};

/** The document's form where it can be filled in, otherwise the built-in one. */
export function templateOf(printed: PrintedForm | null, kind: FormKind): PrintedForm {
  if (printed === null) return BUILT_IN[kind];
  const fields = printed.columns.map((label) => fieldOfLabel(label, kind));
  return NEEDED[kind].every((field) => fields.includes(field)) ? printed : BUILT_IN[kind];
}

/** `XXX（单位）X季度工作完成情况` -> `区教育局2022年第一季度工作完成情况`. */
export function titleFor({ title }: PrintedForm, unit: string, period: Period): string {
  const named = title
    .replace(/[XＸ×*_＿]{2,}\s*(?:[（(](?:单位|部门)[）)])?|[（(]单位[）)]/iu, unit)
    .replace(/[XＸ×*_＿]*\s*季度|[XＸ×*_＿]+(?=年)/iu, periodName(period));
  return named.includes(unit) ? named : unit + named;
}

export interface ExtraColumns {
  readonly upper: boolean;
  readonly lastText: boolean;
  readonly progress: boolean;
  readonly doneOn: boolean;
}

/**
 * The columns from left to right: the document's, ours beside those they belong to, 编号 last. What the document prints
 * itself is not added again.
 */
export function columnsOf({ columns }: PrintedForm, kind: FormKind, extra: ExtraColumns): FormColumn[] {
  const printed = columns.map((label): FormColumn => ({ label, field: fieldOfLabel(label, kind) }));
  const has = (field: FormField): boolean => printed.some((column) => column.field === field);
  const ours = (fields: readonly (FormField | null)[]): FormColumn[] =>
    fields.flatMap((field) => (field === null || has(field) ? [] : [{ label: FORM_LABELS[field], field }]));
  const behindText = ours([
    "role",
    extra.upper ? "upper" : null,
    kind === "report" && extra.lastText ? "lastText" : null,
  ]);
  const behindDone = ours([
    "unitState",
    extra.progress ? "progress" : null,
    extra.doneOn ? "doneOn" : null,
    "difficulty",
  ]);
  const all = printed.flatMap((column) => {
    if (column.field === "text") return [column, ...behindText];
    return column.field === "done" ? [column, ...behindDone] : [column];
  });
  const atEnd = kind === "workPlan" ? ours([extra.upper ? "ownTarget" : null, "standard"]) : [];
  return [...ours(["seq"]), ...all, ...atEnd, { label: FORM_LABELS.id, field: "id" }];
}
