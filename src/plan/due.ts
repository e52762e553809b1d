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

/** Code of the doubt 时限早于印发日. */
export const DUE_BEFORE_ISSUE = "dueBeforeIssue";

/** What the clerk chose for tasks without a printed deadline: 统一按 12 月 31 日, or 暂不设. */
export type DefaultDue = "yearEnd" | "none";

export interface Due {
  readonly due: string | null;
  readonly finalDue: string | null;
  readonly source: DueSource | null;
  /** 时限早于印发日, which is never taken for a due date before a person has answered, and 时限未能定日. */
  readonly doubts: readonly Doubt[];
}

/** Dated milestones that were already past when the plan was issued, and of which nobody has said what becomes of them. */
export function beforeIssue(milestones: readonly Milestone[], issuedOn: string | null): readonly Milestone[] {
  if (issuedOn === null) return [];
  return milestones.filter(({ due, answer }) => due !== null && due < issuedOn && answer === undefined);
}

interface Dated extends Milestone {
  readonly due: string;
}

/** Those whose day counts, earliest first. */
function counted(milestones: readonly Milestone[], issuedOn: string | null): Dated[] {
  const counts = (milestone: Milestone): milestone is Dated => {
    const { due, answer } = milestone;
    if (due === null || answer === "done") return false;
    return issuedOn === null || due >= issuedOn || answer !== undefined;
  };
  // Dates as text sort as dates.
  return milestones
    .filter(counts)
    .sort((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)));
}

/** 到期日: the earliest dated milestone of those given (hand in the open ones), none earlier than the issue unasked. */
export function earliestDue(milestones: readonly Milestone[], issuedOn: string | null): string | null {
  return counted(milestones, issuedOn)[0]?.due ?? null;
}

/** 最终时限: the last dated milestone, none earlier than the issue date unasked. */
export function finalDue(milestones: readonly Milestone[], issuedOn: string | null): string | null {
  return counted(milestones, issuedOn).at(-1)?.due ?? null;
}

/** What a person must answer about a deadline: a day before the issue date, a time that names no certain day. */
function deadlineDoubts(milestones: readonly Milestone[], issuedOn: string | null): Doubt[] {
  const early = beforeIssue(milestones, issuedOn).map(({ raw, due }) => ({
    code: DUE_BEFORE_ISSUE,
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
  const [first] = counted(task.milestones, issuedOn);
  if (first !== undefined) {
    // A day that the office has put off is no longer the document's.
    const source = first.answer === "postponed" ? DUE_SOURCES.office : DUE_SOURCES.document;
    return { due: first.due, finalDue: finalDue(task.milestones, issuedOn), source, doubts };
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
