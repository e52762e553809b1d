import { Button, Card, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PlanUpdated } from "../../../workbook/update/updatePlan";
import type { WorkbookStatus } from "../../../workbook/status";
import { ErrorNotice } from "../../common/ErrorNotice";
import { ScreenHeading } from "../../common/ScreenHeading";
import { UndoButton } from "../../common/UndoButton";
import { useLocale } from "../../LocaleContext";
import { useServices } from "../../services";
import { useOperation } from "../../useOperation";

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface UpdatedCardProps {
  readonly done: PlanUpdated;
  readonly status: WorkbookStatus;
  readonly onAgain: () => void;
  readonly onUndone: (commands: readonly string[]) => void;
}

/** What an update wrote, in numbers, and what can follow. */
export function UpdatedCard({ done, status, onAgain, onUndone }: UpdatedCardProps): ReactNode {
  const { api } = useServices();
  const locale = useLocale();
  const words = locale.review.update;
  const styles = useStyles();
  const { state, run, clear } = useOperation();
  const { firstId } = done;
  const isLast = status.kind === "register" && status.undo[0]?.command === api.updateRegister.id;
  return (
    <Card
      role="group"
      aria-label={words.done(done.planName)}
      appearance="filled-alternative"
      className={styles.card}
    >
      <ScreenHeading takesFocus>{words.done(done.planName)}</ScreenHeading>
      <ul className={styles.list}>
        <li>{words.sum(done.changed, done.added, done.unchanged, done.missing)}</li>
        {done.missing > 0 && <li>{words.missingKept}</li>}
      </ul>
      <div className={styles.actions}>
        {firstId !== null && (
          <Button
            appearance="primary"
            disabledFocusable={state.kind === "running"}
            onClick={() => void run((control) => api.goToTask.perform({ id: firstId }, control))}
          >
            {locale.result.open}
          </Button>
        )}
        <Button onClick={onAgain}>{locale.result.again}</Button>
        {isLast && <UndoButton command={api.updateRegister.id} onUndone={onUndone} />}
      </div>
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
    </Card>
  );
}
