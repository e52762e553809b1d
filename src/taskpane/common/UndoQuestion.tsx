import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AddinError } from "../../errors";
import { useLocale } from "../LocaleContext";

interface UndoQuestionProps {
  /** `changedSince`, or null when there is nothing to ask. */
  readonly error: AddinError | null;
  readonly onAnswer: (force: boolean) => void;
}

/** What was changed since a command that is to be taken back, and whether it is taken back all the same. */
export function UndoQuestion({ error, onAnswer }: UndoQuestionProps): ReactNode {
  return (
    error && (
      <Dialog open modalType="alert" onOpenChange={(_event, data) => !data.open && onAnswer(false)}>
        <DialogSurface>
          <UndoQuestionBody error={error} onAnswer={onAnswer} />
        </DialogSurface>
      </Dialog>
    )
  );
}

interface UndoQuestionBodyProps {
  readonly error: AddinError;
  readonly onAnswer: (force: boolean) => void;
}

/** The question inside a dialog that is open already. */
export function UndoQuestionBody({ error, onAnswer }: UndoQuestionBodyProps): ReactNode {
  const locale = useLocale();
  const { title, advice } = locale.errors[error.code](error.parameters);
  const undone = Number(error.parameters["undone"] ?? 0);
  return (
    <DialogBody>
      <DialogTitle>{locale.undo.ask}</DialogTitle>
      <DialogContent>
        {undone > 0 && <p>{locale.undo.partly(undone)}</p>}
        <p>{title}</p>
        <p>{advice}</p>
        <p>{locale.undo.willLose}</p>
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" onClick={() => onAnswer(false)}>
          {locale.undo.keep}
        </Button>
        <Button onClick={() => onAnswer(true)}>{locale.undo.force}</Button>
      </DialogActions>
    </DialogBody>
  );
}
