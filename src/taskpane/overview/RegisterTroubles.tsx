import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { damageText } from "../../locales/damageText";
import type { WorkbookStatus } from "../../workbook/status";
import { useLocale } from "../LocaleContext";

const useStyles = makeStyles({ notice: { overflowWrap: "anywhere" } });

interface RegisterTroublesProps {
  readonly status: Extract<WorkbookStatus, { kind: "register" }>;
}

/** What a register that can be worked with nevertheless lacks, and how to mend it. */
export function RegisterTroubles({ status }: RegisterTroublesProps): ReactNode {
  const locale = useLocale();
  const styles = useStyles();
  const sentences = [
    ...(status.damages ?? []).map((damage) => damageText(damage, locale)),
    ...(status.hasLostJournal === true ? [locale.workbook.journalLost] : []),
  ];
  return sentences.map((sentence) => (
    <MessageBar key={sentence} intent="warning" layout="multiline" className={styles.notice}>
      <MessageBarBody>{sentence}</MessageBarBody>
    </MessageBar>
  ));
}
