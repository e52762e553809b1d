/** The tables 督办记录, 需协调事项, 督查记录 and 变更记录: as they are made, and as they are read. */
import {
  COORDINATION_STATES,
  type Coordination,
  type Inspection,
  type LogEntry,
} from "../../ledger/followUp";
import type { Ledger } from "../../ledger/ledger";
import { NOTICE_RESULTS, type Notice } from "../../ledger/notice";
import { type Period, periodName, periodOfName } from "../../plan/period";
import { splitNames } from "../../vocabulary/splitNames";
import type { CellRow, CellValue } from "../cells";
import {
  COORDINATION_SHEET,
  COORDINATION_TABLE,
  INSPECTION_SHEET,
  INSPECTION_TABLE,
  LOG_SHEET,
  LOG_TABLE,
  NOTICE_SHEET,
  NOTICE_TABLE,
} from "../names";
import type { SheetDraft } from "../sheetDraft";
import { dateOf, loadRows, type Read, textOf } from "./rows";
import { date, dateCell, sheetOf, type TaskShown, text, word } from "./tableColumns";

const NOTICE_COLUMNS = [
  word("单号", 110),
  word("级别", 72),
  word("期次", 96),
  word("编号", 110),
  word("单位", 120),
  text("事由", 180),
  text("要求", 220),
  date("发出日期"),
  date("答复期限"),
  date("答复日期"),
  text("答复内容", 220),
  word("结果", 60, Object.values(NOTICE_RESULTS)),
  word("上一单", 110),
] as const;
export type NoticeHeader = (typeof NOTICE_COLUMNS)[number]["header"];
export const NOTICE_KEY = "单号" satisfies NoticeHeader;

const COORDINATION_COLUMNS = [
  word("协调号", 90),
  word("期次", 96),
  word("编号", 72),
  word("序号", 44),
  text("责任事项", 200),
  word("单位", 120),
  text("问题", 200),
  text("建议", 160),
  word("决定领导", 72),
  text("处理结果", 180),
  word("状态", 60, Object.values(COORDINATION_STATES)),
  date("登记日期"),
  text("来源", 160),
] as const;
export type CoordinationHeader = (typeof COORDINATION_COLUMNS)[number]["header"];
export const COORDINATION_KEY = "协调号" satisfies CoordinationHeader;

const INSPECTION_COLUMNS = [
  word("督查号", 90),
  date("日期"),
  word("编号", 72),
  word("序号", 44),
  text("责任事项", 200),
  text("发现问题", 240),
  date("整改期限"),
  text("整改结果", 200),
  word("督查人", 72),
] as const;
export type InspectionHeader = (typeof INSPECTION_COLUMNS)[number]["header"];
export const INSPECTION_KEY = "督查号" satisfies InspectionHeader;

const LOG_COLUMNS = [
  word("记录号", 90),
  date("日期"),
  word("事项", 72),
  word("编号", 72),
  word("序号", 44),
  text("责任事项", 200),
  text("内容", 220),
  text("理由", 220),
  word("经办", 72),
] as const;
export type LogHeader = (typeof LOG_COLUMNS)[number]["header"];
export const LOG_KEY = "记录号" satisfies LogHeader;

type Shown<Row> = Row & { readonly task: TaskShown };

function rowOf<Header extends string>(
  columns: readonly { readonly header: Header }[],
  cells: Readonly<Record<Header, CellValue>>,
): CellRow {
  return columns.map(({ header }) => cells[header]);
}

function periodCell(period: Period | null): string {
  return period === null ? "" : periodName(period);
}

/** 督办记录 with these rows. */
export function draftNoticeSheet(notices: readonly Notice[]): SheetDraft {
  const rows = notices.map((notice) =>
    rowOf(NOTICE_COLUMNS, {
      单号: notice.key,
      级别: notice.level,
      期次: periodCell(notice.period),
      编号: notice.taskIds.join("、"),
      单位: notice.unit,
      事由: notice.matter,
      要求: notice.demand,
      发出日期: dateCell(notice.issuedOn),
      答复期限: dateCell(notice.replyBy),
      答复日期: dateCell(notice.repliedOn),
      答复内容: notice.reply,
      结果: notice.result,
      上一单: notice.previous,
    }),
  );
  return sheetOf(NOTICE_SHEET, NOTICE_TABLE, NOTICE_KEY, NOTICE_COLUMNS, rows);
}

