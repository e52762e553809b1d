/**
 * The ledger: everything the workbook holds of a year's work, as forms, checks and figures need it. Cells are read as
 * they stand; names are split as clerks write them and not yet looked up in 单位库.
 */
import type { DaysOffRule } from "../plan/daysOff";
import { DEADLINE_KINDS } from "../plan/deadlineKind";
import type { DutyFacts } from "../plan/duties";
import type { PrintedForms } from "../plan/printedForm";
import type { State, StateFacts } from "../plan/state";
import { stateOf } from "../plan/state";
import type { LeaderEntry } from "../vocabulary/leaders";
import type { UnitEntry } from "../vocabulary/vocabulary";
import type { ClosedReport } from "./closing";
import type { Coordination, Inspection, LogEntry } from "./followUp";
import type { Notice } from "./notice";
import type { Report, WorkStep } from "./report";

/** A row of 方案. */
export interface LedgerPlan {
  /** 简称. */
  readonly name: string;
  /** 层级, as the cell says it. */
  readonly level: string;
  readonly title: string;
  readonly issuer: string;
  readonly docNumber: string;
  readonly issuedOn: string | null;
  readonly year: number | null;
  /** 办理方案表式, 完成情况表式. */
  readonly forms: PrintedForms;
}

/** A row of 台账. Texts are "" and dates (YYYY-MM-DD) null where the cell is blank. */
export interface LedgerTask {
  readonly id: string;
  readonly plan: string;
  readonly seq: string;
  /** 类目, outermost heading first. */
  readonly path: readonly string[];
  readonly text: string;
  readonly leaders: readonly string[];
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly support: readonly string[];
  /** 上级单位. */
  readonly upper: readonly string[];
  /** 牵头层级. */
  readonly ledBy: string;
  /** 主报单位, without the mark 默认. */
  readonly reporters: readonly string[];
  /** 具体单位: who an open collective is. */
  readonly specific: readonly string[];
  /** 完成时限 as printed. */
  readonly deadline: string;
  /** 文件目标值 and 我区目标. */
  readonly targets: string;
  readonly ownTarget: string;
  readonly due: string | null;
  readonly finalDue: string | null;
  /** 期限类别 and 到期日来源. */
  readonly dueKind: string;
  readonly dueSource: string;
  readonly extendedTo: string | null;
  readonly extensionApproval: string;
  /** 办理状态. */
  readonly setState: string;
  readonly reportedDoneOn: string | null;
  readonly closedOn: string | null;
  readonly checker: string;
  /** 关联事项: 编号 of the same matter elsewhere. */
  readonly linked: readonly string[];
  /** 组号. */
  readonly group: string;
  readonly common: boolean;
  /** 最新进展. */
  readonly progress: string;
  readonly remark: string;
}

/** A row of 报送日历. */
export interface LedgerDuty extends DutyFacts {
  /** 报送号. */
  readonly key: string;
  readonly plan: string;
  /** 报送内容. */
  readonly what: string;
  /** As stated; `dueDay` moves it off days off. */
  readonly due: string | null;
  /** 报送事项: 序号 of the tasks it is limited to; empty for all. */
  readonly tasks: readonly string[];
  /** 报送单位; empty for all. */
  readonly who: readonly string[];
  readonly to: string;
  /** 来源. */
  readonly source: string;
  /** 文件原文. */
  readonly raw: string;
}

export interface Ledger {
  /** 统计截止日. */
  readonly asOf: string;
  /** 临期天数. */
  readonly warningDays: number;
  /** 遇休息日. */
  readonly daysOff: DaysOffRule;
  readonly plans: readonly LedgerPlan[];
  readonly tasks: readonly LedgerTask[];
  readonly duties: readonly LedgerDuty[];
  /** 单位库 and 领导库; null where the table is gone. */
  readonly units: readonly UnitEntry[] | null;
  readonly leaders: readonly LeaderEntry[] | null;
  /** 季度报送 and 办理方案; empty while no form has gone out. */
  readonly reports: readonly Report[];
  readonly workSteps: readonly WorkStep[];
  /** 定稿; empty while no period is closed. */
  readonly closed: readonly ClosedReport[];
  /** 督办记录, 需协调事项, 督查记录 and 变更记录; empty while there is nothing to note. */
  readonly notices: readonly Notice[];
  readonly coordinations: readonly Coordination[];
  readonly inspections: readonly Inspection[];
  readonly log: readonly LogEntry[];
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}

/** What a task's state is judged from, as of a day. */
export function stateFacts(
  task: LedgerTask,
  { asOf, warningDays }: Pick<Ledger, "asOf" | "warningDays">,
): StateFacts {
  return {
    due: task.due,
    finalDue: task.finalDue,
    extendedTo: task.extendedTo,
    extensionApproval: orNull(task.extensionApproval),
    setState: orNull(task.setState),
    reportedDoneOn: task.reportedDoneOn,
    closedOn: task.closedOn,
    checker: orNull(task.checker),
    ongoing: task.dueKind === DEADLINE_KINDS.ongoing,
    common: task.common,
    asOf,
    warningDays,
  };
}

/** 状态 and 逾期天数 of a task as of a day. */
export function judgeTask(task: LedgerTask, asOf: Pick<Ledger, "asOf" | "warningDays">): State {
  return stateOf(stateFacts(task, asOf));
}
