import { carryOver } from "../commands/carryOver";
import { decideCoordination } from "../commands/decideCoordination";
import { extendDue } from "../commands/extendDue";
import { issueNotices } from "../commands/issueNotices";
import { noteCoordinations } from "../commands/noteCoordinations";
import { printNotice } from "../commands/printNotice";
import { recordInspection } from "../commands/recordInspection";
import { recordReply } from "../commands/recordReply";
import { settleInspection } from "../commands/settleInspection";
import { verifyTasks } from "../commands/verifyTasks";
import type { Binding } from "./createNamesApi";
import type { FollowUpApi } from "./followUpApi";

/** What follows on reports, bound to a workbook. */
export function createFollowUpApi({ writing }: Binding): FollowUpApi {
  return {
    verifyTasks: writing(verifyTasks),
    carryOver: writing(carryOver),
    extendDue: writing(extendDue),
    issueNotices: writing(issueNotices),
    printNotice: writing(printNotice),
    recordReply: writing(recordReply),
    noteCoordinations: writing(noteCoordinations),
    decideCoordination: writing(decideCoordination),
    recordInspection: writing(recordInspection),
    settleInspection: writing(settleInspection),
  };
}
