import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { errorMessage } from "../../locales/errorMessage";
import { useLocale } from "../LocaleContext";
import { CopyText } from "./CopyText";

const useStyles = makeStyles({
  notice: { overflowWrap: "anywhere" },
});

interface ErrorNoticeProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
  /** More that can be done about it, before the usual buttons. */
  readonly actions?: ReactNode;
}

/** What happened and what to do; the details are for copying and stay closed until asked for. */
export function ErrorNotice({ error, onRetry, onDismiss, actions }: ErrorNoticeProps): ReactNode {
  const locale = useLocale();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const message = errorMessage(error, locale);
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline" className={styles.notice}>
        <MessageBarBody>
          <MessageBarTitle>{message.title}</MessageBarTitle>
          {message.advice}
          {open && <CopyText text={message.details} />}
        </MessageBarBody>
        <MessageBarActions>
          {actions}
          {onRetry && <Button onClick={onRetry}>{locale.common.retry}</Button>}
          <Button appearance="transparent" aria-expanded={open} onClick={() => setOpen(!open)}>
            {locale.common.details}
          </Button>
          {onDismiss && (
            <Button appearance="transparent" onClick={onDismiss}>
              {locale.common.close}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
