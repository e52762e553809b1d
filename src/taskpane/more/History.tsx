import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { UndoableCommand } from "../../workbook/status";
import { commandLabel } from "../commandLabel";
import { formatMoment } from "../common/formatMoment";
import { UndoButton } from "../common/UndoButton";
import { useLocale } from "../LocaleContext";
import { UndoBackButton } from "./UndoBackButton";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  step: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  what: { flexGrow: 1 },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface HistoryProps {
  /** The commands that can be taken back, newest first. */
  readonly steps: readonly UndoableCommand[];
  readonly onChanged: () => void;
  readonly onUndone: (commands: readonly string[]) => void;
}

/** 撤销记录: the last commands with their time, to be taken back one by one or down to one of them. */
export function History({ steps, onChanged, onUndone }: HistoryProps): ReactNode {
  const locale = useLocale();
  const words = locale.more.history;
  const styles = useStyles();
  if (steps.length === 0) {
    return <Text>{words.nothing}</Text>;
  }
  return (
    <>
      <ol aria-label={words.heading} className={styles.list}>
        {steps.map((step, place) => (
          <li key={step.id} className={styles.step}>
            <span className={styles.what}>
              <Text block>{commandLabel(step.command, locale)}</Text>
              <Text size={200} className={styles.hint}>
                {formatMoment(step.at, locale.tag)}
              </Text>
            </span>
            {place === 0 ? (
              <UndoButton command={step.command} onUndone={onUndone} />
            ) : (
              <UndoBackButton steps={steps.slice(0, place + 1)} onChanged={onChanged} onUndone={onUndone} />
            )}
          </li>
        ))}
      </ol>
      <Text size={200} className={styles.hint}>
        {words.hint}
      </Text>
    </>
  );
}
