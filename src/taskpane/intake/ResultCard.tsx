import { Button, Card, makeStyles, tokens } from "@fluentui/react-components";
import { TableArrowUpRegular } from "@fluentui/react-icons/svg/table-arrow-up";
import type { ReactNode } from "react";
import type { GenerateRegisterDone } from "../../commands/generateRegister";
import type { WorkbookStatus } from "../../workbook/status";
import { ErrorNotice } from "../common/ErrorNotice";
import { ScreenHeading } from "../common/ScreenHeading";
import { UndoButton } from "../common/UndoButton";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { useOperation } from "../useOperation";

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ResultCardProps {
  readonly done: GenerateRegisterDone;
  /** What the workbook is now. */
  readonly status: WorkbookStatus;
  readonly onOverview: () => void;
  /** To the names that the plan brought. */
  readonly onUnits: () => void;
  /** Another plan. */
  readonly onAgain: () => void;
  readonly onUndone: (commands: readonly string[]) => void;
}

/** What was written, in numbers, and what can follow. */
export function ResultCard({
  done,
  status,
  onOverview,
  onUnits,
  onAgain,
  onUndone,
}: ResultCardProps): ReactNode {
  const { api } = useServices();
  const words = useLocale().result;
  const styles = useStyles();
  const { state, run, clear } = useOperation();
  const heading = done.joined ? words.joined : words.heading;
  // Once something else was done, 撤销 would take that back and not what stands here.
  const isLast = status.kind === "register" && status.undo[0]?.command === api.generateRegister.id;
  return (
    <Card role="group" aria-label={heading} appearance="filled-alternative" className={styles.card}>
      <ScreenHeading takesFocus>{heading}</ScreenHeading>
      <ul className={styles.list}>
        <li>{words.plan(done.planName)}</li>
        <li>{words.tasks(done.tasks, done.sheet)}</li>
        <li>{words.people(done.units, done.leaders)}</li>
        {done.withoutDue > 0 && <li>{words.withoutDue(done.withoutDue)}</li>}
        {done.doubtful > 0 && <li>{words.doubtful(done.doubtful)}</li>}
        {done.joined && status.kind === "register" && (
          <li>{words.inAll(status.plans.length, status.tasks)}</li>
        )}
      </ul>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<TableArrowUpRegular />}
          disabledFocusable={state.kind === "running"}
          onClick={() => void run((control) => api.goToTask.perform({ id: done.firstId }, control))}
        >
          {words.open}
        </Button>
        <Button onClick={onUnits}>{words.units}</Button>
        <Button onClick={onOverview}>{words.overview}</Button>
        <Button onClick={onAgain}>{words.again}</Button>
        {isLast && <UndoButton command={api.generateRegister.id} onUndone={onUndone} />}
      </div>
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
    </Card>
  );
}
