import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useState, type ReactNode } from "react";
import type { Locale } from "../../locales/locale";
import type { UndoableCommand } from "../../workbook/status";
import { commandLabel } from "../commandLabel";
import { ErrorNotice } from "../common/ErrorNotice";
import { formatMoment } from "../common/formatMoment";
import { ProgressNotice } from "../common/ProgressNotice";
import { UndoQuestionBody } from "../common/UndoQuestion";
import { useUndo } from "../common/useUndo";
import { useLocale } from "../LocaleContext";

interface UndoBackButtonProps {
  /** What goes, newest first; the last one is where it ends. */
  readonly steps: readonly UndoableCommand[];
  readonly onChanged: () => void;
  readonly onUndone: (commands: readonly string[]) => void;
}

/**
 * 撤销到这里: the clerk is shown what goes before anything is done. One dialog from the first question to the last:
 * two in a row would take the focus from each other.
 */
export function UndoBackButton({ steps, onChanged, onUndone }: UndoBackButtonProps): ReactNode {
  const locale = useLocale();
  const words = locale.more.history;
  const [open, setOpen] = useState(false);
  const last = steps.at(-1);
  const undo = useUndo({ serial: last?.serial ?? null, onUndone, onPartly: onChanged });
  const { state, clear, cancel } = undo.operation;
  const close = (): void => {
    setOpen(false);
    clear();
  };
  const label = words.backToStep(last ? describe(last, locale) : "");
  return (
    <>
      <Button icon={<ArrowUndoRegular />} aria-label={label} onClick={() => setOpen(true)}>
        {words.backTo}
      </Button>
      {open && (
        <Dialog open modalType="alert" onOpenChange={(_event, data) => !data.open && close()}>
          <DialogSurface>
            {undo.question ? (
              <UndoQuestionBody
                error={undo.question}
                onAnswer={(force) => {
                  undo.answer(force);
                  setOpen(force);
                }}
              />
            ) : (
              <DialogBody>
                <DialogTitle>{words.ask(steps.length)}</DialogTitle>
                <DialogContent>
                  <p>{words.willGo}</p>
                  <ul>
                    {steps.map((step) => (
                      <li key={step.id}>{describe(step, locale)}</li>
                    ))}
                  </ul>
                  {state.kind === "running" && (
                    <ProgressNotice
                      label={label}
                      progress={state.progress}
                      cancelling={state.cancelling}
                      onCancel={cancel}
                    />
                  )}
                  {state.kind === "failed" && <ErrorNotice error={state.error} />}
                </DialogContent>
                <DialogActions fluid>
                  <Button appearance="primary" disabledFocusable={state.kind === "running"} onClick={close}>
                    {locale.undo.keep}
                  </Button>
                  <Button disabledFocusable={state.kind === "running"} onClick={undo.start}>
                    {words.undoSteps(steps.length)}
                  </Button>
                </DialogActions>
              </DialogBody>
            )}
          </DialogSurface>
        </Dialog>
      )}
    </>
  );
}

function describe(step: UndoableCommand, locale: Locale): string {
  return locale.more.history.step(commandLabel(step.command, locale), formatMoment(step.at, locale.tag));
}
