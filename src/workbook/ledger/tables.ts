/** The tables 季度报送 and 办理方案 as they are made, and their rows. Read back by `readLedger`. */
import { periodName } from "../../plan/period";
import { REPORT_STATES, type Report, SEAL_WORDS, UNIT_STATES, type WorkStep } from "../../ledger/report";
import type { CellRow, CellValue } from "../cells";
import { REPORT_SHEET, REPORT_TABLE, WORK_PLAN_SHEET, WORK_PLAN_TABLE } from "../names";
import type { SheetDraft } from "../sheetDraft";
import { date, dateCell, sheetOf, type TaskShown, text, word, YES, yesCell } from "./tableColumns";

const REPORT_COLUMNS = [
  word("期次", 96),
  word("方案", 48),
  word("序号", 44),
  text("责任事项", 216),
  word("单位", 120),
  word("角色", 40),
  text("完成情况", 260),
  word("单位自评", 56, Object.values(UNIT_STATES)),
  word("进度", 48),
  text("困难问题", 130),
  word("报送状态", 60, Object.values(REPORT_STATES)),
  date("应报日期"),
  date("报送日期"),
  word("迟报", 40, [YES]),
  word("审定人", 60),
  date("审定日期"),
  word("盖章件", 52, Object.values(SEAL_WORDS)),
  text("退回理由", 130),
  date("退回日期"),
  text("文件", 130),
  word("编号", 72),
  text("报送号", 160),
] as const;
export type ReportHeader = (typeof REPORT_COLUMNS)[number]["header"];
export const REPORT_HEADERS: readonly ReportHeader[] = REPORT_COLUMNS.map(({ header }) => header);
export const REPORT_KEY = "报送号" satisfies ReportHeader;

const WORK_PLAN_COLUMNS = [
  word("方案", 48),
  word("序号", 44),
  text("责任事项", 216),
  word("单位", 120),
  word("步骤", 40),
  text("具体工作内容", 260),
  text("完成时间", 90),
  date("节点日期"),
  word("采用", 40, [YES]),
  word("单位分管负责人", 72),
  word("责任科室", 80),
  word("责任人", 60),
  text("我区目标", 120),
  text("验收标准", 150),
  date("收到日期"),
  text("文件", 130),
  word("编号", 72),
  text("步骤号", 160),
] as const;
export type WorkPlanHeader = (typeof WORK_PLAN_COLUMNS)[number]["header"];
export const WORK_PLAN_HEADERS: readonly WorkPlanHeader[] = WORK_PLAN_COLUMNS.map(({ header }) => header);
export const WORK_PLAN_KEY = "步骤号" satisfies WorkPlanHeader;

/** 季度报送 with these rows. */
export function draftReportSheet(rows: readonly (Report & { readonly task: TaskShown })[]): SheetDraft {
  return sheetOf(REPORT_SHEET, REPORT_TABLE, REPORT_KEY, REPORT_COLUMNS, rows.map(reportRow));
}

/** 办理方案 with these rows. */
export function draftWorkPlanSheet(rows: readonly (WorkStep & { readonly task: TaskShown })[]): SheetDraft {
  return sheetOf(WORK_PLAN_SHEET, WORK_PLAN_TABLE, WORK_PLAN_KEY, WORK_PLAN_COLUMNS, rows.map(workPlanRow));
}

/** The cells of a report, by header. */
export function reportCells(
  report: Report,
): Readonly<Record<Exclude<ReportHeader, "序号" | "责任事项">, CellValue>> {
  return {
    期次: report.period === null ? "" : periodName(report.period),
    方案: report.plan,
    单位: report.unit,
    角色: report.role,
    完成情况: report.text,
    单位自评: report.unitState,
    进度: report.progress,
    困难问题: report.difficulty,
    报送状态: report.state,
    应报日期: dateCell(report.dueOn),
    报送日期: dateCell(report.reportedOn),
    迟报: yesCell(report.late),
    审定人: report.approvedBy,
    审定日期: dateCell(report.approvedOn),
    盖章件: report.sealed,
    退回理由: report.returnReason,
    退回日期: dateCell(report.returnedOn),
    文件: report.file,
    编号: report.taskId,
    报送号: report.key,
  };
}

function reportRow({ task, ...report }: Report & { readonly task: TaskShown }): CellRow {
  const cells = { ...reportCells(report), 序号: task.seq, 责任事项: task.text };
  return REPORT_HEADERS.map((header) => cells[header]);
}

/** The cells of a step, by header. */
export function workPlanCells(
  step: WorkStep,
): Readonly<Record<Exclude<WorkPlanHeader, "序号" | "责任事项">, CellValue>> {
  return {
    方案: step.plan,
    单位: step.unit,
    步骤: step.step === null ? "" : String(step.step),
    具体工作内容: step.text,
    完成时间: step.deadline,
    节点日期: dateCell(step.due),
    采用: yesCell(step.adopted),
    单位分管负责人: step.deputy,
    责任科室: step.section,
    责任人: step.person,
    我区目标: step.ownTarget,
    验收标准: step.standard,
    收到日期: dateCell(step.receivedOn),
    文件: step.file,
    编号: step.taskId,
    步骤号: step.key,
  };
}

function workPlanRow({ task, ...step }: WorkStep & { readonly task: TaskShown }): CellRow {
  const cells = { ...workPlanCells(step), 序号: task.seq, 责任事项: task.text };
  return WORK_PLAN_HEADERS.map((header) => cells[header]);
}
