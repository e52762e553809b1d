/** 办理延期: asked before the due day, with reason, approver and date. */
import { AddinError } from "../errors";
import { openDeadline } from "../plan/state";
import { type LedgerTask, stateFacts } from "./ledger";

export interface Extension {
  /** As it was shown. */
  readonly task: LedgerTask;
  /** 申请日期: YYYY-MM-DD, as `newDue`. */
  readonly askedOn: string;
  readonly newDue: string;
  readonly reason: string;
  readonly approver: string;
}

/** The day by which a task has to be done as things stand; null where no day is set. */
export function dayToExtend(task: LedgerTask): string | null {
  // Neither 统计截止日 nor 临期天数 has a part in it.
  return openDeadline(stateFacts(task, { asOf: "", warningDays: 0 }));
}

/** Why a task's day cannot be moved like that, or null. The due day itself is in time. */
export function extensionRefusal({ task, askedOn, newDue }: Extension): AddinError | null {
  const day = dayToExtend(task);
  const parameters = { seq: task.seq, due: day ?? "" };
  if (day !== null && askedOn > day) return new AddinError("extensionLate", { ...parameters, askedOn });
  return day !== null && newDue <= day ? new AddinError("extensionNotLater", parameters) : null;
}
