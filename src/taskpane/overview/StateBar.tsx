import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLocale } from "../LocaleContext";
import type { Figure, Share } from "./countTasks";
import { FigureButton } from "./FigureButton";
import { stateColor } from "./stateColor";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  bar: {
    display: "flex",
    height: "16px",
    gap: "1px",
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  // Even one task out of thousands can be seen.
  part: { minWidth: "3px", forcedColorAdjust: "none" },
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
});

interface StateBarProps {
  readonly total: number;
  readonly states: readonly Share[];
  readonly chosen: Figure | null;
  /** Null while the tasks behind the figures are not known yet. */
  readonly onChoose: ((figure: Figure) => void) | null;
}

/** The states of all tasks as one bar; the numbers stand below it as text and do not need the colours. */
export function StateBar({ total, states, chosen, onChoose }: StateBarProps): ReactNode {
  const words = useLocale().overview;
  const styles = useStyles();
  if (states.length === 0) {
    return <Text>{words.noState}</Text>;
  }
  return (
    <section aria-label={words.states} className={styles.root}>
      <Text>
        <Text as="h3" weight="semibold" style={{ display: "inline" }}>
          {words.states}
        </Text>{" "}
        {words.total(total)}
      </Text>
      <div aria-hidden className={styles.bar}>
        {states.map(({ name, tasks }) => (
          <div
            key={name}
            className={styles.part}
            style={{ flexGrow: tasks, flexBasis: 0, backgroundColor: stateColor(name) }}
          />
        ))}
      </div>
      <ul aria-label={words.states} className={styles.list}>
        {states.map(({ name, tasks }) => (
          <li key={name}>
            <FigureButton
              figure={{ kind: "state", state: name }}
              label={words.stateCount(name === "" ? words.noStateWord : name, tasks)}
              total={total}
              color={stateColor(name)}
              chosen={chosen}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
