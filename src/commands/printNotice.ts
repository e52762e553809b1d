import { AddinError } from "../errors";
import type { NoticePaper } from "../documents/notices/noticeDocument";
import { changeCells } from "../workbook/changeCells";
import { draftNoticePaper } from "../workbook/ledger/noticeSheet";
import { loadTaken } from "../workbook/newRegister";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** A 督办单 on a sheet of its own, ready to be printed. @throws AddinError `sheetIsForeign` where it is there already */
export const printNotice: Command<NoticePaper, { readonly sheet: string }> = {
  id: "printNotice",

  precondition: needsRegister,

  perform: (gateway, paper, control = {}) =>
    transact(
      gateway,
      changeCells({
        command: "printNotice",
        load: loadTaken,
        draft({ sheets }) {
          const draft = draftNoticePaper(paper);
          const standing = sheets.find(({ name }) => name === draft.name);
          if (standing !== undefined) {
            throw new AddinError("sheetIsForeign", { sheet: standing.name, visibility: standing.visibility });
          }
          return { edits: [], sheets: [draft], done: { sheet: draft.name } };
        },
      }),
      control,
    ),
};
