import type { Ledger } from "../ledger/ledger";

/** What the pane asks of the rest about the quarter's work: `PaneApi.loadQuarter`. Each command is one step for 撤销. */
export interface QuarterApi {
  readLedger(): Promise<Ledger>;
}
