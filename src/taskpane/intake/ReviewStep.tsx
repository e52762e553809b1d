import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactNode } from "react";
import type { AddinError } from "../../errors";
import type { DefaultDue } from "../../plan/due";
import type { Intake, Plan } from "../../plan/plan";
import { ScreenHeading } from "../common/ScreenHeading";
import { useLocale } from "../LocaleContext";
import { Counts } from "./Counts";
import { DueQuestion } from "./DueQuestion";
import { GenerateBar } from "./GenerateBar";
import { LeftoverList } from "./LeftoverList";
import { PlanCard } from "./PlanCard";
import { TaskList } from "./TaskList";
import { countPlan, placeTasks } from "./taskView";
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
  /** Why no register can be made in this workbook, or null. */
  readonly blocked: AddinError | null;
}

/** What was read, before anything is written. */
export function ReviewStep({ flow, name, intake, blocked }: ReviewStepProps): ReactNode {
  const words = useLocale().review;
  const styles = useStyles();
  const [chosen, setChosen] = useState(0);
  const plan = intake.plans[chosen];
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
      {plan && <PlanReview key={chosen} flow={flow} plan={plan} intake={intake} blocked={blocked} />}
    </div>
  );
}

interface PlanReviewProps {
  readonly flow: IntakeFlow;
  readonly plan: Plan;
  readonly intake: Intake;
  readonly blocked: AddinError | null;
}

function PlanReview({ flow, plan, intake, blocked }: PlanReviewProps): ReactNode {
  const placed = useMemo(() => placeTasks(plan), [plan]);
  const counts = useMemo(() => countPlan(plan, placed), [plan, placed]);
  const [defaultDue, setDefaultDue] = useState<DefaultDue | null>(null);
  const [missing, setMissing] = useState(false);
  const firstChoice = useRef<HTMLInputElement>(null);
  const words = useLocale().review.due;
  const { year } = plan.document;
  const undated = counts.tasks.withoutDue;
  // Without a year there is no year's end to offer, so there is nothing to choose.
  const asks = undated > 0 && year !== null;

  function generate(): void {
    if (asks && defaultDue === null) {
      setMissing(true);
      firstChoice.current?.focus();
      return;
    }
    flow.generate({ plan, defaultDue: defaultDue ?? "none" });
  }

  return (
    <>
      <PlanCard document={plan.document} />
      <Counts counts={counts} />
      <LeftoverList intake={intake} />
      {undated > 0 && year === null && <Text>{words.noYear(undated)}</Text>}
      {asks && (
        <DueQuestion
          tasks={undated}
          year={year}
          answer={defaultDue}
          missing={missing}
          firstChoice={firstChoice}
          onAnswer={(answer) => {
            setDefaultDue(answer);
            setMissing(false);
          }}
        />
      )}
      <TaskList placed={placed} counts={counts} source={intake.text} />
      <GenerateBar
        operation={flow.operation}
        tasks={counts.tasks.all}
        blocked={blocked}
        onGenerate={generate}
      />
    </>
  );
}
