import type { Figures } from "../ledger/figures/figures";
import { readLedger } from "../workbook/ledger/readLedger";
import { draftPages } from "../workbook/summary/draftPages";
import { makePages } from "../workbook/summary/makePages";
import { type PageChoices, valuesOf } from "../workbook/summary/page";
import { type PagesStanding, readPages } from "../workbook/summary/readPages";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

export interface MakeSummaryInput {
  readonly choices: PageChoices;
  /**
   * The pages that stood there when the clerk was shown what would change, and agreed; null where there were none.
   * Without it whatever stands is replaced.
   */
  readonly seen?: PagesStanding;
}

export interface MakeSummaryDone {
  readonly figures: Figures;
  /** Names of the sheets that were made or replaced; none where every number stood there already. */
  readonly sheets: readonly string[];
}

/** 汇总: the period's figures on a tab of their own, values only. Eight round trips, however many tasks there are. */
export const makeSummary: Command<MakeSummaryInput, MakeSummaryDone> = {
  id: "makeSummary",

  precondition: needsRegister,

  async perform(gateway, { choices, seen }, control = {}) {
    control.onProgress?.({ phase: "reading", done: 0, total: null });
    const ledger = await readLedger(gateway);
    const standing = await readPages(gateway, choices.period);
    const { figures, pages } = draftPages(ledger, choices);
    const orders = pages
      .map((page) => ({ page, seen: (seen ?? standing)[page.kind]?.rows ?? null }))
      .filter(({ page, seen: rows }) => JSON.stringify(rows) !== JSON.stringify(valuesOf(page)));
    if (orders.length === 0) return { figures, sheets: [] };
    control.onProgress?.({ phase: "writing", done: 0, total: null });
    const { sheets } = await transact(gateway, makePages("makeSummary", orders), {
      signal: control.signal,
      onVerifying: () => control.onProgress?.({ phase: "verifying", done: 0, total: null }),
    });
    return { figures, sheets };
  },
};
