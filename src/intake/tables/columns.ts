import type { ColumnField } from "../../plan/plan";
import { findLabels, type FieldRole } from "../labels";

export interface Column {
  readonly role: ColumnField;
  /** As printed, blanks removed. */
  readonly label: string;
  /** The government level that the label names: 市级牵头单位. */
  readonly level: string | null;
}

const SEQ = /^(?:序号|编号|项号|项次|号)$/;
/** Content from coarse to fine. The finest that is printed in every row is the task. */
const HEADING =
  /^(?:[\u4e00-\u9fff]{0,4}(?:类目|类别|分类|大类|领域|板块|方面|条线|章节|模块|维度|分工)|重点(?:工作|任务|领域|方面)|主要(?:任务|工作|方面|目标)|(?:一|二|三)级(?:指标|目标|任务)|总体任务|项目(?:类别|类型)|工作(?:目标|类型|分类|重点)|目标任务)$/;
const CONTENT =
  /^(?:[\u4e00-\u9fff]{0,6}(?:措施|举措|任务|内容|事项|要求|要点|目标|标准|工作|项目(?:名称)?|名称|实事|工程|问题|建议)|目标和要求)(?:[（(][^（()）]{1,12}[）)])?$/;
const DETAIL =
  /^(?:(?:工作|目标|任务|进度|质量|阶段)?(?:目标(?:和|及)?要求|要求|标准|验收标准|目标和标准)|(?:年度|阶段|工作|预期)目标|目标|预期成果|成果形式)$/;
/** Beside a column of these a 目标要求 always says more of the measure. */
const MEASURE = /(?:措施|举措|内容|事项)$/;
const LEADER =
  /^(?:[\u4e00-\u9fff]{0,6})(?:领导|负责人|责任人|区长|市长|县长|包保人|挂点人)(?:[（(][^（()）]{1,12}[）)])?$/;
const UNIT = /^[\u4e00-\u9fff]{0,8}(?:单位|部门|主体)(?:[（(][^（()）]{1,20}[）)])?$/;
const DEADLINE = /^[\u4e00-\u9fff]{0,6}(?:时限|时间|期限|节点|日期|进度安排)(?:要求)?$/;
const OTHER = /^(?:备注|联系人|联系电话|联系方式|电话|进展情况|完成情况|落实情况|说明|依据|来源)$/;

/** 第一季度目标, 上半年, 6月份进度: what of the task is to be done by then. It says more of it and never is it. */
const PERIOD =
  /^(?:\d{4}年)?(?:第?[一二三四]季度|[上下]半年|\d{1,2}月份?)(?:工作)?(?:目标|任务|计划|进度|节点|安排|要求)*$/;

type Draft = Column & { readonly content: boolean };

/** What the printed label says of its column; null when it is no label. */
function readLabel(printed: string): Draft | null {
  const label = printed.replace(/\s+/g, "").replace(/[：:]$/, "");
  const column = (role: ColumnField, level: string | null = null): Draft => {
    return { role, label, level, content: role === "path" || role === "text" || role === "detail" };
  };
  if (label === "" || label.length > 24) return null;
  if (SEQ.test(label)) return column("seq");
  if (OTHER.test(label)) return column("other");
  if (PERIOD.test(label)) return { ...column("detail"), content: false };
  if (HEADING.test(label)) return column("path");
  const known = findLabels(`${label}：`)[0];
  if (known?.start === 0 && known.end === label.length + 1 && known.role !== "detail") {
    return column(tableRole(known.role), known.level);
  }
  if (DEADLINE.test(label)) return column("deadline");
  if (LEADER.test(label)) return column("leader");
  if (UNIT.test(label)) return column("responsible");
  if (DETAIL.test(label)) return column("detail");
  return CONTENT.test(label) || known?.role === "detail" ? column("text") : null;
}

/** Whether words can head a column. */
export function isColumnLabel(printed: string): boolean {
  return readLabel(printed) !== null;
}

/** What a label alone says of its column; null where it says nothing. */
export function labelledField(printed: string): ColumnField | null {
  const label = readLabel(printed);
  return label?.role === "text" ? "detail" : (label?.role ?? null);
}

/** In a table 责任科室 and 责任人 have columns of their own. */
function tableRole(role: FieldRole): ColumnField {
  return role === "section" ? "responsible" : role === "holder" ? "leader" : role;
}

export function isUnitRole(role: ColumnField): role is "lead" | "responsible" | "support" {
  return role === "lead" || role === "responsible" || role === "support";
}

