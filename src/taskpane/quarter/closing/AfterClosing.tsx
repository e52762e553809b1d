import { Checkbox, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { closingOf } from "../../../ledger/closing";
import { useLocale } from "../../LocaleContext";
import type { StageProps } from "../stage";

interface AfterClosingProps extends Pick<StageProps, "ledger" | "period"> {
  readonly agreed: boolean;
  readonly onAgreed: (agreed: boolean) => void;
}

/** Asked before reports of a closed period are changed; nothing while the period is open. */
export function AfterClosing({ ledger, period, agreed, onAgreed }: AfterClosingProps): ReactNode {
  const words = useLocale().summary.closing;
  const closing = closingOf(ledger, period);
  return (
    closing !== null && (
      <>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.stands(closing.on ?? "")}</MessageBarBody>
        </MessageBar>
        <Checkbox
          label={words.agree}
          checked={agreed}
          onChange={(_event, { checked }) => onAgreed(checked === true)}
        />
      </>
    )
  );
}
