import { Button, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import { TableArrowUpRegular } from "@fluentui/react-icons/svg/table-arrow-up";
import type { ReactNode } from "react";
import type { RegisterTask } from "../../workbook/registerContents";
import { CardButton } from "../card/CardButton";
import { useLocale } from "../LocaleContext";

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface TaskRowProps {
  readonly task: RegisterTask;
  readonly busy: boolean;
  readonly onGoTo: () => void;
}

/** One task of a list: enough to know it by, and the way to its row. */
export function TaskRow({ task, busy, onGoTo }: TaskRowProps): ReactNode {
  const words = useLocale().overview;
  const styles = useStyles();
  const name = task.seq === "" ? words.taskNoSeq(task.id) : words.taskSeq(task.plan, task.seq);
  return (
    <Card appearance="outline" size="small" className={styles.card}>
      <div className={styles.head}>
        <Text weight="semibold">{name}</Text>
        <CardButton id={task.id} task={name} />
        <Button
          size="small"
          icon={<TableArrowUpRegular />}
          aria-label={words.goToTask(name)}
          disabledFocusable={busy || task.id === ""}
          onClick={onGoTo}
        >
          {words.goTo}
        </Button>
      </div>
      <Text block>{task.text}</Text>
      <Text block size={200} className={styles.hint}>
        {task.units.length === 0 ? words.noUnit : task.units.join("、")}
      </Text>
      <Text block size={200} className={styles.hint}>
        {task.due === null ? words.noDue : words.due(task.due)}
        {task.check !== "" && ` · ${task.check}`}
      </Text>
    </Card>
  );
}
