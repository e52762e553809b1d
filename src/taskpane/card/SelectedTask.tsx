import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { SelectedTask as Selected } from "../../workbook/watchTask";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  task: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** While a task's row is selected in the register, its card is offered. */
export function SelectedTask({ onOpen }: { readonly onOpen: (id: string) => void }): ReactNode {
  const { api, signals } = useServices();
  const locale = useLocale();
  const styles = useStyles();
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let stopped = false;
    const fail = (error: unknown): void => signals.send({ kind: "failed", error });
    const starting = api.watchTask((task) => {
      if (!stopped) setSelected(task);
    });
    starting.catch(fail);
    return () => {
      stopped = true;
      starting.then((stop) => stop()).catch(fail);
    };
  }, [api, signals]);
  if (selected === null) return null;
  const { id, plan, seq } = selected;
  const name = seq === "" ? locale.overview.taskNoSeq(id) : locale.overview.taskSeq(plan, seq);
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.task}>
        {locale.card.selected(name)}
      </Text>
      <Button size="small" aria-label={locale.card.of(name)} onClick={() => onOpen(id)}>
        {locale.card.name}
      </Button>
    </div>
  );
}
