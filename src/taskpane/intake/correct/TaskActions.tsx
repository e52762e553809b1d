import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { mergeWithNext } from "../../../intake/corrections/mergeTasks";
import { settleTask } from "../../../intake/corrections/settle";
import type { Task } from "../../../plan/plan";
import { useLocale } from "../../LocaleContext";
import { DropForm } from "./DropForm";
import { SplitForm } from "./SplitForm";
import { TaskEditor } from "./TaskEditor";
import { usePlanCorrections } from "./useCorrections";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

type Mode = "edit" | "split" | "drop";

interface TaskActionsProps {
  readonly task: Task;
  readonly index: number;
  readonly doubtful: boolean;
  readonly onSource: () => void;
}

/** What a clerk can do with a task before it is written. */
export function TaskActions({ task, index, doubtful, onSource }: TaskActionsProps): ReactNode {
  const { plan, apply, reviewed, busy } = usePlanCorrections();
  const words = useLocale().review.correct;
  const styles = useStyles();
  const [mode, setMode] = useState<Mode | null>(null);
  const done = (): void => setMode(null);
  const place = { plan, task: index };
  const isLast = index + 1 >= (reviewed.intake.plans[plan]?.tasks.length ?? 0);
  switch (mode) {
    case "edit":
      return <TaskEditor task={task} index={index} onDone={done} />;
    case "split":
      return <SplitForm task={task} index={index} onDone={done} />;
    case "drop":
      return <DropForm index={index} onDone={done} />;
    case null:
      return (
        <div className={styles.root}>
          {doubtful && (
            <Button size="small" disabled={busy} onClick={() => apply((one) => settleTask(one, place))}>
              {words.seen}
            </Button>
          )}
          <Button size="small" disabled={busy} onClick={() => setMode("edit")}>
            {words.edit}
          </Button>
          <Button size="small" disabled={busy} onClick={() => setMode("split")}>
            {words.split}
          </Button>
          <Button
            size="small"
            disabled={busy || isLast}
            onClick={() => apply((one) => mergeWithNext(one, place))}
          >
            {words.merge}
          </Button>
          <Button size="small" disabled={busy} onClick={() => setMode("drop")}>
            {words.drop}
          </Button>
          <Button size="small" onClick={onSource}>
            {words.inSource}
          </Button>
        </div>
      );
  }
}
