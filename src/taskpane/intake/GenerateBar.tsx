import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { AddinError } from "../../errors";
import { ErrorNotice } from "../common/ErrorNotice";
import { ProgressNotice } from "../common/ProgressNotice";
import { useLocale } from "../LocaleContext";
import type { Operation } from "../useOperation";

const useStyles = makeStyles({
  // In reach at any place of a long list.
  bar: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
  hint: { color: tokens.colorNeutralForeground2, textAlign: "center" },
});

interface GenerateBarProps {
  readonly operation: Operation;
  readonly tasks: number;
  /** It is first compared with the plan that stands in the register. */
  readonly compares: boolean;
  /** Why it cannot be done, or null. */
  readonly blocked: AddinError | null;
  readonly onGenerate: () => void;
}

/** The one button that writes, its progress and its failure. */
export function GenerateBar({
  operation,
  tasks,
  compares,
  blocked,
  onGenerate,
}: GenerateBarProps): ReactNode {
  const locale = useLocale();
  const words = locale.review;
  const styles = useStyles();
  const hint = useId();
  const { state, cancel, clear } = operation;
  if (state.kind === "running") {
    return (
      <div className={styles.bar}>
        <ProgressNotice
          label={compares ? words.update.comparing : words.writing}
          progress={state.progress}
          cancelling={state.cancelling}
          onCancel={cancel}
        />
      </div>
    );
  }
  return (
    <div className={styles.bar}>
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
      <div role="status">
        {state.kind === "cancelled" && (
          <MessageBar layout="multiline">
            <MessageBarBody>{locale.notices.cancelled}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={blocked !== null}
        aria-describedby={hint}
        onClick={onGenerate}
      >
        {compares ? words.update.compare : words.generate}
      </Button>
      <Text id={hint} size={200} className={styles.hint}>
        {blocked
          ? locale.errors[blocked.code](blocked.parameters).title
          : compares
            ? words.update.compareHint
            : words.generateTasks(tasks)}
      </Text>
    </div>
  );
}
