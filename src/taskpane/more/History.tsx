import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useState, type ReactNode } from "react";
import type { Locale } from "../../locales/locale";
import type { UndoableCommand } from "../../workbook/status";
import { commandLabel } from "../commandLabel";
import { ErrorNotice } from "../common/ErrorNotice";
import { formatMoment } from "../common/formatMoment";
import { ProgressNotice } from "../common/ProgressNotice";
import { UndoButton } from "../common/UndoButton";
import { UndoQuestion } from "../common/UndoQuestion";
import { useUndo } from "../common/useUndo";
import { useLocale } from "../LocaleContext";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  step: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  what: { flexGrow: 1 },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface HistoryProps {
  /** The commands that can be taken back, newest first. */
  readonly steps: readonly UndoableCommand[];
  readonly onChanged: () => void;
  readonly onUndone: (commands: readonly string[]) => void;
}

/** 撤销记录: the last commands with their time, to be taken back one by one or down to one of them. */
export function History({ steps, onChanged, onUndone }: HistoryProps): ReactNode {
  const locale = useLocale();
  const words = locale.more.history;
  const styles = useStyles();
  if (steps.length === 0) {
    return <Text>{words.nothing}</Text>;
  }
  return (
    <>
      <ol aria-label={words.heading} className={styles.list}>
        {steps.map((step, place) => (
          <li key={step.id} className={styles.step}>
            <span className={styles.what}>
              <Text block>{commandLabel(step.command, locale)}</Text>
              <Text size={200} className={styles.hint}>
                {formatMoment(step.at, locale.tag)}
              </Text>
            </span>
            {place === 0 ? (
              <UndoButton command={step.command} onUndone={onUndone} />
            ) : (
              <UndoBackButton steps={steps.slice(0, place + 1)} onChanged={onChanged} onUndone={onUndone} />
            )}
          </li>
        ))}
      </ol>
      <Text size={200} className={styles.hint}>
        {words.hint}
      </Text>
    </>
  );
}

/** 撤销到这里: `steps` go, the last of them last; the clerk is shown which before anything is done. */
function UndoBackButton({ steps, onChanged, onUndone }: HistoryProps): ReactNode {
  const locale = useLocale();
  const words = locale.more.history;
  const [asking, setAsking] = useState(false);
  const last = steps.at(-1);
  const { operation, question, start, answer } = useUndo({
    serial: last?.serial ?? null,
    onUndone,
    onPartly: onChanged,
  });
  const { state } = operation;
  const label = words.backToStep(last ? describe(last, locale) : "");
  if (state.kind === "running") {
    return (
      <ProgressNotice
        label={label}
        progress={state.progress}
        cancelling={state.cancelling}
        onCancel={operation.cancel}
      />
    );
  }
  return (
    <>
      <Button icon={<ArrowUndoRegular />} aria-label={label} onClick={() => setAsking(true)}>
        {words.backTo}
      </Button>
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={operation.clear} />}
      {asking && (
        <Dialog open modalType="alert" onOpenChange={(_event, data) => setAsking(data.open)}>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{words.ask(steps.length)}</DialogTitle>
              <DialogContent>
                <p>{words.willGo}</p>
                <ul>
                  {steps.map((step) => (
                    <li key={step.id}>{describe(step, locale)}</li>
                  ))}
                </ul>
              </DialogContent>
              <DialogActions fluid>
                <Button appearance="primary" onClick={() => setAsking(false)}>
                  {locale.undo.keep}
                </Button>
                <Button
                  onClick={() => {
                    setAsking(false);
                    start();
                  }}
                >
                  {words.undoSteps(steps.length)}
                </Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
      <UndoQuestion error={question} onAnswer={answer} />
    </>
  );
}

function describe(step: UndoableCommand, locale: Locale): string {
  return locale.more.history.step(commandLabel(step.command, locale), formatMoment(step.at, locale.tag));
}
