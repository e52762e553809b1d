import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLocale } from "../LocaleContext";
import type { Operation } from "../useOperation";
import { ErrorNotice } from "./ErrorNotice";
import { ProgressNotice } from "./ProgressNotice";
import { UndoButton } from "./UndoButton";

interface CommandNoticeProps {
  readonly work: Pick<Operation, "state" | "cancel" | "clear">;
  /** Said while it runs. */
  readonly label: string;
  /** The last command, and what it did. */
  readonly done: { readonly command: string; readonly sentence: string } | null;
  /** What 撤销 would take back now. */
  readonly lastCommand: string | null;
  readonly onUndone: (commands: readonly string[]) => void;
}

/** How a command is going, what it did, with 撤销, or how it failed. */
export function CommandNotice({ work, label, done, lastCommand, onUndone }: CommandNoticeProps): ReactNode {
  const locale = useLocale();
  const { state, cancel, clear } = work;
  return (
    <>
      {state.kind === "running" && (
        <ProgressNotice
          label={label}
          progress={state.progress}
          cancelling={state.cancelling}
          onCancel={cancel}
        />
      )}
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
      <div role="status">
        {done && (
          <MessageBar layout="multiline" intent="success">
            <MessageBarBody>{done.sentence}</MessageBarBody>
            <MessageBarActions>
              {done.command === lastCommand && (
                <UndoButton
                  command={done.command}
                  onUndone={(commands) => {
                    clear();
                    onUndone(commands);
                  }}
                />
              )}
              <Button appearance="transparent" onClick={clear}>
                {locale.common.close}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
    </>
  );
}
