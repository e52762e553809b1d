import { Button, Field, makeStyles, Select, Spinner, Text, tokens } from "@fluentui/react-components";
import { Suspense, useCallback, useState, type ReactNode } from "react";
import { firstPeriod, periodsOf } from "../../ledger/periods";
import { countReports } from "../../ledger/reportCounts";
import type { Ledger } from "../../ledger/ledger";
import { type Period, periodKey, periodName, periodOfKey } from "../../plan/period";
import type { WorkbookStatus } from "../../workbook/status";
import { useChoices } from "../choices/useChoices";
import { ErrorNotice } from "../common/ErrorNotice";
import { ScreenHeading } from "../common/ScreenHeading";
import { useRead } from "../common/useRead";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { QuarterContext } from "./QuarterContext";
import type { Stage, StageFacts, StageId, StageProps } from "./stage";
import { StageLine } from "./StageLine";
import { STAGES } from "./stages";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalXL,
    overflowWrap: "anywhere",
  },
  stages: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
});

interface QuarterScreenProps {
  readonly status: WorkbookStatus;
  /** Counts the looks at the workbook. */
  readonly look: number;
  /** Whether this is the tab that is seen. */
  readonly shown: boolean;
  readonly onImport: () => void;
  readonly onUnits: () => void;
  readonly onChanged: () => void;
  readonly onUndone: (commands: readonly string[]) => void;
}

/** 季度: one period's work, stage by stage. */
export function QuarterScreen(props: QuarterScreenProps): ReactNode {
  const locale = useLocale();
  const styles = useStyles();
  const { status } = props;
  if (status.kind !== "register") {
    return (
      <div className={styles.root}>
        <Text>{locale.quarter.noRegister}</Text>
        <Button appearance="primary" onClick={props.onImport}>
          {locale.overview.goToImport}
        </Button>
      </div>
    );
  }
  return <RegisterQuarter {...props} status={status} />;
}

function RegisterQuarter(props: QuarterScreenProps & Pick<StageProps, "status">): ReactNode {
  const { look, shown } = props;
  const { api } = useServices();
  const words = useLocale().quarter;
  const styles = useStyles();
  const read = useCallback(async () => {
    const quarter = await api.loadQuarter();
    return { quarter, ledger: await quarter.readLedger() };
  }, [api]);
  const { contents, failure, again } = useRead(read, look, shown);
  return (
    <div className={styles.root}>
      <ScreenHeading takesFocus={false}>{words.heading}</ScreenHeading>
      {failure && <ErrorNotice error={failure.error} onRetry={again} />}
      {contents ? (
        <QuarterContext value={contents.quarter}>
          <Stages {...props} ledger={contents.ledger} />
        </QuarterContext>
      ) : (
        !failure && <Spinner label={words.reading} />
      )}
    </div>
  );
}

type StagesProps = Omit<StageProps, "period"> & { readonly ledger: Ledger };

function Stages({ ledger, status, onChanged, onUndone, onUnits }: StagesProps): ReactNode {
  const { workbookChoices } = useServices();
  const choices = useChoices(workbookChoices);
  const words = useLocale().quarter;
  const periods = periodsOf(ledger);
  const period = chosenPeriod(choices.period, periods) ?? firstPeriod(periods, ledger.asOf);
  return (
    <>
      <Field label={words.period}>
        <Select
          value={periodKey(period)}
          onChange={(_event, data) => {
            workbookChoices.set({ period: data.value });
          }}
        >
          {periods.map((each) => (
            <option key={periodKey(each)} value={periodKey(each)}>
              {periodName(each)}
            </option>
          ))}
        </Select>
      </Field>
      <StageList
        // What was opened and chosen for one period says nothing of another.
        key={periodKey(period)}
        {...{ ledger, period, status, onChanged, onUndone, onUnits }}
      />
    </>
  );
}

function StageList(props: StageProps): ReactNode {
  const { ledger, period } = props;
  const locale = useLocale();
  const styles = useStyles();
  const facts: StageFacts = { ledger, period, counts: countReports(ledger.reports, period) };
  const stages = STAGES.filter(({ isShown }) => isShown === undefined || isShown(facts));
  // The stage that comes next stands open at first, and stays so when its work is done: its result is read there.
  const [open, setOpen] = useState<StageId | null>(
    () => stages.find((stage) => stage.isNext(facts))?.id ?? null,
  );
  return (
    <div className={styles.stages}>
      {stages.map((stage) => (
        <StageLine
          key={stage.id}
          label={locale.quarter.stages[stage.id]}
          figure={stage.figure(facts, locale)}
          isOpen={open === stage.id}
          onToggle={() => setOpen(open === stage.id ? null : stage.id)}
        >
          {() => <OpenStage stage={stage} props={props} />}
        </StageLine>
      ))}
    </div>
  );
}

function OpenStage({ stage, props }: { readonly stage: Stage; readonly props: StageProps }): ReactNode {
  const { Screen } = stage;
  return (
    <Suspense fallback={<Spinner />}>
      <Screen {...props} />
    </Suspense>
  );
}

function chosenPeriod(key: string | null, periods: readonly Period[]): Period | null {
  const chosen = key === null ? null : periodOfKey(key);
  return periods.find((period) => chosen !== null && periodKey(period) === periodKey(chosen)) ?? null;
}
