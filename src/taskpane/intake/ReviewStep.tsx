import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { AddinError } from "../../errors";
import type { Intake } from "../../plan/plan";
import type { WorkbookStatus } from "../../workbook/status";
import { ScreenHeading } from "../common/ScreenHeading";
import { useLocale } from "../LocaleContext";
import { CorrectionsContext, useCorrections } from "./correct/useCorrections";
import { PlanReview } from "./PlanReview";
import type { IntakeFlow } from "./useIntake";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  from: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  again: { alignSelf: "flex-start" },
});

interface ReviewStepProps {
  readonly flow: IntakeFlow;
  readonly name: string;
  readonly intake: Intake;
  readonly status: WorkbookStatus;
  /** Why no register can be made in this workbook, or null. */
  readonly blocked: AddinError | null;
}

/** What was read, before anything is written. */
export function ReviewStep({ flow, name, intake, status, blocked }: ReviewStepProps): ReactNode {
  const words = useLocale().review;
  const styles = useStyles();
  const [chosen, setChosen] = useState(0);
  const corrections = useCorrections(intake);
  const plan = corrections.reviewed.intake.plans[chosen];
  const busy = flow.operation.state.kind === "running";
  return (
    <div className={styles.root}>
      <div>
        <ScreenHeading takesFocus>{words.heading}</ScreenHeading>
        <Text size={200} className={styles.from}>
          {words.from(name)}
        </Text>
      </div>
      <Button size="small" className={styles.again} disabled={busy} onClick={() => flow.startOver()}>
        {words.again}
      </Button>
      {intake.plans.length > 1 && (
        <Field label={words.whichPlan(intake.plans.length)}>
          <RadioGroup
            value={String(chosen)}
            disabled={busy}
            onChange={(_event, data) => setChosen(Number(data.value))}
          >
            {intake.plans.map((option, place) => (
              <Radio key={place} value={String(place)} label={option.document.title ?? words.untitled} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {plan && (
        <CorrectionsContext value={{ ...corrections, plan: chosen, busy }}>
          <PlanReview
            key={chosen}
            flow={flow}
            plan={plan}
            held={status.kind === "register" ? status.plans : []}
            blocked={blocked}
          />
        </CorrectionsContext>
      )}
    </div>
  );
}
