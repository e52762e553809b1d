import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import type { Doubt } from "../../plan/plan";
import { useLocale } from "../LocaleContext";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  doubt: { display: "flex", gap: tokens.spacingHorizontalXS },
  seen: { flexShrink: 0 },
  icon: { color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
});

interface DoubtListProps {
  readonly doubts: readonly Doubt[];
  readonly label: string;
  /** Offered beside each doubt, where a person can settle it singly. */
  readonly onSeen?: ((doubt: Doubt) => void) | undefined;
}

/** What the reader could not be sure of, of a task or of the notice. */
export function DoubtList({ doubts, label, onSeen }: DoubtListProps): ReactNode {
  const words = useLocale().review.correct;
  const styles = useStyles();
  return (
    <ul aria-label={label} className={styles.list}>
      {doubts.map((doubt, place) => (
        <li key={`${place} ${doubt.code}`} className={styles.doubt}>
          <WarningRegular aria-hidden className={styles.icon} fontSize={20} />
          <Text>{doubt.text}</Text>
          {onSeen && (
            <Button size="small" className={styles.seen} onClick={() => onSeen(doubt)}>
              {words.seen}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
