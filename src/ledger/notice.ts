/** 督办单: one numbered demand on one unit, with a day for the answer. A row of 督办记录. */
import type { Period } from "../plan/period";

/** 结果: whether what was demanded has been done, as a person judges it. */
export const NOTICE_RESULTS = { settled: "已落实", failed: "未落实" } as const;

export interface Notice {
  /** 单号. */
  readonly key: string;
  /** 级别, by the name that it had when the notice went out. */
  readonly level: string;
  readonly period: Period | null;
  /** 编号 of the tasks that it is about; none for reports that have not come. */
  readonly taskIds: readonly string[];
  readonly unit: string;
  /** 事由. */
  readonly matter: string;
  /** 要求. */
  readonly demand: string;
  /** 发出日期, 答复期限, 答复日期: YYYY-MM-DD. */
  readonly issuedOn: string | null;
  readonly replyBy: string | null;
  readonly repliedOn: string | null;
  /** 答复内容. */
  readonly reply: string;
  /** 结果, as the column says it. */
  readonly result: string;
  /** 上一单: 单号 of the notice of the level below that was missed. */
  readonly previous: string;
}

/** A level of notices: its name and the days that a unit has for its answer. Settings; the mildest comes first. */
export interface NoticeLevel {
  readonly name: string;
  readonly replyDays: number;
}

export const NOTICE_LEVELS: readonly NoticeLevel[] = [
  { name: "提醒单", replyDays: 5 },
  { name: "督办单", replyDays: 5 },
  { name: "限期整改单", replyDays: 3 },
];

const NUMBER = /^(.+)〔(\d{4})〕(\d+)号$/u;

/** The next 单号 of a level in a year: `督办单〔2022〕3号`. */
export function nextNoticeKey(keys: readonly string[], level: string, year: number): string {
  const taken = keys.flatMap((key) => {
    const [, name, of, number] = NUMBER.exec(key.trim()) ?? [];
    return name === level && Number(of) === year ? [Number(number)] : [];
  });
  return `${level}〔${year}〕${Math.max(0, ...taken) + 1}号`;
}

/** Whether a notice was missed: not answered in time, or what was demanded was not done. */
export function isMissed(notice: Notice, asOf: string): boolean {
  if (notice.result === NOTICE_RESULTS.failed) return true;
  return notice.repliedOn === null && notice.replyBy !== null && notice.replyBy < asOf;
}

/** What stands against a further notice, or nothing. */
export type NextLevel =
  | { readonly kind: "may"; readonly level: NoticeLevel; readonly previous: Notice | null }
  /** The last one is still within its time. */
  | { readonly kind: "waiting"; readonly last: Notice }
  /** The last one was done what it demanded. */
  | { readonly kind: "settled"; readonly last: Notice }
  /** There is no higher level. */
  | { readonly kind: "highest"; readonly last: Notice };

/** The chain of notices on one matter, and which level is next: only a missed one leads to the next. */
export function nextLevel(chain: readonly Notice[], levels: readonly NoticeLevel[], asOf: string): NextLevel {
  const last = [...chain].sort((a, b) => (a.issuedOn ?? "").localeCompare(b.issuedOn ?? "")).at(-1);
  const first = levels[0];
  if (last === undefined || first === undefined) {
    return { kind: "may", level: first ?? { name: "", replyDays: 0 }, previous: null };
  }
  if (last.result === NOTICE_RESULTS.settled) return { kind: "settled", last };
  if (!isMissed(last, asOf)) return { kind: "waiting", last };
  const next = levels[levels.findIndex(({ name }) => name === last.level) + 1];
  return next === undefined ? { kind: "highest", last } : { kind: "may", level: next, previous: last };
}

/** The notices to a unit about the same: the same task, or, without tasks, the same period. Earlier first. */
export function chainOf(
  notices: readonly Notice[],
  { unit, taskIds, period }: Pick<Notice, "unit" | "taskIds" | "period">,
): Notice[] {
  const isSame = (notice: Notice): boolean =>
    taskIds.length > 0
      ? notice.taskIds.some((id) => taskIds.includes(id))
      : notice.taskIds.length === 0 &&
        notice.period !== null &&
        period !== null &&
        notice.period.year === period.year &&
        notice.period.quarter === period.quarter;
  return notices.filter((notice) => notice.unit === unit && isSame(notice));
}
