import {
  Button,
  Card,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { TableArrowUpRegular } from "@fluentui/react-icons/svg/table-arrow-up";
import { useState, type ReactNode } from "react";
import type { Ledger } from "../../../ledger/ledger";
import type { Report } from "../../../ledger/report";
import { ErrorNotice } from "../../common/ErrorNotice";
import { PagedList } from "../../common/PagedList";
import { useLocale } from "../../LocaleContext";
import { useOperation } from "../../useOperation";
import { useQuarter } from "../QuarterContext";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  card: { gap: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface ReportRowsProps {
  readonly heading: string;
  readonly ledger: Ledger;
  /** 报送号. */
  readonly keys: readonly string[];
}

/** The rows of 季度报送 behind a figure: each can be gone to. */
export function ReportRows({ heading, ledger, keys }: ReportRowsProps): ReactNode {
  const words = useLocale().summary;
  const quarter = useQuarter();
  const styles = useStyles();
  const { state, run, clear } = useOperation();
  const [isHidden, setHidden] = useState(false);
  const byKey = new Map(ledger.reports.map((report) => [report.key, report]));
  const reports = keys.flatMap((key) => byKey.get(key) ?? []);

  async function goTo(key: string): Promise<void> {
    setHidden(false);
    const outcome = await run((control) => quarter.goToReport.perform({ key }, control));
    setHidden(outcome?.result.hidden ?? false);
  }
  return (
    <section aria-label={heading} className={styles.root}>
      <Text as="h3" weight="semibold" block className={styles.heading}>
        {heading}
      </Text>
      <div role="status">
        {isHidden && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.rowHidden}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
      <PagedList label={heading} items={reports} keyOf={({ key }) => key}>
        {(report) => (
          <ReportRow
            report={report}
            seq={ledger.tasks.find(({ id }) => id === report.taskId)?.seq ?? ""}
            busy={state.kind === "running"}
            onGoTo={() => void goTo(report.key)}
          />
        )}
      </PagedList>
    </section>
  );
}

interface ReportRowProps {
  readonly report: Report;
  readonly seq: string;
  readonly busy: boolean;
  readonly onGoTo: () => void;
}

function ReportRow({ report, seq, busy, onGoTo }: ReportRowProps): ReactNode {
  const words = useLocale().summary;
  const styles = useStyles();
  const name = words.report(report.unit, `${report.plan} ${seq}`);
  return (
    <Card appearance="outline" size="small" className={styles.card}>
      <div className={styles.head}>
        <Text weight="semibold">{name}</Text>
        <Button
          size="small"
          icon={<TableArrowUpRegular />}
          aria-label={words.goToReport(name)}
          disabledFocusable={busy}
          onClick={onGoTo}
        >
          {words.goToRow}
        </Button>
      </div>
      <Text block size={200} className={styles.hint}>
        {words.reportState(report.state, report.dueOn ?? "", report.reportedOn ?? "")}
      </Text>
      {report.text !== "" && <Text block>{report.text}</Text>}
    </Card>
  );
}
