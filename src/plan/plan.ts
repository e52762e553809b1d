/**
 * The plan (责任分解方案) and its tasks (责任事项), as read from an issued document.
 *
 * Every date is a `YYYY-MM-DD` string. Absent values are `null` or an empty list.
 * Offsets are UTF-16 units of the text the reader produced (`Intake.text`).
 */
import type { PrintedForms } from "./printedForm";

/** The government level a plan was issued for, highest first; an upper level's plan is broken down by a lower one. */
export const PLAN_LEVELS = ["国家", "省", "市", "区", "县"] as const;
export type PlanLevel = (typeof PLAN_LEVELS)[number];

/** What a notice demands of units beside the tasks themselves: work plans, reports. */
export interface Duty {
  /** The sentence of the notice, as printed (line-wraps undone). */
  readonly raw: string;
  /** What is to be handed in, such as 办理方案 or 完成情况. */
  readonly what: string | null;
  readonly due: string | null;
  /** Units named as the ones who must; empty when the notice names none. */
  readonly who: readonly string[];
  /** Printed numbers of the tasks it is limited to; empty when it is not limited. */
  readonly tasks: readonly string[];
  /** To whom. */
  readonly to: string | null;
}

/** A name for many bodies, as a document defines it (集合单位). */
export interface Collective {
  readonly name: string;
  readonly members: readonly string[];
  /** False where the document only says whom it includes: 各区人民政府(含开发区、风景区管委会,下同). */
  readonly complete: boolean;
}

export interface PlanDocument {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly docNumber: string | null;
  readonly issuedOn: string | null;
  /** The year the plan is for (the first, where it covers several). */
  readonly year: number | null;
  readonly level: PlanLevel | null;
  readonly duties: readonly Duty[];
  /** 本级在上级文件中的名称: what an upper level's document calls ourselves, as far as the notice shows it. */
  readonly ownNames: readonly string[];
  readonly collectives: readonly Collective[];
  /** The blank forms that its appendix prints. */
  readonly forms: PrintedForms;
  /** What the clerk is asked about the letter: duties whose scope or day it does not state. */
  readonly doubts: readonly Doubt[];
}

/** One part of a deadline (时间节点). */
export interface Milestone {
  readonly raw: string;
  readonly due: string | null;
  readonly what: string | null;
  /** dated; ongoing = 持续推进; standard = 24小时内到位; other = named but not dated. */
  readonly kind: "dated" | "ongoing" | "standard" | "other";
  /** What a person said of a day before the issue; absent as read. A postponed one has its new day in `due`. */
  readonly answer?: EarlyAnswer;
}

/** 已完成, 照旧, 顺延. */
export type EarlyAnswer = "done" | "kept" | "postponed";

/** A number promised in a task's text (文件目标值). */
export interface Target {
  readonly raw: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly comparator: string | null;
  readonly subject: string | null;
}

/** Something the reader could not be sure of; shown to the clerk, never hidden behind a count. */
export interface Doubt {
  readonly code: string;
  /** A sentence in Chinese that a clerk understands. */
  readonly text: string;
}

/** The part of a task or of the document that a span of the source became. */
export type SourceRole =
  | "seq"
  | "heading"
  | "text"
  | "upperLead"
  | "upperResponsible"
  | "lead"
  | "responsible"
  | "support"
  | "leader"
  | "deadline"
  | "target"
  | "remark"
  | "label"
  | "title"
  | "issuer"
  | "docNumber"
  | "issuedOn"
  | "duty";

export interface SourceSpan {
  readonly start: number;
  readonly end: number;
  readonly as: SourceRole;
}

/** 责任事项: the smallest piece of a plan that has units of its own. */
export interface Task {
  /** The number as printed, without its punctuation ("32"); it may repeat inside a plan. */
  readonly seq: string | null;
  /** 类目: the headings above, outermost first, as printed. */
  readonly path: readonly string[];
  /** Without number and unit brackets, line-wraps undone. */
  readonly text: string;
  /** 上级单位: units of the upper level, printed in a lower level's plan. Never ours. */
  readonly upperLead: readonly string[];
  readonly upperResponsible: readonly string[];
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly support: readonly string[];
  readonly leaders: readonly string[];
  /** 完成时限 as printed. */
  readonly deadline: string | null;
  readonly milestones: readonly Milestone[];
  readonly targets: readonly Target[];
  readonly doubts: readonly Doubt[];
  readonly source: readonly SourceSpan[];
  /** 共性任务: addressed only to collectives of everybody. */
  readonly common: boolean;
  /** 组号: the numbers of the tasks that share its clause of units, such as "4-9"; null where it has its own. */
  readonly group: string | null;
  /** 关联事项: indices in the plan of the tasks that seem to say the same, for the clerk to confirm. Never merged. */
  readonly linked: readonly number[];
  /** Deadlines written inside the text of a task without 完成时限: offered to the clerk, never taken unasked. */
  readonly offered: readonly Milestone[];
  /** Its units that differ from task to task (各相关街道) and count for nobody until 具体单位 is filled. */
  readonly open: readonly string[];
  /** What columns of its table that are no field of a task print beside it (备注, 联系人), one part a column. */
  readonly remarks: readonly Remark[];
  /**
   * What a person has looked at and left as it is: sentences of doubts about its dates, and marks (`common`, `group`,
   * `linked`, `open`). Absent as read.
   */
  readonly seen?: readonly string[];
}

/** What one column that is no field of a task says of it. */
export interface Remark {
  /** The column's label, as printed; empty where the header's cell is blank. */
  readonly label: string;
  readonly text: string;
}

/**
 * What the cells of a table's column become. path = headings above the task (类目); text = the task; detail = more of the
 * task (目标要求), added below its text; other = no field of a task: kept as its `remarks`.
 */
export type ColumnField =
  "seq" | "path" | "text" | "detail" | "lead" | "responsible" | "support" | "leader" | "deadline" | "other";

export interface PlanColumn {
  /** The header's text, blanks removed; empty where the header's cell is blank. */
  readonly label: string;
  readonly field: ColumnField;
}

/** The table that a plan was read from, and what each of its columns was taken for, from left to right. */
export interface PlanTable {
  /** Offset of the header in `Intake.text`. It names the table when the document is read again. */
  readonly at: number;
  readonly columns: readonly PlanColumn[];
}

export interface Plan {
  readonly document: PlanDocument;
  /** Spans that belong to the document itself or to its headings, not to one task. */
  readonly source: readonly SourceSpan[];
  readonly tasks: readonly Task[];
  /**
   * Null where the plan is no table. The fields of its columns are a guess by their labels: shown to the clerk, who may
   * change them and have the document read again (`ReadControl.tables`).
   */
  readonly table: PlanTable | null;
}

/** A part of the source that became no task, and why. */
export interface Leftover {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** furniture = page marks, menus of a web page; dropped = a task that the clerk took out. */
  readonly why: "notice" | "form" | "copyList" | "furniture" | "footnote" | "notUnderstood" | "dropped";
}

/** All that one file gave. `text` is what the offsets count in. */
export interface Intake {
  readonly text: string;
  readonly plans: readonly Plan[];
  readonly leftover: readonly Leftover[];
}
