import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { restoreTask } from "../../../intake/corrections/dropTask";
import { useLocale } from "../../LocaleContext";
import { usePlanCorrections } from "./useCorrections";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  row: { overflowWrap: "anywhere" },
});

/** Tasks that the clerk has taken out, with the reason, to be put back. */
export function DroppedList(): ReactNode {
  const { plan, reviewed, apply, busy } = usePlanCorrections();
  const words = useLocale().review.correct;
  const styles = useStyles();
  const dropped = reviewed.dropped.filter((one) => one.plan === plan);
  if (dropped.length === 0) return null;
  return (
    <section aria-label={words.dropped(dropped.length)}>
      <Text as="h3" weight="semibold" block style={{ margin: 0 }}>
        {words.dropped(dropped.length)}
      </Text>
      <ul className={styles.list}>
        {dropped.map((one, place) => (
          <li key={place} className={styles.row}>
            <Text>{words.droppedTask(one.task.text, one.reason)}</Text>{" "}
            <Button size="small" disabled={busy} onClick={() => apply((all) => restoreTask(all, one))}>
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
