/** The header row of a form, by its labels. */
import type { FormKind } from "../../plan/duties";
import { fieldOfLabel, type FormField } from "../forms/formSheet";
import type { PageCell } from "./page";

/** 单位 names whose row it is in a table of several units. */
export type ReturnedField = FormField | "unit" | "plan";

export interface FormHeader {
  readonly kind: FormKind;
  /** By column; columns that no form has are absent. */
  readonly fields: ReadonlyMap<number, ReturnedField>;
  /** Labels of the columns that no form has. */
  readonly strange: ReadonlyMap<number, string>;
}

const UNIT_LABEL = /^(?:填报|报送|责任|承办|主办|牵头)?单位(?:名称)?$/u;
const PLAN_LABEL = /^(?:所属)?方案(?:简称|名称)?$/u;
/** A label is a word, never a sentence. */
const LABEL_MOST = 24;

/** Null for a row that is no header: it must name the task, and what the unit is to write. */
export function readHeader(cells: readonly PageCell[]): FormHeader | null {
  const labels = cells.map(({ column, text }) => ({ column, label: text.replace(/\s+/gu, "") }));
  if (labels.length < 2 || labels.some(({ label }) => label.length > LABEL_MOST)) return null;
  const report = fieldsOf(labels, "report");
  const workPlan = fieldsOf(labels, "workPlan");
  const asks = (fields: ReadonlyMap<number, ReturnedField>, wanted: FormField): boolean =>
    [...fields.values()].includes(wanted) &&
    [...fields.values()].some((field) => field === "text" || field === "seq" || field === "id");
  if (asks(workPlan, "done")) return headerOf("report", report, labels);
  if (asks(workPlan, "step")) return headerOf("workPlan", workPlan, labels);
  return null;
}

type Label = { readonly column: number; readonly label: string };

function fieldsOf(labels: readonly Label[], kind: FormKind): Map<number, ReturnedField> {
  const fields = new Map<number, ReturnedField>();
  const taken = new Set<ReturnedField>();
  for (const { column, label } of labels) {
    const field = fieldOf(label, kind);
    // Of two columns that mean the same the first counts; the other is told.
    if (field === null || taken.has(field)) continue;
    taken.add(field);
    fields.set(column, field);
  }
  return fields;
}

function fieldOf(label: string, kind: FormKind): ReturnedField | null {
  const word = label.normalize("NFKC").replaceAll(/\([^)]*\)/gu, "");
  if (UNIT_LABEL.test(word)) return "unit";
  if (PLAN_LABEL.test(word)) return "plan";
  return fieldOfLabel(label, kind);
}

function headerOf(
  kind: FormKind,
  fields: ReadonlyMap<number, ReturnedField>,
  labels: readonly Label[],
): FormHeader {
  const strange = labels.filter(({ column }) => !fields.has(column));
  return { kind, fields, strange: new Map(strange.map(({ column, label }) => [column, label])) };
}
