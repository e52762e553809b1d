import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { NamesContents } from "../../vocabulary/namesContents";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import type { NamesWork } from "./useNamesWork";

interface VocabularyGoneProps {
  readonly contents: NamesContents;
  readonly work: NamesWork;
}

/** A table that was deleted, and the way to have it again. */
export function VocabularyGone({ contents, work }: VocabularyGoneProps): ReactNode {
  const { api } = useServices();
  const words = useLocale().units;
  const gone = [
    ...(contents.units === null ? [words.tables.unit] : []),
    ...(contents.leaders === null ? [words.tables.leader] : []),
  ];
  if (gone.length === 0) {
    return null;
  }
  return (
    <MessageBar layout="multiline" intent="warning">
      <MessageBarBody>
        <MessageBarTitle>{words.gone.heading(gone.join("、"))}</MessageBarTitle>
        {words.gone.text}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          disabledFocusable={work.isBusy}
          onClick={() => void work.perform(api.names.restoreVocabulary, undefined)}
        >
          {words.gone.restore}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