/** Columns that say who and when: what the layouts turn into fields. */
export function isFieldRole(
  role: ColumnField,
): role is "lead" | "responsible" | "support" | "leader" | "deadline" {
  return isUnitRole(role) || role === "leader" || role === "deadline";
}

/**
 * The columns that a row of labels names, or null when the row is no header: a header names a column of units and one
 * of content, and hardly a cell of it is no label. Of the content columns the last is taken for the task's text and
 * those before it for its headings; `settleColumns` looks at the rows before that is final.
 */
export function readHeader(cells: readonly string[]): Column[] | null {
  const labels = cells.map(readLabel);
  const printed = cells.filter((cell) => cell.trim() !== "").length;
  const known = labels.filter((label) => label !== null);
  const hasUnits = known.some(({ role }) => isUnitRole(role));
  const few = printed < 3 && (printed < 2 || known.length < 2);
  if (few || known.length * 4 < printed * 3 || !hasUnits) return null;
  const units = labels.findIndex((label) => label !== null && isUnitRole(label.role));
  const content = labels.flatMap((label, index) => (label?.content === true ? [index] : []));
  // Behind the units a 验收标准 says more of the task, and is not the task, where there is another.
  const tasks = content.filter((index) => index < units || !DETAIL.test(labels[index]?.label ?? ""));
  const text = tasks.at(-1) ?? content.at(-1);
  if (text === undefined) return null;
  return cells.map((cell, index): Column => {
    const label = labels[index];
    const plain = cell.replace(/\s+/g, "");
    if (!label) return { role: "other", label: plain, level: null };
    const role = index === text ? "text" : label.content ? "path" : label.role;
    return { role, label: label.label, level: label.level };
  });
}

/** A label over several columns: 责任单位 over 牵头单位 and 配合单位. */
const OVER =
  /^(?:责任(?:单位|部门|分工|主体|落实|体系)?|职责分工|任务分工|分工|(?:时间|进度)(?:节点|安排)?|工作分工)$/;

/**
 * One row of labels from two: those below stand for the one over them. Null where the second row is none of labels.
 * A web page leaves out the cells that the first row spans, so the labels below may stand without blanks.
 */
export function joinHeaders(upper: readonly string[], lower: readonly string[]): string[] | null {
  const plain = (cells: readonly string[]): string[] => cells.map((cell) => cell.replace(/\s+/g, ""));
  const [above, below] = [plain(upper), plain(lower)];
  const labels = below.filter((cell) => cell !== "");
  if (labels.length === 0 || !labels.every((cell) => readLabel(cell) !== null)) return null;
  const same = below.every((cell, index) => cell === "" || cell === above[index]);
  if (same || readHeader(below) !== null) return null;
  if (below.length >= above.length) return below.map((cell, index) => cell || (above[index] ?? ""));
  const at = above.findIndex((cell) => OVER.test(cell));
  if (at < 0) return null;
  let spanned = 1;
  while (spanned < labels.length && above[at + spanned] === "") spanned += 1;
  return [...above.slice(0, at), ...labels, ...above.slice(at + spanned)];
}

/** In how many of the rows that print a task a column's cell is its own: not blank, not what the row above says. */
export interface ColumnUse {
  readonly own: number;
  readonly rows: number;
}

/** At this share of rows with a cell of their own a column is no heading over several tasks. */
const EACH_ROW = 0.8;

/**
 * Decides between the last two content columns by the rows. A 目标要求 beside a 工作任务 that every row prints anew says
 * more of that task; beside one that stays the same over several rows it is the task, and the other its heading.
 */
export function settleColumns(columns: readonly Column[], use: readonly ColumnUse[]): Column[] {
  const text = columns.findIndex(({ role }) => role === "text");
  const before = columns.findLastIndex(({ role }, index) => index < text && role === "path");
  const { own, rows } = use[before] ?? { own: 0, rows: 0 };
  const isDetail = DETAIL.test(columns[text]?.label ?? "");
  const isMeasure = MEASURE.test(columns[before]?.label ?? "");
  const moreOf = isDetail && before >= 0 && (isMeasure || (rows > 0 && own >= rows * EACH_ROW));
  return columns.map((column, index) => {
    if (moreOf && index === text) return { ...column, role: "detail" };
    if (moreOf && index === before) return { ...column, role: "text" };
    const aside = column.role === "path" && DETAIL.test(column.label);
    return aside ? { ...column, role: "detail" } : column;
  });
}
