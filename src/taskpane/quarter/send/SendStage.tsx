import { Button, Text } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { draftForms, type FormsDraft } from "../../../documents/forms/draftForms";
import { sendTitle } from "../../../documents/forms/sendTitle";
import { nextDuty } from "../../../ledger/calendar";
import { daysBetween } from "../../../plan/date";
import { uncheckedNote } from "../../../vocabulary/uncheckedNames";
import { useChoices } from "../../choices/useChoices";
import { ErrorNotice } from "../../common/ErrorNotice";
import { ProgressNotice } from "../../common/ProgressNotice";
import { useUncheckedGate } from "../../common/UncheckedGate";
import { useLocale } from "../../LocaleContext";
import { useServices } from "../../services";
import { useOperation } from "../../useOperation";
import { useQuarter } from "../QuarterContext";
import type { StageProps } from "../stage";
import { CalendarOffer } from "./CalendarOffer";
import { ChoiceFields } from "./ChoiceFields";
import { Coverage } from "./Coverage";
import { firstChoices, type SendChoices } from "./sendChoices";
import { type Sent, SentCard } from "./SentCard";

/** 发表: one form for every unit that has to report. */
export function SendStage(props: StageProps): ReactNode {
  const { ledger, period, status, onChanged, onUndone, onUnits } = props;
  const words = useLocale().send;
  const quarter = useQuarter();
  const { state, run, cancel, clear } = useOperation();
  const { choices, setChoices } = useSendChoices(props);
  const [sent, setSent] = useState<Sent | null>(null);
  const draft = useMemo(() => draftForms(ledger, { ...choices, period }), [ledger, choices, period]);

  async function send(shown: FormsDraft, unchecked: number): Promise<void> {
    setSent(null);
    const title = sendTitle(choices.kinds, period);
    const note = unchecked === 0 ? "" : uncheckedNote(unchecked);
    const done = await run((control) => quarter.sendForms.perform({ draft: shown, title, note }, control));
    if (done) setSent({ forms: shown.forms, ...done.result, archive: `${title}.zip` });
    onChanged();
  }
  const gate = useUncheckedGate(onUnits, (unchecked) => void send(draft, unchecked));
  const isBusy = state.kind === "running";
  return (
    <>
      <NextDuty ledger={ledger} />
      <CalendarOffer ledger={ledger} period={period} plans={choices.plans} onChanged={onChanged} />
      <ChoiceFields
        plans={ledger.plans.map(({ name }) => name)}
        unclear={draft.unclear}
        choices={choices}
        onChange={setChoices}
      />
      <Coverage draft={draft} />
      {state.kind === "running" ? (
        <ProgressNotice
          label={words.making}
          progress={state.progress}
          cancelling={state.cancelling}
          onCancel={cancel}
        />
      ) : (
        <Button
          appearance={sent ? "secondary" : "primary"}
          disabledFocusable={draft.forms.length === 0}
          onClick={() => void gate.ask()}
        >
          {draft.reports.length === 0 && draft.existing > 0 ? words.again : words.send}
        </Button>
      )}
      {!isBusy && gate.question}
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
      {sent && (
        <SentCard
          sent={sent}
          lastCommand={status.undo[0]?.command ?? null}
          onUndone={(commands) => {
            setSent(null);
            onUndone(commands);
          }}
        />
      )}
    </>
  );
}

/** Plans and forms are chosen for a period; how forms are made is remembered with the workbook. */
function useSendChoices({ ledger, period }: Pick<StageProps, "ledger" | "period">): {
  readonly choices: SendChoices;
  readonly setChoices: (choices: SendChoices) => void;
} {
  const { workbookChoices } = useServices();
  const { supportReports, withProgress, withDoneOn } = useChoices(workbookChoices);
  const [chosen, setChosen] = useState(() => firstChoices(ledger, period));
  const choices = useMemo(
    () => ({ ...chosen, supportReports, withProgress, withDoneOn }),
    [chosen, supportReports, withProgress, withDoneOn],
  );
  return {
    choices,
    setChoices({ supportReports, withProgress, withDoneOn, ...ofPeriod }) {
      workbookChoices.set({ supportReports, withProgress, withDoneOn });
      setChosen(ofPeriod);
    },
  };
}

function NextDuty({ ledger }: Pick<StageProps, "ledger">): ReactNode {
  const words = useLocale().overview;
  const next = nextDuty(ledger);
  if (next === null) return null;
  const { duty, day } = next;
  return <Text>{words.nextDuty(duty.plan, duty.what, day, daysBetween(ledger.asOf, day))}</Text>;
}
