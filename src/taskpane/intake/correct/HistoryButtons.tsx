import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLocale } from "../../LocaleContext";
import { usePlanCorrections } from "./useCorrections";

const useStyles = makeStyles({ root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

/** Takes corrections back one by one; shown once there is one. */
export function HistoryButtons(): ReactNode {
  const { undo, redo, busy } = usePlanCorrections();
  const words = useLocale().review.correct;
  const styles = useStyles();
  if (!undo && !redo) return null;
  return (
    <div role="group" aria-label={words.history} className={styles.root}>
      <Button size="small" disabledFocusable={busy || !undo} onClick={() => undo?.()}>
        {words.undo}
      </Button>
      <Button size="small" disabledFocusable={busy || !redo} onClick={() => redo?.()}>
        {words.redo}
      </Button>
    </div>
  );
}
