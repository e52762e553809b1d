import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

export type UnitKind = "lead" | "responsible" | "support" | "upper";

/** The weight of a role at a glance; the word before the chips says it to everyone. */
const LOOKS = {
  lead: { appearance: "filled", color: "brand" },
  responsible: { appearance: "tint", color: "brand" },
  support: { appearance: "outline", color: "informative" },
  upper: { appearance: "ghost", color: "subtle" },
} as const;

const useStyles = makeStyles({
  label: { color: tokens.colorNeutralForeground2 },
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  // Unit names run to 30 characters: a chip grows and wraps instead of pushing the pane wide.
  chip: { height: "auto", whiteSpace: "normal", textAlign: "start", overflowWrap: "anywhere" },
});

interface UnitRowProps {
  readonly label: string;
  readonly kind: UnitKind;
  readonly units: readonly string[];
}

/** The units of one role as chips. */
export function UnitRow({ label, kind, units }: UnitRowProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <Text id={id} size={200} className={styles.label}>
        {label}
      </Text>
      <ul aria-labelledby={id} className={styles.list}>
        {units.map((unit, place) => (
          <li key={`${place} ${unit}`}>
            <Badge {...LOOKS[kind]} shape="rounded" size="large" className={styles.chip}>
              {unit}
            </Badge>
          </li>
        ))}
      </ul>
    </div>
  );
}
