import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { damageText } from "../../locales/damageText";
import type { WorkbookStatus } from "../../workbook/status";
import { ScreenHeading } from "../common/ScreenHeading";
import { useLocale } from "../LocaleContext";
import { RegisterOverview } from "./RegisterOverview";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    overflowWrap: "anywhere",
  },
});

interface OverviewProps {
  readonly status: WorkbookStatus;
  /** Counts the looks at the workbook. */
  readonly look: number;
  /** Whether this is the tab that is seen. */
  readonly shown: boolean;
  readonly onImport: () => void;
  readonly onUnits: () => void;
  readonly onRefresh: () => void;
  readonly onUndone: (commands: readonly string[]) => void;
}

/** 概览: what the workbook is and what can be done next. */
export function Overview(props: OverviewProps): ReactNode {
  const { status, look, shown, onImport, onUnits, onRefresh, onUndone } = props;
  const locale = useLocale();
  const words = locale.workbook;
  const importButton = (
    <Button appearance="primary" onClick={onImport}>
      {locale.overview.goToImport}
    </Button>
  );
  const refreshButton = <Button onClick={onRefresh}>{words.refresh}</Button>;
  switch (status.kind) {
    case "register":
      return (
        <RegisterOverview
          status={status}
          look={look}
          shown={shown}
          onImport={onImport}
          onUnits={onUnits}
          onChanged={onRefresh}
          onUndone={onUndone}
        />
      );
    case "empty":
      return <Explanation heading={words.empty} sentences={[words.emptyNext]} action={importButton} />;
    case "other": {
      const sheets = status.sheets.join("、");
      return (
        <Explanation
          heading={words.other}
          sentences={[words.otherNext(sheets), words.emptyNext]}
          action={importButton}
        />
      );
    }
    case "damaged":
      return (
        <Explanation
          heading={words.damaged}
          sentences={[
            words.damagedMissing(status.missing.join("、")),
            ...status.damages.map((damage) => damageText(damage, locale)),
            words.damagedNext,
          ]}
          action={refreshButton}
        />
      );
    case "later":
      return (
        <Explanation
          heading={words.later}
          sentences={[words.laterNext(status.version)]}
          action={refreshButton}
        />
      );
  }
}

interface ExplanationProps {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly action: ReactNode;
}

function Explanation({ heading, sentences, action }: ExplanationProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <ScreenHeading takesFocus={false}>{heading}</ScreenHeading>
      {sentences.map((sentence) => (
        <Text key={sentence} block>
          {sentence}
        </Text>
      ))}
      {action}
    </div>
  );
}
