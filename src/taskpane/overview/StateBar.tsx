import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLocale } from "../LocaleContext";
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
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  item: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  key: {
    width: "12px",
    height: "12px",
    flexShrink: 0,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: "none",
  },
});

interface StateBarProps {
  readonly total: number;
  readonly states: readonly { readonly state: string; readonly tasks: number }[];
}

/** The states of all tasks as one bar; the numbers stand beside it as text and do not need the colours. */
export function StateBar({ total, states }: StateBarProps): ReactNode {
  const words = useLocale().overview;
  const styles = useStyles();
  const present = states.filter((part) => part.tasks > 0);
  if (present.length === 0) {
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
        {present.map(({ state, tasks }) => (
          <div
            key={state}
            className={styles.part}
            style={{ flexGrow: tasks, flexBasis: 0, backgroundColor: stateColor(state) }}
          />
        ))}
      </div>
      <ul aria-label={words.states} className={styles.list}>
        {present.map(({ state, tasks }) => (
          <li key={state} className={styles.item}>
            <span aria-hidden className={styles.key} style={{ backgroundColor: stateColor(state) }} />
            {words.stateCount(state, tasks)}
          </li>
        ))}
      </ul>
    </section>
  );
}
