/** What a 督办单 says before a person edits it. */
import { writtenDate } from "../plan/date";
import { addWorkdays } from "../plan/workdays";
import { type Period, periodName } from "../plan/period";
import type { LateTask, UnsentUnit } from "./chase";
import { chainOf, nextLevel, type NextLevel, type Notice, type NoticeLevel } from "./notice";

export type NoticeDraft = Pick<
  Notice,
  "level" | "period" | "taskIds" | "unit" | "matter" | "demand" | "replyBy" | "previous"
>;

/** What drafts are made from. */
export interface NoticeDrafting {
  readonly notices: readonly Notice[];
  readonly levels: readonly NoticeLevel[];
  readonly issuedOn: string;
}

/** What comes next towards a unit, and the notice where one may go out. */
export interface NextNotice {
  readonly next: NextLevel;
  readonly draft: NoticeDraft | null;
}

type Subject = Pick<Notice, "unit" | "taskIds" | "period" | "matter"> & { readonly demand: string };

function nextNotice(
  { demand, ...subject }: Subject,
  { notices, levels, issuedOn }: NoticeDrafting,
): NextNotice {
  const next = nextLevel(chainOf(notices, subject), levels, issuedOn);
  if (next.kind !== "may") return { next, draft: null };
  const { level, previous } = next;
  const again = previous === null ? "" : `${previous.key}逾期未答复或未落实。`;
  return {
    next,
    draft: {
      ...subject,
      level: level.name,
      demand: `${again}${demand}`,
      replyBy: addWorkdays(issuedOn, level.replyDays),
      previous: previous?.key ?? "",
    },
  };
}

/** About reports that have not come. */
export function unsentNotice(owing: UnsentUnit, period: Period, drafting: NoticeDrafting): NextNotice {
  const due = owing.dueOn === null ? "" : `，应于${writtenDate(owing.dueOn)}前报送`;
  return nextNotice(
    {
      unit: owing.unit,
      taskIds: [],
      period,
      matter: `未报送${periodName(period)}完成情况 ${owing.rows.length} 项${due}`,
      demand: "请在答复期限前报送，并说明迟报原因。",
    },
    drafting,
  );
}

/** About a task that is late. */
export function lateNotice(
  { task, day, late }: LateTask,
  unit: string,
  drafting: NoticeDrafting,
): NextNotice {
  return nextNotice(
    {
      unit,
      taskIds: [task.id],
      period: null,
      matter: `${task.plan} 序号 ${task.seq}“${task.text}”应于${writtenDate(day)}前完成，已逾期 ${late} 天`,
      demand: "请说明原因，提出整改措施和完成时间，在答复期限前书面答复。",
    },
    drafting,
  );
}
