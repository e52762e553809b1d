import { Button, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { REGISTER_SHEET } from "../../workbook/names";
import type { WorkbookStatus } from "../../workbook/status";
import { commandLabel } from "../commandLabel";
import { GoToButton } from "../common/GoToButton";
import { ScreenHeading } from "../common/ScreenHeading";
import { UndoButton } from "../common/UndoButton";
import { useLocale } from "../LocaleContext";
import type { PaneApi } from "../paneApi";
import { formatMoment } from "./formatMoment";
import { StateBar } from "./StateBar";

type RegisterStatus = Extract<WorkbookStatus, { kind: "register" }>;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, overflowWrap: "anywhere" },
  plans: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  plan: { listStyleType: "none" },
  card: { gap: tokens.spacingVerticalXXS },
  hint: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface RegisterOverviewProps {
  readonly api: PaneApi;
  readonly status: RegisterStatus;
  readonly onImport: () => void;
  readonly onUndone: (command: string) => void;
}

/** 概览 of a register: its plans, the date it is judged by, its states, and the step that can be taken back. */
export function RegisterOverview({ api, status, onImport, onUndone }: RegisterOverviewProps): ReactNode {
  const locale = useLocale();
  const words = locale.overview;
  const styles = useStyles();
  const [lastCommand] = status.undo;
  return (
    <div className={styles.root}>
      <ScreenHeading takesFocus={false}>{locale.workbook.register}</ScreenHeading>
      <Text>
        {words.asOf} <Text weight="semibold">{status.asOf}</Text>{" "}
        <Text className={styles.hint}>{status.asOfFollowsToday ? words.followsToday : words.pinned}</Text>
      </Text>
      <StateBar total={status.tasks} states={status.states} />
      <ul aria-label={words.plans} className={styles.plans}>
        {status.plans.map((plan) => (
          <li key={plan.name} className={styles.plan}>
            <Card appearance="outline" size="small" className={styles.card}>
              <Text weight="semibold">
                {plan.name} {words.planTasks(plan.tasks)}
              </Text>
              <Text size={200} className={styles.hint}>
                {plan.title}
              </Text>
            </Card>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <GoToButton api={api} sheet={REGISTER_SHEET} label={words.openRegister} appearance="primary" />
        <Button onClick={onImport}>{words.goToImport}</Button>
      </div>
      {lastCommand && (
        <section aria-label={words.history} className={styles.actions}>
          <Text block>
            {words.lastCommand(
              commandLabel(lastCommand.command, locale),
              formatMoment(lastCommand.at, locale.tag),
            )}
          </Text>
          <UndoButton api={api} command={lastCommand.command} onUndone={onUndone} />
        </section>
      )}
    </div>
  );
}
