import { useCallback, useState } from "react";
import type { MakeSummaryDone } from "../../../commands/makeSummary";
import type { Ledger } from "../../../ledger/ledger";
import { draftPages } from "../../../workbook/summary/draftPages";
import { keyOf, PAGE_KINDS, type PageChoices, type PageKey, valuesOf } from "../../../workbook/summary/page";
import { type PageChange, pageChanges } from "../../../workbook/summary/pageChanges";
import type { PagesStanding } from "../../../workbook/summary/readPages";
import { useRead } from "../../common/useRead";
import { type Operation, useOperation } from "../../useOperation";
import { useQuarter } from "../QuarterContext";

/** What the clerk is asked before a page takes the place of another. */
export interface Replacing {
  readonly choices: PageChoices;
  readonly seen: PagesStanding;
  readonly changes: readonly PageChange[];
}

export interface Summary {
  readonly operation: Operation;
  /** How the look at what stands failed. */
  readonly failure: { readonly error: unknown } | null;
  /** The tab that stands, and what its last row says; null where there is none. */
  readonly standing: { readonly sheet: string; readonly key: PageKey | null } | null;
  readonly replacing: Replacing | null;
  readonly done: MakeSummaryDone | null;
  /** Makes the tab; where one stands, shows first what would change. */
  readonly begin: (choices: PageChoices) => Promise<void>;
  readonly replace: () => Promise<void>;
  readonly keep: () => void;
}

/** The making of a period's summary, from the first look to what was done. */
export function useSummary(ledger: Ledger, period: PageChoices["period"], onChanged: () => void): Summary {
  const quarter = useQuarter();
  const operation = useOperation();
  const { run } = operation;
  const [replacing, setReplacing] = useState<Replacing | null>(null);
  const [done, setDone] = useState<MakeSummaryDone | null>(null);
  const read = useCallback(() => quarter.readPages(period), [quarter, period]);
  const { contents: pages, failure } = useRead(read, ledger, true);

  async function make(choices: PageChoices, seen: PagesStanding): Promise<void> {
    setReplacing(null);
    const made = await run((control) => quarter.makeSummary.perform({ choices, seen }, control));
    if (made) {
      setDone(made.result);
      onChanged();
    }
  }
  async function begin(choices: PageChoices): Promise<void> {
    setDone(null);
    const looked = await run(read);
    if (looked === undefined) return;
    const seen = looked.result;
    if (seen.汇总 === null) {
      await make(choices, seen);
      return;
    }
    const changes = draftPages(ledger, choices).pages.flatMap((page) =>
      pageChanges(seen[page.kind]?.rows ?? [], valuesOf(page)),
    );
    setReplacing({ choices, seen, changes });
  }
  const summary = pages?.[PAGE_KINDS.summary] ?? null;
  return {
    operation,
    failure,
    standing: summary && { sheet: summary.sheet, key: keyOf(summary.rows) },
    replacing,
    done,
    begin,
    replace: async () => {
      if (replacing !== null) await make(replacing.choices, replacing.seen);
    },
    keep: () => setReplacing(null),
  };
}
