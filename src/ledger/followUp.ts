/** What the 督查室 notes down beside reports: matters to be decided, inspections, and what it changed and why. */
import type { Period } from "../plan/period";

/** 状态 of a matter. */
export const COORDINATION_STATES = { open: "待协调", decided: "已协调" } as const;

/** 来源 of a matter that no report raised. */
export const TYPED_SOURCE = "登记";

/** A row of 需协调事项: a difficulty that a unit raises, and what a leader decided. */
export interface Coordination {
  /** 协调号. */
  readonly key: string;
  readonly period: Period | null;
  readonly taskId: string;
  readonly unit: string;
  /** 问题 and 建议. */
  readonly problem: string;
  readonly proposal: string;
  /** 决定领导 and 处理结果. */
  readonly leader: string;
  readonly outcome: string;
  /** 状态, as the column says it. */
  readonly state: string;
  /** 登记日期. */
  readonly notedOn: string | null;
  /** 来源: 报送号 of the report that it was taken from, or 登记. */
  readonly source: string;
}

/** A row of 督查记录: what was found on the spot. */
export interface Inspection {
  /** 督查号. */
  readonly key: string;
  readonly on: string | null;
  readonly taskId: string;
  /** 发现问题. */
  readonly finding: string;
  /** 整改期限 and 整改结果. */
  readonly dueOn: string | null;
  readonly outcome: string;
  /** 督查人. */
  readonly inspector: string;
}

/** 事项 of a row of 变更记录. */
export const LOG_KINDS = {
  closed: "办结",
  sentBack: "核验退回",
  extended: "延期",
  carried: "结转",
} as const;

/** A row of 变更记录: what was decided about a task, with reason and name. */
export interface LogEntry {
  /** 记录号. */
  readonly key: string;
  readonly on: string | null;
  /** 事项, as the column says it. */
  readonly kind: string;
  readonly taskId: string;
  /** 内容: what changed, from what to what. */
  readonly what: string;
  /** 理由. */
  readonly reason: string;
  /** 经办: who checked or approved. */
  readonly by: string;
}

/** The next key of a table whose keys count within a year: `协调2022-004`. */
export function nextKey(keys: readonly string[], mark: string, year: number): (offset: number) => string {
  const start = `${mark}${year}-`;
  const taken = keys.filter((key) => key.startsWith(start)).map((key) => Number(key.slice(start.length)));
  const last = Math.max(0, ...taken.filter(Number.isFinite));
  return (offset) => `${start}${String(last + 1 + offset).padStart(3, "0")}`;
}
