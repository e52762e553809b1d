import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, type ReactNode } from "react";
import { taskCard } from "../../ledger/taskCard";
import { ErrorNotice } from "../common/ErrorNotice";
import { ScreenHeading } from "../common/ScreenHeading";
import { useRead } from "../common/useRead";
import { useLocale } from "../LocaleContext";
import { QuarterContext } from "../quarter/QuarterContext";
import { useServices } from "../services";
import { TaskCardView } from "./TaskCardView";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalL,
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "center" },
});

interface TaskCardPanelProps {
  /** 编号. */
  readonly id: string;
  /** Counts the looks at the workbook. */
  readonly look: number;
  readonly lastCommand: string | null;
  readonly onClose: () => void;
  readonly onChanged: () => void;
  readonly onUndone: (commands: readonly string[]) => void;
}

/** 事项卡 on top of the tab; Esc closes it. */
export function TaskCardPanel(props: TaskCardPanelProps): ReactNode {
  const { id, look, onClose } = props;
  const { api } = useServices();
  const locale = useLocale();
  const styles = useStyles();
  const read = useCallback(async () => {
    const quarter = await api.loadQuarter();
    return { quarter, ledger: await quarter.readLedger() };
  }, [api]);
  const { contents, failure, again } = useRead(read, look, true);
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) onClose();
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [onClose]);
  const card = contents && taskCard(contents.ledger, id);
  return (
    <section aria-label={locale.card.name} className={styles.root}>
      <div className={styles.head}>
        <ScreenHeading takesFocus>{locale.card.name}</ScreenHeading>
        <Button appearance="subtle" onClick={onClose}>
          {locale.common.close}
        </Button>
      </div>
      {failure && <ErrorNotice error={failure.error} onRetry={again} />}
      {contents ? (
        card ? (
          <QuarterContext value={contents.quarter}>
            <TaskCardView key={id} card={card} ledger={contents.ledger} {...props} />
          </QuarterContext>
        ) : (
          <Text>{locale.card.gone}</Text>
        )
      ) : (
        !failure && <Spinner label={locale.quarter.reading} />
      )}
    </section>
  );
}
