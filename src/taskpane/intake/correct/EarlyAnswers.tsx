import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { answerEarly, EARLY_ANSWERS } from "../../../intake/corrections/earlyDeadlines";
import { useLocale } from "../../LocaleContext";
import { usePlanCorrections } from "./useCorrections";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface EarlyAnswersProps {
  /** Indices of the tasks that it is answered for. */
  readonly tasks: readonly number[];
  /** Said before the words of the buttons, for several tasks at once. */
  readonly all: boolean;
}

/** 已完成, 顺延 or 照旧, of deadlines earlier than the issue: it decides 到期日. */
export function EarlyAnswers({ tasks, all }: EarlyAnswersProps): ReactNode {
  const { plan, apply, busy } = usePlanCorrections();
  const words = useLocale().review.offers;
  const styles = useStyles();
  return (
    <div className={styles.actions}>
      {EARLY_ANSWERS.map((answer) => (
        <Button
          key={answer}
          size="small"
          disabled={busy}
          onClick={() => apply((reviewed) => answerEarly(reviewed, plan, new Set(tasks), answer))}
        >
          {all ? words.all(words.early[answer]) : words.early[answer]}
        </Button>
      ))}
    </div>
  );
}
