import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type Closing, closingOf, sinceClosing } from "../../../ledger/closing";
import type { Ledger } from "../../../ledger/ledger";
import { countReports, reportsOf } from "../../../ledger/reportCounts";
import { PagedList } from "../../common/PagedList";
import { useLocale } from "../../LocaleContext";
import { useQuarter } from "../QuarterContext";
import type { StageProps } from "../stage";
import { ReportRows } from "../summary/ReportRows";
import { QuarterWorkNotice } from "../work/QuarterWorkNotice";
import { useQuarterWork } from "../work/useQuarterWork";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
  heading: { margin: 0 },
});

/** 本期定稿: keeps the period's reports as they are, and afterwards tells what has changed. */
export function ClosingPart({ ledger, period, status, onChanged, onUndone }: StageProps): ReactNode {
  const words = useLocale().summary.closing;
  const quarter = useQuarter();
  const styles = useStyles();
  const work = useQuarterWork(onChanged);
  const closing = closingOf(ledger, period);
  const reports = reportsOf(ledger.reports, period);
  const { missing, returned, toReview } = countReports(ledger.reports, period);
  const close = (): void =>
    void work.perform(quarter.closePeriod, { period, reports, on: quarter.today() }, words.closed);
  return (
    <section aria-label={words.heading} className={styles.root}>
      <Text as="h3" weight="semibold" block className={styles.heading}>
        {words.heading}
      </Text>
      <QuarterWorkNotice work={work} lastCommand={status.undo[0]?.command ?? null} onUndone={onUndone} />
      {closing !== null && <SinceClosing ledger={ledger} closing={closing} />}
      {closing === null && (
        <>
          <Text>{words.intro(reports.length)}</Text>
          {missing.length + returned.length + toReview > 0 && (
            <Text>{words.unfinished(missing.length, returned.length, toReview)}</Text>
          )}
          <Button disabledFocusable={work.isBusy || reports.length === 0} onClick={close}>
            {words.close}
          </Button>
        </>
      )}
    </section>
  );
}

function SinceClosing({
  ledger,
  closing,
}: {
  readonly ledger: Ledger;
  readonly closing: Closing;
}): ReactNode {
  const words = useLocale().summary.closing;
  const { on, changed, added, gone } = closing;
  const standing = [...changed, ...added];
  return (
    <>
      <Text>
        {words.stands(on ?? "")}
        {sinceClosing(closing) === 0 && words.unchanged}
      </Text>
      {standing.length > 0 && (
        <ReportRows heading={words.since(standing.length)} ledger={ledger} keys={standing} />
      )}
      {gone.length > 0 && (
        <>
          <Text>{words.gone(gone.length)}</Text>
          <PagedList label={words.gone(gone.length)} items={gone} keyOf={(key) => key}>
            {(key) => <Text>{key}</Text>}
          </PagedList>
        </>
      )}
    </>
  );
}
