import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ErrorNotice } from "../common/ErrorNotice";
import { formatMoment } from "../common/formatMoment";
import { PagedList } from "../common/PagedList";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { useOperation } from "../useOperation";
import { noticeText } from "./noticeText";
import type { ListedNotice, Watching } from "./useWatcher";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  heading: { margin: 0 },
  notice: { overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** What was put right or found while people worked on the sheet: newest first, each to be gone to and closed. */
export function WatchNotices({ notices, dismiss, dismissAll }: Watching): ReactNode {
  const { api } = useServices();
  const words = useLocale().watchList;
  const styles = useStyles();
  const { state, run, clear } = useOperation();
  if (notices.length === 0) {
    return null;
  }
  const heading = words.heading(notices.length);
  return (
    <section aria-label={heading} className={styles.root}>
      <div className={styles.head}>
        <Text as="h3" weight="semibold" className={styles.heading}>
          {heading}
        </Text>
        <Button size="small" onClick={dismissAll}>
          {words.closeAll}
        </Button>
      </div>
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
      <PagedList label={heading} items={notices} keyOf={(listed) => listed.key}>
        {(listed) => (
          <NoticeBar
            listed={listed}
            onDismiss={() => dismiss(listed)}
            onGoTo={(place) => void run((control) => api.goTo.perform(place, control))}
          />
        )}
      </PagedList>
    </section>
  );
}

interface NoticeBarProps {
  readonly listed: ListedNotice;
  readonly onDismiss: () => void;
  readonly onGoTo: (place: { readonly sheet: string; readonly address: string }) => void;
}

function NoticeBar({ listed: { notice }, onDismiss, onGoTo }: NoticeBarProps): ReactNode {
  const locale = useLocale();
  const styles = useStyles();
  const { place } = notice;
  return (
    <MessageBar layout="multiline" intent="info" className={styles.notice}>
      <MessageBarBody>
        {noticeText(notice, locale)}{" "}
        <Text size={200} className={styles.hint}>
          {formatMoment(notice.at, locale.tag)}
        </Text>
      </MessageBarBody>
      <MessageBarActions>
        {place && <Button onClick={() => onGoTo(place)}>{locale.overview.goTo}</Button>}
        <Button appearance="transparent" onClick={onDismiss}>
          {locale.common.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
