import type { Notice } from "../ledger/notice";
import { changeRow } from "../workbook/ledger/changeRow";
import { NOTICE_KEY, type NoticeHeader } from "../workbook/ledger/followUpTables";
import { dateCell } from "../workbook/ledger/tableColumns";
import { NOTICE_TABLE } from "../workbook/names";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

type Answer = Pick<Notice, "repliedOn" | "reply" | "result">;

export interface RecordReplyInput extends Answer {
  /** As it was shown. */
  readonly notice: Notice;
}

/** A unit's answer to a 督办单, and whether what it demanded is done. @throws AddinError `rowChangedSince` */
export const recordReply: Command<RecordReplyInput, void> = {
  id: "recordReply",

  precondition: needsRegister,

  perform: (gateway, { notice, ...answer }, control = {}) =>
    changeRow<NoticeHeader>(
      gateway,
      "recordReply",
      {
        table: NOTICE_TABLE,
        key: NOTICE_KEY,
        row: notice.key,
        shown: cellsOf(notice),
        cells: cellsOf(answer),
      },
      control,
    ),
};

function cellsOf({ repliedOn, reply, result }: Answer) {
  return { 答复日期: dateCell(repliedOn), 答复内容: reply, 结果: result } as const;
}
