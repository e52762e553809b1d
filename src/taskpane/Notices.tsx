import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { commandLabel } from "./commandLabel";
import { useLocale } from "./LocaleContext";

const useStyles = makeStyles({ notice: { overflowWrap: "anywhere" } });

interface NoticesProps {
  /** Id of a command that was put back at the start, or null. */
  readonly recovered: string | null;
  /** Id of a command that was just taken back, or null. */
  readonly undone: string | null;
  readonly onDismissUndone: () => void;
}

/** What happened to the workbook beside what the clerk sees on the tabs. */
export function Notices({ recovered, undone, onDismissUndone }: NoticesProps): ReactNode {
  const locale = useLocale();
  const [recoveredSeen, setRecoveredSeen] = useState(false);
  return (
    <div role="status">
      {recovered !== null && !recoveredSeen && (
        <Notice
          intent="warning"
          text={locale.notices.recovered(commandLabel(recovered, locale))}
          onDismiss={() => setRecoveredSeen(true)}
        />
      )}
      {undone !== null && (
        <Notice
          intent="success"
          text={locale.notices.undone(commandLabel(undone, locale))}
          onDismiss={onDismissUndone}
        />
      )}
    </div>
  );
}

interface NoticeProps {
  readonly intent: "success" | "warning";
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
