/** 季度完成情况: what one unit says of one task in one period. A row is made once, when forms go out. */
import { periodKey, type Period } from "../plan/period";
import type { Role } from "../plan/workload";

/** 报送状态. */
export const REPORT_STATES = {
  due: "未报",
  reported: "已报",
  returned: "退回",
  supplemented: "补报",
  approved: "审核通过",
} as const;

/** 单位自评: what a unit chooses in its form. Only 核验 makes 完成 into 办结. */
export const UNIT_STATES = { onTrack: "正常", behind: "滞后", done: "完成" } as const;

/** 盖章件. */
export const SEAL_WORDS = { received: "收到", missing: "未收" } as const;

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  lead: "牵头",
  responsible: "责任",
  support: "协办",
};

/** One row of 季度报送. Blank cells are "" or null. */
export interface Report {
  /** 报送号. */
  readonly key: string;
  /** Null where the cell 期次 holds no name of a period. */
  readonly period: Period | null;
  readonly plan: string;
  /** 编号 of the task. */
  readonly taskId: string;
  readonly unit: string;
  /** 角色, as the column says it. */
  readonly role: string;
  /** 完成情况. */
  readonly text: string;
  /** 单位自评, as the column says it. */
  readonly unitState: string;
  /** 进度, as the unit wrote it. */
  readonly progress: string;
  /** 困难问题. */
  readonly difficulty: string;
  /** 报送状态, as the column says it. */
  readonly state: string;
  /** 应报日期, 报送日期: YYYY-MM-DD. */
  readonly dueOn: string | null;
  readonly reportedOn: string | null;
  /** 迟报. */
  readonly late: boolean;
  /** 审定人 and 审定日期: who signed for the unit. */
  readonly approvedBy: string;
  readonly approvedOn: string | null;
  /** 盖章件: 收到, 未收. */
  readonly sealed: string;
  /** 退回理由 and 退回日期. */
  readonly returnReason: string;
  readonly returnedOn: string | null;
  /** 文件: where the text came from. */
  readonly file: string;
}

/** 报送号, `22市-032@区教育局@2022Q1`. It keeps the unit's name of the day on which the form went out. */
export function reportKey(taskId: string, unit: string, period: Period): string {
  return `${taskId}@${unit}@${periodKey(period)}`;
}

/** What a row is asked with. */
export type Asking = Pick<Report, "plan" | "taskId" | "unit" | "role" | "dueOn"> & {
  readonly period: Period;
};

/** The row as it is made when its form goes out: nothing has come yet. */
export function unreported(asking: Asking): Report {
  return {
    ...asking,
    key: reportKey(asking.taskId, asking.unit, asking.period),
    text: "",
    unitState: "",
    progress: "",
    difficulty: "",
    state: REPORT_STATES.due,
    reportedOn: null,
    late: false,
    approvedBy: "",
    approvedOn: null,
    sealed: "",
    returnReason: "",
    returnedOn: null,
    file: "",
  };
}

/** One row of 办理方案: one step of a unit's work plan for a task. */
export interface WorkStep {
  /** 步骤号. */
  readonly key: string;
  readonly plan: string;
  readonly taskId: string;
  readonly unit: string;
  /** 步骤, from 1. */
  readonly step: number | null;
  /** 具体工作内容. */
  readonly text: string;
  /** 完成时间, as the unit wrote it. */
  readonly deadline: string;
  /** 节点日期: the day that it means; null where it names no certain one. */
  readonly due: string | null;
  /** 单位分管负责人, 责任科室, 责任人: free text, no vocabulary. */
  readonly deputy: string;
  readonly section: string;
  readonly person: string;
  /** 我区目标. */
  readonly ownTarget: string;
  /** 验收标准. */
  readonly standard: string;
  /** 采用: whether a person has taken its day into the register. */
  readonly adopted: boolean;
  /** 收到日期. */
  readonly receivedOn: string | null;
  readonly file: string;
}

/** 具体工作内容 of a step that a later work plan of the unit no longer has: rows are kept, for others may refer to them. */
export const REMOVED_STEP = "（已删去）";

/** 步骤号, `22市-032@区教育局#1`. */
export function workStepKey(taskId: string, unit: string, step: number): string {
  return `${taskId}@${unit}#${step}`;
}
