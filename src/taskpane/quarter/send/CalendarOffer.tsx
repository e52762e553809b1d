import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { offeredDuties } from "../../../ledger/calendar";
import { ErrorNotice } from "../../common/ErrorNotice";
import { useLocale } from "../../LocaleContext";
import { useOperation } from "../../useOperation";
import { useQuarter } from "../QuarterContext";
import type { StageProps } from "../stage";

type CalendarOfferProps = Pick<StageProps, "ledger" | "period" | "onChanged"> & {
  readonly plans: readonly string[];
};

/** Reporting days that the notices of the chosen plans do not state, to be confirmed as the system's suggestion. */
export function CalendarOffer({ ledger, period, plans, onChanged }: CalendarOfferProps): ReactNode {
  const words = useLocale().send.offer;
  const quarter = useQuarter();
  const { state, run, clear } = useOperation();
  const duties = offeredDuties(ledger, period.year).filter(({ plan }) => plans.includes(plan));
  if (duties.length === 0) return null;
  const named = [...new Set(duties.map(({ plan }) => plan))];
  const days = new Map(duties.map(({ what, due }) => [what, due]));
  async function confirm(): Promise<void> {
    await run((control) => quarter.confirmDuties.perform(duties, control));
    onChanged();
  }
  return (
    <>
      <MessageBar layout="multiline" intent="info">
        <MessageBarBody>
          <MessageBarTitle>{words.heading(named.join("、"))}</MessageBarTitle>
          {words.text}
          <ul>
            {[...days].map(([what, due]) => (
              <li key={what}>{words.day(what, due)}</li>
            ))}
          </ul>
        </MessageBarBody>
        <MessageBarActions>
          <Button disabledFocusable={state.kind === "running"} onClick={() => void confirm()}>
            {state.kind === "running" ? words.confirming : words.confirm}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
    </>
  );
}
