import type { CarryOverInput, TasksCarried } from "../commands/carryOver";
import type { DecideCoordinationInput } from "../commands/decideCoordination";
import type { IssueNoticesInput } from "../commands/issueNotices";
import type { NoteCoordinationsInput } from "../commands/noteCoordinations";
import type { RecordInspectionInput } from "../commands/recordInspection";
import type { RecordReplyInput } from "../commands/recordReply";
import type { SettleInspectionInput } from "../commands/settleInspection";
import type { TasksVerified, VerifyTasksInput } from "../commands/verifyTasks";
import type { NoticePaper } from "../documents/notices/noticeDocument";
import type { Extension } from "../ledger/extension";
import type { Notice } from "../ledger/notice";
import type { PaneCommand } from "./paneCommand";

/** What follows on reports: `QuarterApi.followUp`. */
export interface FollowUpApi {
  readonly verifyTasks: PaneCommand<VerifyTasksInput, TasksVerified>;
  readonly carryOver: PaneCommand<CarryOverInput, TasksCarried>;
  readonly extendDue: PaneCommand<Extension, void>;
  /** Resolves with the notices and their numbers. */
  readonly issueNotices: PaneCommand<IssueNoticesInput, readonly Notice[]>;
  /** Resolves with the sheet's name. */
  readonly printNotice: PaneCommand<NoticePaper, { readonly sheet: string }>;
  readonly recordReply: PaneCommand<RecordReplyInput, void>;
  readonly noteCoordinations: PaneCommand<NoteCoordinationsInput, { readonly keys: readonly string[] }>;
  readonly decideCoordination: PaneCommand<DecideCoordinationInput, void>;
  readonly recordInspection: PaneCommand<RecordInspectionInput, { readonly key: string }>;
  readonly settleInspection: PaneCommand<SettleInspectionInput, void>;
}
