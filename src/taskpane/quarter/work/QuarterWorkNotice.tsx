import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ErrorNotice } from "../../common/ErrorNotice";
import { ProgressNotice } from "../../common/ProgressNotice";
import { UndoButton } from "../../common/UndoButton";
import { useLocale } from "../../LocaleContext";
import type { QuarterWork } from "./useQuarterWork";

interface QuarterWorkNoticeProps {
  readonly work: QuarterWork;
  /** What 撤销 would take back now. */
  readonly lastCommand: string | null;
  readonly onUndone: (commands: readonly string[]) => void;
}

/** What a stage's last command did, with 撤销, or how it failed. */
export function QuarterWorkNotice({ work, lastCommand, onUndone }: QuarterWorkNoticeProps): ReactNode {
  const locale = useLocale();
  const { state, done, cancel, clear } = work;
  return (
    <>
      {state.kind === "running" && (
        <ProgressNotice
          label={locale.followUp.working}
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
