/** A form as a document's appendix prints it (附表1, 附表2), and as a cell of 方案信息 holds it. */

export interface PrintedForm {
  /** Such as `XXX（单位）X季度工作完成情况`. */
  readonly title: string;
  /** Labels of lines between title and table, such as 总责任人. */
  readonly above: readonly string[];
  /** Labels of the table's columns, from left to right. */
  readonly columns: readonly string[];
}

export interface PrintedForms {
  /** 办理方案; null where the document prints none. */
  readonly workPlan: PrintedForm | null;
  /** 完成情况. */
  readonly report: PrintedForm | null;
}

export const NO_FORMS: PrintedForms = { workPlan: null, report: null };

/** Title, lines above and columns, one below the other. A clerk may change the cell. */
export function writePrintedForm(form: PrintedForm | null): string {
  return form === null ? "" : [form.title, ...form.above, form.columns.join(" | ")].join("\n");
}

/** Null for a cell that holds no form: a title, and below it columns with 序号 or 责任事项 among them. */
export function readPrintedForm(cell: string): PrintedForm | null {
  const lines = cell
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const [title, ...rest] = lines;
  const columns = (rest.pop() ?? "").split(/[|｜]/u).map((label) => label.trim());
  return title === undefined || columns.length < 2 ? null : { title, above: rest, columns };
}
