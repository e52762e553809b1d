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
import type { Control } from "../../commands/command";
import { AddinError } from "../../errors";
import { commandLabel } from "../commandLabel";
import { useLocale } from "../LocaleContext";
import type { PaneApi } from "../paneApi";
import { useOperation } from "../useOperation";
import { ErrorNotice } from "./ErrorNotice";
import { ProgressNotice } from "./ProgressNotice";

interface UndoButtonProps {
  readonly api: PaneApi;
  /** The id of the command that would be taken back. */
  readonly command: string;
  readonly onUndone: (command: string) => void;
}

/** What an attempt to undo came to: done, or stopped because cells were changed since. */
type Attempt =
  | { readonly kind: "undone"; readonly command: string }
  | { readonly kind: "changed"; readonly error: AddinError };

/** 撤销 of the last command. Where cells were changed since, it shows which and asks. */
export function UndoButton({ api, command, onUndone }: UndoButtonProps): ReactNode {
  const locale = useLocale();
  const operation = useOperation();
  const [changed, setChanged] = useState<AddinError | null>(null);
  const { state } = operation;
  const label = locale.undo.actionFor(commandLabel(command, locale));

  async function undo(force: boolean): Promise<void> {
    setChanged(null);
    const outcome = await operation.run((control) => attempt(api, force, control));
    if (outcome?.result.kind === "undone") {
      onUndone(outcome.result.command);
    } else if (outcome?.result.kind === "changed") {
      setChanged(outcome.result.error);
    }
  }

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
      <Button icon={<ArrowUndoRegular />} aria-label={label} onClick={() => void undo(false)}>
        {locale.undo.action}
      </Button>
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={operation.clear} />}
      <ChangedSinceDialog error={changed} onForce={() => void undo(true)} onKeep={() => setChanged(null)} />
    </>
  );
}

async function attempt(api: PaneApi, force: boolean, control: Control): Promise<Attempt> {
  try {
    return { kind: "undone", command: (await api.undoLast.perform({ force }, control)).command };
  } catch (error) {
    if (error instanceof AddinError && error.code === "changedSince" && !force) {
      return { kind: "changed", error };
    }
    throw error;
  }
}

interface ChangedSinceDialogProps {
  readonly error: AddinError | null;
  readonly onForce: () => void;
  readonly onKeep: () => void;
}

function ChangedSinceDialog({ error, onForce, onKeep }: ChangedSinceDialogProps): ReactNode {
  const locale = useLocale();
  if (!error) {
    return null;
  }
  const { title, advice } = locale.errors[error.code](error.parameters);
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, data) => !data.open && onKeep()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{locale.undo.ask}</DialogTitle>
          <DialogContent>
            <p>{title}</p>
            <p>{advice}</p>
            <p>{locale.undo.willLose}</p>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onKeep}>
              {locale.undo.keep}
            </Button>
            <Button onClick={onForce}>{locale.undo.force}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
