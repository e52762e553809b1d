import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { RegisterTask } from "../../workbook/registerContents";
import { type RegisterView, WHOLE_REGISTER } from "../../workbook/registerView";
import { ErrorNotice } from "../common/ErrorNotice";
import { PagedList } from "../common/PagedList";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { useOperation } from "../useOperation";
import { TaskRow } from "./TaskRow";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface FigureRowsProps {
  /** The figure as it is read: 逾期 7 件. */
  readonly heading: string;
  readonly tasks: readonly RegisterTask[];
  /** The same rows in Excel's table. */
  readonly view: RegisterView;
}

/** The tasks behind a figure: each can be gone to, and all of them shown alone in the table. */
export function FigureRows({ heading, tasks, view }: FigureRowsProps): ReactNode {
  const { api } = useServices();
  const words = useLocale().overview;
  const styles = useStyles();
  const { state, run, clear } = useOperation();
  const [said, setSaid] = useState<"" | "filtered" | "whole" | "hidden">("");
  const busy = state.kind === "running";

  async function filter(to: RegisterView, done: "filtered" | "whole"): Promise<void> {
    setSaid("");
    if (await run((control) => api.filterRegister.perform(to, control))) {
      setSaid(done);
    }
  }
  async function goTo(id: string): Promise<void> {
    setSaid("");
    const outcome = await run((control) => api.goToTask.perform({ id }, control));
    if (outcome?.result.hidden) {
      setSaid("hidden");
    }
  }
  const showAll = (
    <Button disabledFocusable={busy} onClick={() => void filter(WHOLE_REGISTER, "whole")}>
      {words.showAll}
    </Button>
  );
  return (
    <section aria-label={heading} className={styles.root}>
      <Text as="h3" weight="semibold" block className={styles.heading}>
        {heading}
      </Text>
      <div className={styles.actions}>
        <Button disabledFocusable={busy} onClick={() => void filter(view, "filtered")}>
          {words.onlyThese}
        </Button>
        {showAll}
      </div>
      <div role="status">
        {said !== "" && (
          <MessageBar layout="multiline" intent={said === "hidden" ? "warning" : "success"}>
            <MessageBarBody>
              {{ filtered: words.filtered(heading), whole: words.whole, hidden: words.rowHidden }[said]}
            </MessageBarBody>
            {said === "hidden" && <MessageBarActions>{showAll}</MessageBarActions>}
          </MessageBar>
        )}
      </div>
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
      <PagedList label={heading} items={tasks} keyOf={(task) => task.id}>
        {(task) => <TaskRow task={task} busy={busy} onGoTo={() => void goTo(task.id)} />}
      </PagedList>
    </section>
  );
}