/** 需协调事项 with these rows. */
export function draftCoordinationSheet(matters: readonly Shown<Coordination>[]): SheetDraft {
  const rows = matters.map(({ task, ...matter }) =>
    rowOf(COORDINATION_COLUMNS, {
      协调号: matter.key,
      期次: periodCell(matter.period),
      编号: matter.taskId,
      序号: task.seq,
      责任事项: task.text,
      单位: matter.unit,
      问题: matter.problem,
      建议: matter.proposal,
      决定领导: matter.leader,
      处理结果: matter.outcome,
      状态: matter.state,
      登记日期: dateCell(matter.notedOn),
      来源: matter.source,
    }),
  );
  return sheetOf(COORDINATION_SHEET, COORDINATION_TABLE, COORDINATION_KEY, COORDINATION_COLUMNS, rows);
}

/** 督查记录 with these rows. */
export function draftInspectionSheet(inspections: readonly Shown<Inspection>[]): SheetDraft {
  const rows = inspections.map(({ task, ...inspection }) =>
    rowOf(INSPECTION_COLUMNS, {
      督查号: inspection.key,
      日期: dateCell(inspection.on),
      编号: inspection.taskId,
      序号: task.seq,
      责任事项: task.text,
      发现问题: inspection.finding,
      整改期限: dateCell(inspection.dueOn),
      整改结果: inspection.outcome,
      督查人: inspection.inspector,
    }),
  );
  return sheetOf(INSPECTION_SHEET, INSPECTION_TABLE, INSPECTION_KEY, INSPECTION_COLUMNS, rows);
}

/** 变更记录 with these rows. */
export function draftLogSheet(entries: readonly Shown<LogEntry>[]): SheetDraft {
  const rows = entries.map(({ task, ...entry }) =>
    rowOf(LOG_COLUMNS, {
      记录号: entry.key,
      日期: dateCell(entry.on),
      事项: entry.kind,
      编号: entry.taskId,
      序号: task.seq,
      责任事项: task.text,
      内容: entry.what,
      理由: entry.reason,
      经办: entry.by,
    }),
  );
  return sheetOf(LOG_SHEET, LOG_TABLE, LOG_KEY, LOG_COLUMNS, rows);
}

type FollowUps = Pick<Ledger, "notices" | "coordinations" | "inspections" | "log">;

/** Queues the reading of the four tables; a table that is not there yet has no rows. */
export function loadFollowUps(context: Excel.RequestContext): () => FollowUps {
  const notices = loadNotices(context);
  const coordinations = loadRows(context, COORDINATION_TABLE);
  const inspections = loadRows(context, INSPECTION_TABLE);
  const log = loadRows(context, LOG_TABLE);
  return () => ({
    notices: notices(),
    coordinations: coordinations().map(coordinationOf),
    inspections: inspections().map(inspectionOf),
    log: log().map(logEntryOf),
  });
}

/** Queues the reading of 督办记录. */
export function loadNotices(context: Excel.RequestContext): () => Notice[] {
  const notices = loadRows(context, NOTICE_TABLE);
  return () => notices().map(noticeOf);
}

function noticeOf(read: Read<NoticeHeader>): Notice {
  return {
    key: textOf(read("单号")),
    level: textOf(read("级别")),
    period: periodOfName(textOf(read("期次"))),
    taskIds: splitNames(textOf(read("编号"))),
    unit: textOf(read("单位")),
    matter: textOf(read("事由")),
    demand: textOf(read("要求")),
    issuedOn: dateOf(read("发出日期")),
    replyBy: dateOf(read("答复期限")),
    repliedOn: dateOf(read("答复日期")),
    reply: textOf(read("答复内容")),
    result: textOf(read("结果")),
    previous: textOf(read("上一单")),
  };
}

function coordinationOf(read: Read<CoordinationHeader>): Coordination {
  return {
    key: textOf(read("协调号")),
    period: periodOfName(textOf(read("期次"))),
    taskId: textOf(read("编号")),
    unit: textOf(read("单位")),
    problem: textOf(read("问题")),
    proposal: textOf(read("建议")),
    leader: textOf(read("决定领导")),
    outcome: textOf(read("处理结果")),
    state: textOf(read("状态")),
    notedOn: dateOf(read("登记日期")),
    source: textOf(read("来源")),
  };
}

function inspectionOf(read: Read<InspectionHeader>): Inspection {
  return {
    key: textOf(read("督查号")),
    on: dateOf(read("日期")),
    taskId: textOf(read("编号")),
    finding: textOf(read("发现问题")),
    dueOn: dateOf(read("整改期限")),
    outcome: textOf(read("整改结果")),
    inspector: textOf(read("督查人")),
  };
}

function logEntryOf(read: Read<LogHeader>): LogEntry {
  return {
    key: textOf(read("记录号")),
    on: dateOf(read("日期")),
    kind: textOf(read("事项")),
    taskId: textOf(read("编号")),
    what: textOf(read("内容")),
    reason: textOf(read("理由")),
    by: textOf(read("经办")),
  };
}
