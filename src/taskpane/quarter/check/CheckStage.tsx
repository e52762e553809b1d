import { Button, Checkbox, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { type CheckedReport, checkReports, isWaiting } from "../../../ledger/check/checkReports";
import { findingText } from "../../../ledger/check/checkReport";
import { reasonsForUnit } from "../../../ledger/check/returnReasons";
import { periodName } from "../../../plan/period";
import { CopyText } from "../../common/CopyText";
import { Disclosure } from "../../common/Disclosure";
import { PagedList } from "../../common/PagedList";
import { useLocale } from "../../LocaleContext";
import { AfterClosing } from "../closing/AfterClosing";
import type { StageProps } from "../stage";
import { useQuarter } from "../QuarterContext";
import { QuarterWorkNotice } from "../work/QuarterWorkNotice";
import { useQuarterWork } from "../work/useQuarterWork";
import { ReportToReview, type Verdict } from "./ReportToReview";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Returned = { readonly checked: CheckedReport; readonly reason: string };

/** 审核: every report with what the rules found; a person approves or returns it. */
export function CheckStage({ ledger, period, status, onChanged, onUndone }: StageProps): ReactNode {
  const words = useLocale().check;
  const styles = useStyles();
  const quarter = useQuarter();
  const work = useQuarterWork(onChanged);
  const [afterClosing, setAfterClosing] = useState(false);
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Verdict>>(new Map());
  // Of the last writing: their reasons are copied after it.
  const [sentBack, setSentBack] = useState<readonly Returned[]>([]);
  const checked = checkReports(ledger, period).filter(({ report }) => isWaiting(report));
  const judged = checked.map((each) => ({ each, verdict: verdicts.get(each.report.key) }));
  const approved = judged.flatMap(({ each, verdict }) => (verdict?.kind === "approve" ? [each.report] : []));
  const returned = judged.flatMap(({ each, verdict }) =>
    verdict?.kind === "return" ? [{ checked: each, reason: verdict.reason.trim() }] : [],
  );
  const { isBusy } = work;
  const isReasonMissing = returned.some(({ reason }) => reason === "");
  const judge = (each: CheckedReport, verdict: Verdict | null): void => {
    const others = [...verdicts].filter(([key]) => key !== each.report.key);
    setVerdicts(new Map(verdict === null ? others : [...others, [each.report.key, verdict]]));
  };
  const unfound = checked.filter(
    ({ report, findings }) => findings.length === 0 && !verdicts.has(report.key),
  );

  async function write(): Promise<void> {
    const decided = {
      approved,
      returned: returned.map(({ checked: { report }, reason }) => ({ report, reason })),
      on: quarter.today(),
      afterClosing,
    };
    const outcome = await work.perform(
      quarter.reviewReports,
      decided,
      (done) =>
        words.done(done.approved, done.returned) +
        words.skipped(done.skipped.length, done.skipped.join("、")),
    );
    if (outcome) {
      setSentBack(returned);
      setVerdicts(new Map());
    }
  }

  return (
    <div className={styles.root}>
      <QuarterWorkNotice work={work} lastCommand={status.undo[0]?.command ?? null} onUndone={onUndone} />
      <Reasons returned={returned.length > 0 ? returned : sentBack} period={periodName(period)} />
      {checked.length === 0 ? (
        <Text>{words.nothing}</Text>
      ) : (
        <>
          <ReportList checked={checked} verdicts={verdicts} busy={isBusy} onJudge={judge} />
          <AfterClosing {...{ ledger, period }} agreed={afterClosing} onAgreed={setAfterClosing} />
          <div className={styles.actions}>
            {unfound.length > 0 && (
              <Button
                disabled={isBusy}
                onClick={() => {
                  const approvals = unfound.map(({ report }) => [report.key, { kind: "approve" }] as const);
                  setVerdicts(new Map<string, Verdict>([...verdicts, ...approvals]));
                }}
              >
                {words.approveUnfound(unfound.length)}
              </Button>
            )}
            <Button
              appearance="primary"
              disabledFocusable={isBusy || approved.length + returned.length === 0 || isReasonMissing}
              onClick={() => void write()}
            >
              {words.perform(approved.length, returned.length)}
            </Button>
          </div>
          <Text role="status">{isReasonMissing && words.reasonMissing}</Text>
        </>
      )}
    </div>
  );
}

/** 退回理由 of each unit, ready to paste. */
function Reasons({
  returned,
  period,
}: {
  readonly returned: readonly Returned[];
  readonly period: string;
}): ReactNode {
  const words = useLocale().check;
  const units = [...new Set(returned.map(({ checked }) => checked.report.unit))];
  return units.map((unit) => (
    <Disclosure key={unit} label={words.reasons(unit)}>
      {() => (
        <CopyText
          text={reasonsForUnit(
            unit,
            period,
            returned.filter(({ checked }) => checked.report.unit === unit),
          )}
        />
      )}
    </Disclosure>
  ));
}

interface ReportListProps {
  readonly checked: readonly CheckedReport[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly busy: boolean;
  readonly onJudge: (each: CheckedReport, verdict: Verdict | null) => void;
}

/** The reports that wait, those with findings first. */
function ReportList({ checked, verdicts, busy, onJudge }: ReportListProps): ReactNode {
  const words = useLocale().check;
  const [onlyFound, setOnlyFound] = useState(false);
  const [unit, setUnit] = useState("");
  const units = [...new Set(checked.map(({ report }) => report.unit))];
  const found = checked.filter(({ findings }) => findings.length > 0);
  const sorted = [...found, ...(onlyFound ? [] : checked.filter(({ findings }) => findings.length === 0))];
  const shown = sorted.filter(({ report }) => unit === "" || report.unit === unit);
  return (
    <>
      <Text role="status">{words.sum(checked.length, found.length)}</Text>
      <Select aria-label={words.unit} value={unit} onChange={(_event, { value }) => setUnit(value)}>
        <option value="">{words.allUnits}</option>
        {units.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
      <Checkbox
        label={words.onlyFound}
        checked={onlyFound}
        onChange={(_event, data) => setOnlyFound(data.checked === true)}
      />
      <PagedList label={words.list} items={shown} keyOf={({ report }) => report.key}>
        {(each) => (
          <ReportToReview
            checked={each}
            verdict={verdicts.get(each.report.key) ?? null}
            busy={busy}
            suggestion={each.findings.map(findingText).join("；")}
            onJudge={(verdict) => onJudge(each, verdict)}
          />
        )}
      </PagedList>
    </>
  );
}
