import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { ReactNode } from "react";
import { commandLabel } from "../commandLabel";
import { useLocale } from "../LocaleContext";
import { ErrorNotice } from "./ErrorNotice";
import { ProgressNotice } from "./ProgressNotice";
import { UndoQuestion } from "./UndoQuestion";
import { useUndo } from "./useUndo";

interface UndoButtonProps {
  /** The id of the command that would be taken back. */
  readonly command: string;
  readonly onUndone: (commands: readonly string[]) => void;
}

/** 撤销 of the last command. Where cells were changed since, it shows which and asks. */
export function UndoButton({ command, onUndone }: UndoButtonProps): ReactNode {
  const locale = useLocale();
  const { operation, question, start, answer } = useUndo({ serial: null, onUndone });
  const { state } = operation;
  const label = locale.undo.actionFor(commandLabel(command, locale));
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
      <Button icon={<ArrowUndoRegular />} aria-label={label} onClick={start}>
        {locale.undo.action}
      </Button>
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={operation.clear} />}
      <UndoQuestion error={question} onAnswer={answer} />
    </>
  );
}
