import { AddinError } from "../errors";
import type { Report } from "../ledger/report";
import { reportsOf } from "../ledger/reportCounts";
import { reportFingerprint } from "../ledger/closing";
import { toSerial } from "../plan/date";
import { type Period, periodKey, periodName } from "../plan/period";
import { changeCells } from "../workbook/changeCells";
import { loadGrowth } from "../workbook/growTables";
import { draftClosingSheet, loadClosed } from "../workbook/ledger/closingTable";
import { loadReports } from "../workbook/ledger/readLedger";
import { CLOSING_TABLE } from "../workbook/names";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

export interface ClosePeriodInput {
  readonly period: Period;
  /** The period's reports as they were shown: what has changed since is not closed unseen. */
  readonly reports: readonly Report[];
  readonly on: string;
}

/** 本季度定稿: the period's reports are kept as they are. Resolves with how many. Three round trips, one more for every 3 MB. */
export const closePeriod: Command<ClosePeriodInput, number> = {
  id: "closePeriod",

  precondition: needsRegister,

  perform: (gateway, { period, reports, on }, control = {}) =>
    transact(
      gateway,
      changeCells({
        command: "closePeriod",
        load(context) {
          const standing = loadReports(context);
          const closed = loadClosed(context);
          const growth = loadGrowth(context, [{ table: CLOSING_TABLE, rows: reports.length }]);
          return () => ({ standing: standing(), closed: closed(), grow: growth() });
        },
        draft({ standing, closed, grow }) {
          const before = closed.find(
            (row) => row.period !== null && periodKey(row.period) === periodKey(period),
          );
          if (before) {
            throw new AddinError("periodClosed", { period: periodName(period), on: before.on ?? "" });
          }
          const rows = reportsOf(standing, period);
          if (said(rows) !== said(reports)) throw new AddinError("reportsChangedSince");
          return { edits: [], ...grow(draftClosingSheet(rows, toSerial(on))), done: rows.length };
        },
      }),
      control,
    ),
};

/** What reports say, in whatever order their rows stand. */
function said(reports: readonly Report[]): string {
  return reports
    .map((report) => `${report.key} ${reportFingerprint(report)}`)
    .sort()
    .join("\n");
}
