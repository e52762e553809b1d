/**
 * What a form's sheet looks like, for those who make it and those who read it back. One sheet for each plan and kind:
 *
 *     title                                     as the plan's appendix prints it, with the unit's name in it; merged
 *     lines above the table                     such as `总责任人：` and a cell to write in beside it, where the appendix has them
 *     header row                                the document's own labels (`FormColumn.label`), then ours
 *     rows                                      完成情况: one row a task. 办理方案: several rows a task, one for each step; cells that
 *                                               hold for the whole task (序号, 责任事项 …) are merged over them, 编号 stands in every row
 *     signature lines                           `SIGNATURES`: a cell with the label and the cell to write in right of it
 *     key                                       `writeFormKey`, locked, small and grey, below everything else, in the first column
 *
 * 编号 is the last column: narrow, grey, locked, outside the print area. Only cells to write in are unlocked. Units insert
 * rows for further steps: there 编号 is blank, and the row belongs to the task above.
 */
import type { FormKind } from "../../plan/duties";

/** What a column holds, whatever its label. */
export type FormField =
  // Given by us, locked.
  | "seq"
  | "text"
  | "role"
  | "upper"
  | "lastText"
  | "id"
  // Written by the unit, 完成情况.
  | "done"
  | "unitState"
  | "progress"
  | "doneOn"
  | "difficulty"
  // Written by the unit, 办理方案.
  | "step"
  | "deadline"
  | "deputy"
  | "section"
  | "person"
  | "ownTarget"
  | "standard";

export interface FormColumn {
  readonly label: string;
  /** Null for a column of the document's that means nothing to us (备注): a cell to write in. */
  readonly field: FormField | null;
}

/** Labels of ours for what a document's appendix does not print. */
export const FORM_LABELS: Readonly<Record<FormField, string>> = {
  seq: "序号",
  text: "责任事项",
  role: "角色",
  upper: "上级牵头单位",
  lastText: "上期完成情况",
  id: "编号",
  done: "完成情况",
  unitState: "单位自评",
  progress: "进度（%）",
  doneOn: "完成日期",
  difficulty: "困难问题",
  step: "具体工作内容",
  deadline: "完成时间",
  deputy: "分管领导",
  section: "责任科室",
  person: "责任人",
  ownTarget: "我区目标",
  standard: "验收标准",
};

/** In this order at the foot; the first is left out where the appendix has it above the table. */
export const SIGNATURES = ["主要负责人（签字）", "日期", "填报人", "电话"] as const;

/** Labels as documents print them, brackets and blanks taken out. The more special ones come first. */
const FIELD_WORDS: readonly (readonly [RegExp, FormField])[] = [
  [/^编号$/u, "id"],
  [/^序号$/u, "seq"],
  [/^上期|^上季度/u, "lastText"],
  [/^角色$/u, "role"],
  [/上级/u, "upper"],
  [/自评|状态/u, "unitState"],
  // 完成情况及存在问题 is how things stand.
  [/^(?:(?!情况|进展).)*(?:困难|问题)/u, "difficulty"],
  [/完成日期/u, "doneOn"],
  [/^进度|百分比|完成率/u, "progress"],
  [/时间|时限|节点/u, "deadline"],
  [/情况|进展/u, "done"],
  [/内容|措施|步骤|举措/u, "step"],
  [/领导|分管/u, "deputy"],
  [/科室|部门|处室|股室/u, "section"],
  [/责任人|联系人|经办人/u, "person"],
  [/目标$|目标值/u, "ownTarget"],
  [/标准/u, "standard"],
  [/事项|任务|项目/u, "text"],
];

/** What a label of a form's header means; null for one that no form has. */
export function fieldOfLabel(label: string, kind: FormKind): FormField | null {
  const word = label
    .normalize("NFKC")
    .replaceAll(/\([^)]*\)/gu, "")
    .replaceAll(/\s/gu, "");
  const field = FIELD_WORDS.find(([words]) => words.test(word))?.[1] ?? null;
  // In a report there is no work to plan: 推进措施 is how things stand.
  return field === "step" && kind === "report" ? "done" : field;
}
