import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { ErrorNotice } from "../common/ErrorNotice";
import { ScreenHeading } from "../common/ScreenHeading";
import { useLocale } from "../LocaleContext";
import { DropZone } from "./DropZone";
import { PasteBox } from "./PasteBox";
import type { IntakeFlow, PastedText } from "./useIntake";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface ChooseStepProps {
  readonly flow: IntakeFlow;
  readonly takesFocus: boolean;
}

/** 导入方案: a file, a drop, pasted text or the open sheet. */
export function ChooseStep({ flow, takesFocus }: ChooseStepProps): ReactNode {
  const locale = useLocale();
  const styles = useStyles();
  const [pasting, setPasting] = useState(false);
  const { state, clear } = flow.operation;

  const takeText = (pasted: PastedText): void => flow.readText(pasted, locale.choose.pastedName);
  return (
    <div className={styles.root}>
      <ScreenHeading takesFocus={takesFocus}>{locale.choose.heading}</ScreenHeading>
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
      <div role="status">
        {state.kind === "cancelled" && (
          <MessageBar layout="multiline">
            <MessageBarBody>{locale.notices.cancelled}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {pasting ? (
        <PasteBox onRead={takeText} onBack={() => setPasting(false)} />
      ) : (
        <DropZone
          onFile={flow.readFile}
          onText={takeText}
          onRefused={flow.refuse}
          onPaste={() => setPasting(true)}
          onOpenSheet={() => flow.readOpenSheet(locale.choose.openSheetName)}
        />
      )}
    </div>
  );
}
