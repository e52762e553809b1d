import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CommandNotice } from "../common/CommandNotice";
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
export function WorkNotice(props: WorkNoticeProps): ReactNode {
  const words = useLocale().units;
  const styles = useStyles();
  const { done } = props.work;
  const sentence = (cells: number, entries: number): string =>
    cells + entries === 0 ? words.nothingChanged : words.changed(cells, entries);
  return (
    <div className={styles.root}>
      <CommandNotice
        {...props}
        label={words.working}
        done={
          done && {
            command: done.command,
            sentence: sentence(done.changed.cells, done.changed.entries),
          }
        }
      />
    </div>
  );
}
