import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ErrorNotice } from "../common/ErrorNotice";
import { ProgressNotice } from "../common/ProgressNotice";
import { UndoButton } from "../common/UndoButton";
import { useLocale } from "../LocaleContext";
import type { NamesWork } from "./useNamesWork";

const useStyles = makeStyles({
  // In sight wherever in the list the button was.
  root: { position: "sticky", top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
});

interface WorkNoticeProps {
  readonly work: NamesWork;
  /** What 撤销 would take back now. */
  readonly lastCommand: string | null;
  readonly onUndone: (commands: readonly string[]) => void;
}

/** What the last change of names did, in numbers, or how it failed. */
export function WorkNotice({ work, lastCommand, onUndone }: WorkNoticeProps): ReactNode {
  const locale = useLocale();
  const words = locale.units;
  const styles = useStyles();
  const { state, done, cancel, clear } = work;
  return (
    <div className={styles.root}>
      {state.kind === "running" && (
        <ProgressNotice
          label={words.working}
          progress={state.progress}
          cancelling={state.cancelling}
          onCancel={cancel}
        />
      )}
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
      <div role="status">
        {done && (
          <MessageBar layout="multiline" intent="success">
            <MessageBarBody>
              {done.changed.cells + done.changed.entries === 0
                ? words.nothingChanged
                : words.changed(done.changed.cells, done.changed.entries)}
            </MessageBarBody>
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
    </div>
  );
}
