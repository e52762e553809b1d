import type { ReactNode } from "react";
import type { WorkbookStatus } from "../../workbook/status";
import { ProgressNotice } from "../common/ProgressNotice";
import { ScreenHeading } from "../common/ScreenHeading";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { Blocked } from "./Blocked";
import { ChooseStep } from "./ChooseStep";
import { ResultCard } from "./ResultCard";
import { ReviewStep } from "./ReviewStep";
import { UpdatedCard } from "./update/UpdatedCard";
import { UpdateStep } from "./update/UpdateStep";
import { useIntake } from "./useIntake";

interface IntakeScreenProps {
  readonly status: WorkbookStatus;
  /** The workbook is other than it was. */
  readonly onWorkbookChanged: () => void;
  readonly onUndone: (commands: readonly string[]) => void;
  readonly onOverview: () => void;
  readonly onUnits: () => void;
}

/** 导入: from a document to a register, one step at a time. */
export function IntakeScreen(props: IntakeScreenProps): ReactNode {
  const { status, onWorkbookChanged, onUndone, onOverview, onUnits } = props;
  const { api } = useServices();
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
      return (
        <>
          {/* Kept while its outcome is compared: the corrections live in it. */}
          <div hidden={step.compared !== null}>
            <ReviewStep flow={flow} name={step.name} intake={step.intake} status={status} blocked={blocked} />
          </div>
          {step.compared && <UpdateStep flow={flow} compared={step.compared} />}
        </>
      );
    case "updated":
      return (
        <UpdatedCard
          done={step.done}
          status={status}
          onAgain={flow.startOver}
          onUndone={(commands) => {
            flow.startOver();
            onUndone(commands);
          }}
        />
      );
    case "done":
      return (
        <ResultCard
          done={step.done}
          status={status}
          onOverview={onOverview}
          onUnits={onUnits}
          onAgain={flow.startOver}
          onUndone={(commands) => {
            flow.startOver();
            onUndone(commands);
          }}
        />
      );
  }
}
