import { defaultChoices } from "../../../ledger/figures/figures";
import { firstPeriod, periodsOf } from "../../../ledger/periods";
import { countUnchecked } from "../../../vocabulary/uncheckedNames";
import { PAGE_KINDS } from "../../../workbook/summary/page";
import type { PaneApi } from "../../paneApi";

/**
 * Makes the summary of the period at hand without a question; false where there is one to ask, for a tab stands already
 * or names are unchecked. Nothing is done then.
 */
export async function makeSummaryAtHand(api: PaneApi): Promise<boolean> {
  const quarter = await api.loadQuarter();
  const ledger = await quarter.readLedger();
  const period = firstPeriod(periodsOf(ledger), ledger.asOf);
  const seen = await quarter.readPages(period);
  if (seen[PAGE_KINDS.summary] !== null || countUnchecked(await api.names.readNames()) > 0) return false;
  const choices = { ...defaultChoices(ledger, period), namesMissing: false, unchecked: 0 };
  await quarter.makeSummary.perform({ choices, seen });
  return true;
}
