import type { ClosePeriodInput } from "../commands/closePeriod";
import type { GoToReportInput } from "../commands/goToReport";
import type { MakeSummaryDone, MakeSummaryInput } from "../commands/makeSummary";
import type { readReturnedFiles } from "../commands/readReturnedFiles";
import type { SendFormsDone, SendFormsInput } from "../commands/sendForms";
import type { DateOffer } from "../ledger/adoption";
import type { Ledger } from "../ledger/ledger";
import type { Period } from "../plan/period";
import type { RowShown } from "../workbook/goToRow";
import type { SuggestedDuty } from "../plan/duties";
import type { WorkPlansAdopted } from "../workbook/ledger/adopt";
import type { ReportsReviewed, Verdicts } from "../workbook/ledger/review";
import type { ChosenTakings, FormsTaken } from "../workbook/ledger/takeBack";
import type { PagesStanding } from "../workbook/summary/readPages";
import type { PageSelection } from "../workbook/summary/selectedFigure";
import type { PaneCommand } from "./paneCommand";
import type { FollowUpApi } from "./followUpApi";

/** What the pane asks of the rest about the quarter's work: `PaneApi.loadQuarter`. Each command is one step for 撤销. */
export interface QuarterApi {
  readLedger(): Promise<Ledger>;
  /** `YYYY-MM-DD`, where the clerk is. */
  today(): string;
  /** @throws AddinError `cancelled`; a file that cannot be read is told in what it resolves with */
  readonly readReturnedFiles: typeof readReturnedFiles;
  readonly sendForms: PaneCommand<SendFormsInput, SendFormsDone>;
  /** Resolves with how many rows 报送日历 got. */
  readonly confirmDuties: PaneCommand<readonly SuggestedDuty[], number>;
  readonly takeBackForms: PaneCommand<ChosenTakings, FormsTaken>;
  readonly adoptWorkPlan: PaneCommand<readonly DateOffer[], WorkPlansAdopted>;
  readonly reviewReports: PaneCommand<Verdicts, ReportsReviewed>;
  readonly followUp: FollowUpApi;
  /** What stands of a period's tabs of figures. */
  readPages(period: Period): Promise<PagesStanding>;
  /** @throws AddinError `summarySince`, `summaryBelow` */
  readonly makeSummary: PaneCommand<MakeSummaryInput, MakeSummaryDone>;
  /**
   * Resolves with how many reports were kept.
   * @throws AddinError `periodClosed`, `reportsChangedSince`
   */
  readonly closePeriod: PaneCommand<ClosePeriodInput, number>;
  /** Tells which cell of such a tab is selected. Resolves with what stops it. */
  watchFigure(listener: (selection: PageSelection | null) => void): Promise<() => Promise<void>>;
  /** @throws AddinError `reportGone` */
  readonly goToReport: PaneCommand<GoToReportInput, RowShown>;
}
