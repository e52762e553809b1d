import { Button, Card, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { GenerateRegisterDone } from "../../commands/generateRegister";
import { GoToButton } from "../common/GoToButton";
import { ScreenHeading } from "../common/ScreenHeading";
import { UndoButton } from "../common/UndoButton";
import { useLocale } from "../LocaleContext";
import type { PaneApi } from "../paneApi";

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ResultCardProps {
  readonly api: PaneApi;
  readonly done: GenerateRegisterDone;
  readonly onOverview: () => void;
  readonly onUndone: (command: string) => void;
}

/** What was written, in numbers, and what can follow. */
export function ResultCard({ api, done, onOverview, onUndone }: ResultCardProps): ReactNode {
  const words = useLocale().result;
  const styles = useStyles();
  return (
    <Card role="group" aria-label={words.heading} appearance="filled-alternative" className={styles.card}>
      <ScreenHeading takesFocus>{words.heading}</ScreenHeading>
      <ul className={styles.list}>
        <li>{words.plan(done.planName)}</li>
        <li>{words.tasks(done.tasks, done.sheet)}</li>
        <li>{words.people(done.units, done.leaders)}</li>
        {done.withoutDue > 0 && <li>{words.withoutDue(done.withoutDue)}</li>}
        {done.doubtful > 0 && <li>{words.doubtful(done.doubtful)}</li>}
      </ul>
      <div className={styles.actions}>
        <GoToButton api={api} sheet={done.sheet} label={words.open} appearance="primary" />
        <Button onClick={onOverview}>{words.overview}</Button>
        <UndoButton api={api} command={api.generateRegister.id} onUndone={onUndone} />
      </div>
    </Card>
  );
}
