import type { readReturnedFiles } from "../commands/readReturnedFiles";
import type { DateOffer } from "../ledger/adoption";
import type { Ledger } from "../ledger/ledger";
import type { WorkPlansAdopted } from "../workbook/ledger/adopt";
import type { ReportsReviewed, Verdicts } from "../workbook/ledger/review";
import type { ChosenTakings, FormsTaken } from "../workbook/ledger/takeBack";
import type { PaneCommand } from "./paneCommand";
import type { FollowUpApi } from "./followUpApi";

/** What the pane asks of the rest about the quarter's work: `PaneApi.loadQuarter`. Each command is one step for 撤销. */
export interface QuarterApi {
  readLedger(): Promise<Ledger>;
  /** `YYYY-MM-DD`, where the clerk is. */
  today(): string;
  /** @throws AddinError `cancelled`; a file that cannot be read is told in what it resolves with */
  readonly readReturnedFiles: typeof readReturnedFiles;
  readonly takeBackForms: PaneCommand<ChosenTakings, FormsTaken>;
  readonly adoptWorkPlan: PaneCommand<readonly DateOffer[], WorkPlansAdopted>;
  readonly reviewReports: PaneCommand<Verdicts, ReportsReviewed>;
  readonly followUp: FollowUpApi;
}
