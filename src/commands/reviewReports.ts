import { changeCells } from "../workbook/changeCells";
import { type ReportsReviewed, review, type Verdicts } from "../workbook/ledger/review";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** 审核: reports are approved, or sent back with a reason; what comes next from the unit counts as 补报. */
export const reviewReports: Command<Verdicts, ReportsReviewed> = {
  id: "reviewReports",
  precondition: needsRegister,
  async perform(gateway, verdicts, control = {}) {
    const total = verdicts.approved.length + verdicts.returned.length;
    control.onProgress?.({ phase: "writing", done: 0, total });
    return transact(gateway, changeCells(review("reviewReports", verdicts)), { signal: control.signal });
  },
};
