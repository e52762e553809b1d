import { AddinError } from "../errors";
import { chainOf, nextLevel, nextNoticeKey, type Notice, type NoticeLevel } from "../ledger/notice";
import { changeCells } from "../workbook/changeCells";
import { loadGrowth } from "../workbook/growTables";
import { yearOf } from "../workbook/ledger/followUpRows";
import { draftNoticeSheet, loadNotices } from "../workbook/ledger/followUpTables";
import { NOTICE_TABLE } from "../workbook/names";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** A notice before it has its number. */
export type NoticeToIssue = Pick<
  Notice,
  "level" | "period" | "taskIds" | "unit" | "matter" | "demand" | "replyBy" | "previous"
>;

export interface IssueNoticesInput {
  readonly notices: readonly NoticeToIssue[];
  readonly issuedOn: string;
  /** The levels as they are set, the mildest first. */
  readonly levels: readonly NoticeLevel[];
}

/**
 * 督办单 of one day: each gets the next number of its level and year, and a row of 督办记录.
 * @throws AddinError `noticeNotDue` where a notice is not what comes next in its matter
 */
export const issueNotices: Command<IssueNoticesInput, readonly Notice[]> = {
  id: "issueNotices",

  precondition: needsRegister,

  perform: (gateway, input, control = {}) =>
    transact(
      gateway,
      changeCells({
        command: "issueNotices",
        load(context) {
          const notices = loadNotices(context);
          const growth = loadGrowth(context, [{ table: NOTICE_TABLE, rows: input.notices.length }]);
          return () => ({ notices: notices(), grow: growth() });
        },
        draft({ notices, grow }) {
          const issued = numbered(notices, input);
          return { edits: [], ...grow(draftNoticeSheet(issued)), done: issued };
        },
      }),
      control,
    ),
};

function numbered(present: readonly Notice[], { notices, issuedOn, levels }: IssueNoticesInput): Notice[] {
  const all = [...present];
  return notices.map((notice) => {
    const next = nextLevel(chainOf(all, notice), levels, issuedOn);
    if (
      next.kind !== "may" ||
      next.level.name !== notice.level ||
      (next.previous?.key ?? "") !== notice.previous
    ) {
      throw new AddinError("noticeNotDue", { unit: notice.unit, level: notice.level });
    }
    const key = nextNoticeKey(
      all.map((each) => each.key),
      notice.level,
      yearOf(issuedOn),
    );
    const issued = { ...notice, key, issuedOn, repliedOn: null, reply: "", result: "" };
    all.push(issued);
    return issued;
  });
}
