import { Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { isDate } from "../../../plan/date";
import { defaultChoices, type FigureChoices } from "../../../ledger/figures/figures";
import { ErrorNotice } from "../../common/ErrorNotice";
import { GoToButton } from "../../common/GoToButton";
import { ProgressNotice } from "../../common/ProgressNotice";
import { UndoButton } from "../../common/UndoButton";
import { useUncheckedGate } from "../../common/UncheckedGate";
import { useLocale } from "../../LocaleContext";
import { useServices } from "../../services";
import { ClosingPart } from "../closing/ClosingPart";
import type { StageProps } from "../stage";
import { OpenedFigure } from "./OpenedFigure";
import { ReplaceQuestion } from "./ReplaceQuestion";
import { SummaryForm } from "./SummaryForm";
import { useSelectedFigure } from "./useSelectedFigure";
import { useSummary } from "./useSummary";

/** 汇总: the period's figures become a tab, and every number on it opens here. */
export function SummaryStage(props: StageProps): ReactNode {
  const { ledger, period, onChanged, onUndone, onUnits } = props;
  const { api } = useServices();
  const words = useLocale().summary;
  const [choices, setChoices] = useState<FigureChoices>(() => defaultChoices(ledger, period));
  const [namesMissing, setNamesMissing] = useState(false);
  const summary = useSummary(ledger, period, onChanged);
  const { operation, standing, replacing, done } = summary;
  const gate = useUncheckedGate(onUnits, (unchecked) => {
    void summary.begin({ ...choices, namesMissing, unchecked });
  });
  const selection = useSelectedFigure();
  const isBusy = operation.state.kind === "running";
  const isReady = isDate(choices.asOf) && choices.plans.length > 0;
  return (
    <>
      <Text>{words.intro}</Text>
      <SummaryForm
        plans={ledger.plans.map(({ name }) => name)}
        choices={choices}
        namesMissing={namesMissing}
        label={standing === null ? words.make : words.makeAgain}
        isBusy={isBusy || !isReady}
        onChoices={setChoices}
        onNamesMissing={setNamesMissing}
        onMake={() => void gate.ask()}
      />
      {gate.question}
      {operation.state.kind === "running" && (
        <ProgressNotice
          label={words.making}
          progress={operation.state.progress}
          cancelling={operation.state.cancelling}
          onCancel={operation.cancel}
        />
      )}
      {summary.failure && <ErrorNotice error={summary.failure.error} />}
      {operation.state.kind === "failed" && (
        <ErrorNotice error={operation.state.error} onDismiss={operation.clear} />
      )}
      {standing !== null && replacing === null && (
        <Text>{words.stands(standing.sheet, standing.key?.asOf ?? "")}</Text>
      )}
      {replacing !== null && (
        <ReplaceQuestion
          changes={replacing.changes}
          touched={standing?.key?.isUntouched === false ? standing.sheet : null}
          isBusy={isBusy}
          onReplace={() => void summary.replace()}
          onKeep={summary.keep}
        />
      )}
      <div role="status">
        {done !== null && (
          <Text>{done.sheets.length === 0 ? words.same : words.made(done.sheets.join("、"))}</Text>
        )}
      </div>
      {done !== null && done.sheets.length > 0 && <UndoButton command="makeSummary" onUndone={onUndone} />}
      {standing !== null && (
        <GoToButton
          api={api}
          place={{ sheet: standing.sheet }}
          label={words.goTo(standing.sheet)}
          appearance="secondary"
        />
      )}
      {standing !== null && <OpenedFigure ledger={ledger} selection={selection} />}
      <ClosingPart {...props} />
    </>
  );
}
