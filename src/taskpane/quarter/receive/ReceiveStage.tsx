import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Receipt } from "../../../documents/returned/receipt";
import { reportsOf } from "../../../ledger/reportCounts";
import { ErrorNotice } from "../../common/ErrorNotice";
import { PagedList } from "../../common/PagedList";
import { ProgressNotice } from "../../common/ProgressNotice";
import { useLocale } from "../../LocaleContext";
import type { Operation } from "../../useOperation";
import { AfterClosing } from "../closing/AfterClosing";
import type { StageProps } from "../stage";
import { useQuarter } from "../QuarterContext";
import { QuarterWorkNotice } from "../work/QuarterWorkNotice";
import { useQuarterWork } from "../work/useQuarterWork";
import { AdoptDates } from "./AdoptDates";
import { FilesDrop } from "./FilesDrop";
import { NotTaken } from "./NotTaken";
import { UnconfirmedForms } from "./UnconfirmedForms";
import { UnitReceived } from "./UnitReceived";
import { type Receiving, useReceive } from "./useReceive";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** 收表: what the units sent back, looked at before it is written. */
export function ReceiveStage(props: StageProps): ReactNode {
  const { ledger, period, status, onChanged, onUndone } = props;
  const quarter = useQuarter();
  const words = useLocale().receive;
  const styles = useStyles();
  const receiving = useReceive(quarter, ledger, period);
  const work = useQuarterWork(onChanged);
  const [afterClosing, setAfterClosing] = useState(false);
  const { operation, files, unreadable, choices, receipt, takings } = receiving;
  const busy = work.isBusy || operation.state.kind === "running";
  const units = [...new Set(reportsOf(ledger.reports, period).map(({ unit }) => unit))];

  function write(): void {
    const chosen = { ledger, takings, receivedOn: choices.receivedOn, afterClosing };
    void work.perform(
      quarter.takeBackForms,
      chosen,
      ({ reports, steps, tasks, skipped }) =>
        words.done(reports, steps, tasks.length) + words.skipped(skipped.length, skipped.join("、")),
    );
  }

  return (
    <div className={styles.root}>
      <QuarterWorkNotice work={work} lastCommand={status.undo[0]?.command ?? null} onUndone={onUndone} />
      <FilesDrop busy={busy} count={files} onFiles={receiving.add} />
      <ReadingNotice operation={operation} />
      {files > 0 && (
        <>
          <Received receiving={receiving} units={units} busy={busy} />
          <AfterClosing {...{ ledger, period }} agreed={afterClosing} onAgreed={setAfterClosing} />
          <div className={styles.actions}>
            <WriteButton takings={takings} busy={busy} onWrite={write} />
            <Button disabled={busy} onClick={receiving.clear}>
              {words.clear}
            </Button>
          </div>
          <Text size={200}>{openQuestions(receipt) > 0 && words.undecided(openQuestions(receipt))}</Text>
          <NotTaken receipt={receipt} unreadable={unreadable} />
        </>
      )}
      <AdoptDates {...props} />
    </div>
  );
}

function ReadingNotice({
  operation: { state, cancel, clear },
}: {
  readonly operation: Operation;
}): ReactNode {
  const words = useLocale().receive;
  return (
    <>
      {state.kind === "running" && (
        <ProgressNotice
          label={words.reading}
          progress={state.progress}
          cancelling={state.cancelling}
          onCancel={cancel}
        />
      )}
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
    </>
  );
}

interface ReceivedProps {
  readonly receiving: Receiving;
  readonly units: readonly string[];
  readonly busy: boolean;
}

function Received({ receiving, units, busy }: ReceivedProps): ReactNode {
  const words = useLocale().receive;
  const { files, choices, receipt, change } = receiving;
  const { read, answered, blank, doubtful, refused, waiting } = receipt.rows;
  const label = words.units(receipt.units.length);
  return (
    <>
      <Text role="status">
        {words.files(files)}。{words.rows(read, answered, blank, doubtful, refused, waiting)}。
      </Text>
      <Field label={words.receivedOn} hint={words.receivedOnHint}>
        <Input
          type="date"
          disabled={busy}
          value={choices.receivedOn}
          onChange={(_event, { value }) => {
            if (value !== "") change({ receivedOn: value });
          }}
        />
      </Field>
      <UnconfirmedForms
        forms={receipt.unconfirmed}
        units={units}
        onConfirm={(form, unit) => change({ units: new Map([...choices.units, [form, unit]]) })}
      />
      {receipt.units.length > 0 && (
        <PagedList label={label} items={receipt.units} keyOf={({ unit }) => unit}>
          {(received) => <UnitReceived received={received} choices={choices} busy={busy} onChange={change} />}
        </PagedList>
      )}
    </>
  );
}

interface WriteButtonProps {
  readonly takings: Receiving["takings"];
  readonly busy: boolean;
  readonly onWrite: () => void;
}

function WriteButton({ takings: { reports, steps }, busy, onWrite }: WriteButtonProps): ReactNode {
  const words = useLocale().receive;
  const nothing = reports.length + steps.length === 0;
  return (
    <Button appearance="primary" disabledFocusable={busy || nothing} onClick={onWrite}>
      {nothing ? words.nothing : words.write(words.perform(reports.length, steps.length))}
    </Button>
  );
}

/** Answers that a person has still to choose, rows and forms to say something about. */
function openQuestions({ units, unconfirmed }: Receipt): number {
  const ofUnits = units.map(
    ({ reports, plans, doubtful }) =>
      [...reports, ...plans].filter(({ outcome, chosen }) => outcome === "conflict" && chosen === null)
        .length + doubtful.length,
  );
  return ofUnits.reduce((sum, count) => sum + count, unconfirmed.length);
}
