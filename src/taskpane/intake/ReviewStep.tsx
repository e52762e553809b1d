import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { AddinError } from "../../errors";
import type { DefaultDue } from "../../plan/due";
import { planShortName } from "../../plan/naming";
import type { Intake, Plan } from "../../plan/plan";
import type { WorkbookStatus } from "../../workbook/status";
import { ScreenHeading } from "../common/ScreenHeading";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { Blocked } from "./Blocked";
import { Counts } from "./Counts";
import { DueQuestion } from "./DueQuestion";
import { GenerateBar } from "./GenerateBar";
import { LeftoverList } from "./LeftoverList";
import { PlanCard } from "./PlanCard";
import { isFreePlanName, PlanNameField } from "./PlanNameField";
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
  readonly status: WorkbookStatus;
  /** Why no register can be made in this workbook, or null. */
  readonly blocked: AddinError | null;
}

/** What was read, before anything is written. */
export function ReviewStep({ flow, name, intake, status, blocked }: ReviewStepProps): ReactNode {
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
      {plan && (
        <PlanReview
          key={chosen}
          flow={flow}
          plan={plan}
          intake={intake}
          held={status.kind === "register" ? status.plans : []}
          blocked={blocked}
        />
      )}
    </div>
  );
}

interface PlanReviewProps {
  readonly flow: IntakeFlow;
  readonly plan: Plan;
  readonly intake: Intake;
  /** The plans that the register holds already. */
  readonly held: readonly { readonly name: string; readonly title: string }[];
  readonly blocked: AddinError | null;
}

function PlanReview({ flow, plan, intake, held, blocked }: PlanReviewProps): ReactNode {
  const { workbookChoices } = useServices();
  const placed = useMemo(() => placeTasks(plan), [plan]);
  const counts = useMemo(() => countPlan(plan, placed), [plan, placed]);
  const [defaultDue, setDefaultDue] = useState<DefaultDue | null>(() => remembered(workbookChoices.get()));
  const taken = useMemo(() => held.map((one) => one.name), [held]);
  const [typedName, setTypedName] = useState<string | null>(null);
  const planName = typedName ?? planShortName(plan.document, taken);
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
    if (asks && defaultDue !== null) {
      workbookChoices.set({ defaultDue });
    }
    flow.generate({
      plan,
      defaultDue: defaultDue ?? "none",
      ...(typedName === null ? {} : { planName: typedName }),
    });
  }

  const why = blocked ?? alreadyHeld(plan, held);
  return (
    <>
      {why && blocked === null && <Blocked error={why} />}
      <PlanCard document={plan.document} />
      {why === null && (
        <PlanNameField name={planName} taken={taken} tasks={counts.tasks.all} onName={setTypedName} />
      )}
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
        blocked={why ?? nameProblem(planName, taken)}
        onGenerate={generate}
      />
    </>
  );
}

/** A plan of the same title would be the same plan twice: said before anybody looks it through. */
function alreadyHeld(plan: Plan, held: readonly { readonly title: string }[]): AddinError | null {
  const { title } = plan.document;
  return title !== null && held.some((one) => one.title === title)
    ? new AddinError("planExists", { title })
    : null;
}

function nameProblem(name: string, taken: readonly string[]): AddinError | null {
  return isFreePlanName(name, taken) ? null : new AddinError("planNameUnfit", { name });
}

/** The answer that was given for the last plan; a first one is never answered beforehand. */
function remembered({ defaultDue }: { readonly defaultDue: DefaultDue | "ask" }): DefaultDue | null {
  return defaultDue === "ask" ? null : defaultDue;
}
