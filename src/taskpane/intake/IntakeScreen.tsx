import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AddinError } from "../../errors";
import type { WorkbookStatus } from "../../workbook/status";
import { ProgressNotice } from "../common/ProgressNotice";
import { ScreenHeading } from "../common/ScreenHeading";
import { useLocale } from "../LocaleContext";
import type { PaneApi } from "../paneApi";
import { ChooseStep } from "./ChooseStep";
import { ResultCard } from "./ResultCard";
import { ReviewStep } from "./ReviewStep";
import { useIntake } from "./useIntake";

interface IntakeScreenProps {
  readonly api: PaneApi;
  readonly status: WorkbookStatus;
  /** The workbook is other than it was. */
  readonly onWorkbookChanged: () => void;
  readonly onUndone: (command: string) => void;
  readonly onOverview: () => void;
}

/** 导入: from a document to a register, one step at a time. */
export function IntakeScreen(props: IntakeScreenProps): ReactNode {
  const { api, status, onWorkbookChanged, onUndone, onOverview } = props;
  const locale = useLocale();
  const flow = useIntake(api, onWorkbookChanged);
  const { step, operation } = flow;
  const blocked = api.generateRegister.precondition(status);

  switch (step.kind) {
    case "choose":
      return (
        <>
          {blocked && <Blocked error={blocked} />}
          <ChooseStep flow={flow} takesFocus={step.again} />
        </>
      );
    case "reading":
      return (
        <>
          <ScreenHeading takesFocus>{locale.choose.heading}</ScreenHeading>
          <ProgressNotice
            label={locale.choose.reading(step.name)}
            progress={operation.state.kind === "running" ? operation.state.progress : null}
            cancelling={operation.state.kind === "running" && operation.state.cancelling}
            onCancel={operation.cancel}
          />
        </>
      );
    case "review":
      return <ReviewStep flow={flow} name={step.name} intake={step.intake} blocked={blocked} />;
    case "done":
      return (
        <ResultCard
          api={api}
          done={step.done}
          onOverview={onOverview}
          onUndone={(command) => {
            flow.startOver();
            onUndone(command);
          }}
        />
      );
  }
}

/** Said before the clerk takes the trouble of choosing a document. */
function Blocked({ error }: { readonly error: AddinError }): ReactNode {
  const { title, advice } = useLocale().errors[error.code](error.parameters);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {advice}
      </MessageBarBody>
    </MessageBar>
  );
}
