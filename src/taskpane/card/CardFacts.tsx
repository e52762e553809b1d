import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(64px, max-content) 1fr",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere" },
});

/** Labels with their values; what has none is left out. */
export function CardFacts({ facts }: { readonly facts: readonly (readonly [string, string])[] }): ReactNode {
  const styles = useStyles();
  return (
    <dl className={styles.root}>
      {facts
        .filter(([, value]) => value !== "")
        .map(([label, value]) => (
          <Fact key={label} label={label} value={value} />
        ))}
    </dl>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <dt>
        <Text size={200} className={styles.label}>
          {label}
        </Text>
      </dt>
      <dd className={styles.value}>
        <Text size={200}>{value}</Text>
      </dd>
    </>
  );
}
