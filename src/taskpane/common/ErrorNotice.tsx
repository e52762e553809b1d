import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { errorMessage } from "../../locales/errorMessage";
import { useLocale } from "../LocaleContext";

const useStyles = makeStyles({
  notice: { overflowWrap: "anywhere" },
  details: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, width: "100%" },
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
          {open && <Details text={message.details} />}
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

function Details({ text }: { readonly text: string }): ReactNode {
  const locale = useLocale();
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<"no" | "yes" | "byHand">("no");

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("yes");
    } catch {
      // Task panes often may not touch the clipboard: the text is selected for the clerk instead.
      area.current?.focus();
      area.current?.select();
      setCopied("byHand");
    }
  }

  const outcome = { no: "", yes: locale.common.copied, byHand: locale.common.copyByHand }[copied];
  return (
    <div className={styles.details}>
      <Textarea
        textarea={{ ref: area }}
        readOnly
        rows={4}
        value={text}
        aria-label={locale.common.details}
        resize="vertical"
      />
      <div>
        <Button size="small" onClick={() => void copy()}>
          {locale.common.copy}
        </Button>{" "}
        <span role="status">{outcome}</span>
      </div>
    </div>
  );
}
