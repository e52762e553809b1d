import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLocale } from "../LocaleContext";
import type { PlanCounts } from "./taskView";

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL } });

/** The numbers to hold against the paper; each line adds up by itself. */
export function Counts({ counts }: { readonly counts: PlanCounts }): ReactNode {
  const words = useLocale().review.counts;
  const styles = useStyles();
  const { all, doubtful, clear, withoutUnit, withoutDue } = counts.tasks;
  return (
    <section aria-label={words.heading}>
      <Text block weight="semibold">
        {words.sum(all, doubtful, clear)}
      </Text>
      <ul className={styles.list}>
        <li>{words.people(counts.units, counts.leaders)}</li>
        {withoutUnit > 0 && <li>{words.withoutUnit(withoutUnit)}</li>}
        {withoutDue > 0 && <li>{words.undated(withoutDue)}</li>}
      </ul>
    </section>
  );
}
