import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Progress } from "../../commands/command";
import { useLocale } from "../LocaleContext";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    alignItems: "flex-start",
    overflowWrap: "anywhere",
  },
  bar: { width: "100%" },
});

interface ProgressNoticeProps {
  /** What is being done, such as 正在读取“…”. */
  readonly label: string;
  readonly progress: Progress | null;
  readonly cancelling: boolean;
  readonly onCancel: () => void;
}

/** How far a piece of work is, in words and numbers, and a way to stop it. */
export function ProgressNotice({ label, progress, cancelling, onCancel }: ProgressNoticeProps): ReactNode {
  const locale = useLocale();
  const styles = useStyles();
  const total = progress?.total ?? null;
  const counted =
    progress && total !== null && total > 0
      ? `${locale.phases[progress.phase]} ${locale.progress.counted(progress.done, total)}`
      : progress && locale.phases[progress.phase];
  return (
    <div className={styles.root}>
      <Field className={styles.bar} label={label} validationMessage={counted ?? " "} validationState="none">
        {total !== null && total > 0 && progress ? (
          <ProgressBar value={progress.done} max={total} thickness="large" />
        ) : (
          <ProgressBar thickness="large" />
        )}
      </Field>
      <Button onClick={onCancel} disabledFocusable={cancelling}>
        {cancelling ? locale.progress.cancelling : locale.progress.cancel}
      </Button>
    </div>
  );
}
