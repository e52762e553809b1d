import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { VocabularyMistake } from "../../vocabulary/vocabularyMistakes";
import { ErrorNotice } from "../common/ErrorNotice";
import { PagedList } from "../common/PagedList";
import { ScreenHeading } from "../common/ScreenHeading";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { useOperation } from "../useOperation";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
});

/** What is wrong in 单位库 and 领导库, where it stands. */
export function MistakeList({ mistakes }: { readonly mistakes: readonly VocabularyMistake[] }): ReactNode {
  const { api } = useServices();
  const words = useLocale().units;
  const styles = useStyles();
  const { state, run, clear } = useOperation();
  if (mistakes.length === 0) {
    return null;
  }
  const heading = words.mistakes.heading(mistakes.length);
  const place = ({ kind, row, header }: VocabularyMistake): string =>
    words.mistakes.row(words.tables[kind], row + 1, header);
  return (
    <section aria-label={heading} className={styles.root}>
      <ScreenHeading takesFocus={false}>{heading}</ScreenHeading>
      <PagedList
        label={heading}
        items={mistakes}
        keyOf={({ kind, row, code, name }) => `${kind} ${row} ${code} ${name}`}
      >
        {(mistake) => (
          <MessageBar layout="multiline" intent="warning">
            <MessageBarBody>
              {place(mistake)}：{words.mistakes.codes[mistake.code](mistake.name, mistake.other)}
            </MessageBarBody>
            <MessageBarActions>
              <Button
                aria-label={`${words.goTo} ${place(mistake)}`}
                onClick={() => void run((control) => api.names.goToEntry.perform(mistake, control))}
              >
                {words.goTo}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
      </PagedList>
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
    </section>
  );
}
