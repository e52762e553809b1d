/** 到期日 and 最终时限: which milestone counts, where the date comes from, and what must be asked about it. */
import { lastDayOfYear } from "./date";
import type { Doubt, Milestone, PlanDocument, Task } from "./plan";

/** 到期日来源: every due date says where it came from. */
export const DUE_SOURCES = {
  document: "文件",
  workPlan: "办理方案",
  yearDefault: "年度默认",
  office: "督查室",
  extension: "延期",
} as const;
export type DueSource = (typeof DUE_SOURCES)[keyof typeof DUE_SOURCES];

/** What the clerk chose for tasks without a printed deadline: 统一按 12 月 31 日, or 暂不设. */
export type DefaultDue = "yearEnd" | "none";

export interface Due {
  readonly due: string | null;
  readonly finalDue: string | null;
  readonly source: DueSource | null;
  /** 时限早于印发日, which is never taken for a due date before a person has answered, and 时限未能定日. */
  readonly doubts: readonly Doubt[];
}

/** Dated milestones that were already past when the plan was issued. */
export function beforeIssue(milestones: readonly Milestone[], issuedOn: string | null): readonly Milestone[] {
  if (issuedOn === null) return [];
  return milestones.filter(({ due }) => due !== null && due < issuedOn);
}

function datesOf(milestones: readonly Milestone[], issuedOn: string | null): string[] {
  return milestones
    .map(({ due }) => due)
    .filter((due): due is string => due !== null && (issuedOn === null || due >= issuedOn))
    .sort();
}

/** 到期日: the earliest dated milestone of those given (hand in the open ones), none earlier than the issue date. */
export function earliestDue(milestones: readonly Milestone[], issuedOn: string | null): string | null {
  return datesOf(milestones, issuedOn)[0] ?? null;
}

/** 最终时限: the last dated milestone, none earlier than the issue date. */
export function finalDue(milestones: readonly Milestone[], issuedOn: string | null): string | null {
  return datesOf(milestones, issuedOn).at(-1) ?? null;
}

/** What a person must answer about a deadline: a day before the issue date, a time that names no certain day. */
function deadlineDoubts(milestones: readonly Milestone[], issuedOn: string | null): Doubt[] {
  const early = beforeIssue(milestones, issuedOn).map(({ raw, due }) => ({
    code: "dueBeforeIssue",
    text: `时限早于印发日：“${raw}”是 ${due ?? ""}，文件印发于 ${issuedOn ?? ""}。`,
  }));
  const undated = milestones.filter(({ kind }) => kind === "other");
  return [
    ...early,
    ...undated.map(({ raw }) => ({
      code: "deadlineUndated",
      text: `时限未能定日：“${raw}”，请核对后填写到期日。`,
    })),
  ];
}

/**
 * The due dates of a task as it enters the register. The default is for tasks whose deadline the document does not
 * print at all; one that it prints without a date (持续推进) stays without.
 */
export function initialDue(
  task: Pick<Task, "deadline" | "milestones" | "seen">,
  document: Pick<PlanDocument, "year" | "issuedOn">,
  defaultDue: DefaultDue,
): Due {
  const { issuedOn, year } = document;
  const doubts = deadlineDoubts(task.milestones, issuedOn).filter(({ text }) => !task.seen?.includes(text));
  const due = earliestDue(task.milestones, issuedOn);
  if (due !== null) {
    return { due, finalDue: finalDue(task.milestones, issuedOn), source: DUE_SOURCES.document, doubts };
  }
  const printed = task.deadline !== null || task.milestones.length > 0;
  const yearEnd = printed || defaultDue === "none" || year === null ? null : lastDayOfYear(year);
  return {
    due: yearEnd,
    finalDue: yearEnd,
    source: yearEnd === null ? null : DUE_SOURCES.yearDefault,
    doubts,
  };
}
