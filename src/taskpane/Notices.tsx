import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { commandLabel } from "./commandLabel";
import { ErrorNotice } from "./common/ErrorNotice";
import { useLocale } from "./LocaleContext";
import type { MessageBoard } from "./useMessages";

const useStyles = makeStyles({ notice: { overflowWrap: "anywhere" } });

interface NoticesProps {
  /** Id of a command that was put back at the start, or null. */
  readonly recovered: string | null;
  readonly board: MessageBoard;
}

/** What happened to the workbook beside what the clerk sees on the tabs. */
export function Notices({ recovered, board }: NoticesProps): ReactNode {
  const locale = useLocale();
  const [recoveredSeen, setRecoveredSeen] = useState(false);
  const { messages, clear } = board;
  const undone = messages.undone?.map((command) => commandLabel(command, locale));
  return (
    <>
      <div role="status">
        {recovered !== null && !recoveredSeen && (
          <Notice
            intent="warning"
            text={locale.notices.recovered(commandLabel(recovered, locale))}
            onDismiss={() => setRecoveredSeen(true)}
          />
        )}
        {undone && (
          <Notice intent="success" text={locale.notices.undone(undone.join("、"))} onDismiss={clear} />
        )}
        {messages.told !== null && (
          <Notice intent="info" text={locale.notices[messages.told]} onDismiss={clear} />
        )}
      </div>
      {messages.failed && <ErrorNotice error={messages.failed.error} onDismiss={clear} />}
    </>
  );
}

interface NoticeProps {
  readonly intent: "success" | "warning" | "info";
  readonly text: string;
  readonly onDismiss: () => void;
}

function Notice({ intent, text, onDismiss }: NoticeProps): ReactNode {
  const locale = useLocale();
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that brought this may be gone, and the keyboard's place with it.
    if (intent === "success" && document.activeElement === document.body) {
      root.current?.focus();
    }
  }, [intent]);
  return (
    <div ref={root} tabIndex={-1}>
      <MessageBar intent={intent} layout="multiline" className={styles.notice}>
        <MessageBarBody>{text}</MessageBarBody>
        <MessageBarActions>
          <Button appearance="transparent" onClick={onDismiss}>
            {locale.common.close}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
