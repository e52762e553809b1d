import { Tab, TabList, Text } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { AddinError } from "../../errors";
import type { DefaultDue } from "../../plan/due";
import { planShortName } from "../../plan/naming";
import type { Plan, Task } from "../../plan/plan";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { Blocked } from "./Blocked";
import { ColumnMapping } from "./ColumnMapping";
import { DroppedList } from "./correct/DroppedList";
import { HistoryButtons } from "./correct/HistoryButtons";
import { OfferSummary } from "./correct/Offers";
import { usePlanCorrections } from "./correct/useCorrections";
import { Counts } from "./Counts";
import { DueQuestion } from "./DueQuestion";
import { GenerateBar } from "./GenerateBar";
import { LeftoverList } from "./LeftoverList";
import { PlanCard } from "./PlanCard";
import { isFreePlanName, PlanNameField } from "./PlanNameField";
import { ownStart } from "./source/doubtPlaces";
import { SourceView } from "./source/SourceView";
import { nameOf } from "./TaskCard";
import { TaskList } from "./TaskList";
import { firstTarget, type HeldPlan, recognisePlan, type Target, TargetField } from "./update/TargetField";
import { countPlan, placeTasks, type PlacedTask, type PlanCounts } from "./taskView";
import type { IntakeFlow } from "./useIntake";

interface PlanReviewProps {
  readonly flow: IntakeFlow;
  readonly plan: Plan;
  /** The plans that the register holds already. */
  readonly held: readonly HeldPlan[];
  readonly blocked: AddinError | null;
}

export function PlanReview({ flow, plan, held, blocked }: PlanReviewProps): ReactNode {
  const { workbookChoices } = useServices();
  const { reviewed, busy, plan: chosen } = usePlanCorrections();
  const placed = useMemo(() => placeTasks(plan), [plan]);
  const counts = useMemo(() => countPlan(plan, placed), [plan, placed]);
  const [defaultDue, setDefaultDue] = useState<DefaultDue | null>(() => remembered(workbookChoices.get()));
  const taken = useMemo(() => held.map((one) => one.name), [held]);
  const [typedName, setTypedName] = useState<string | null>(null);
  const planName = typedName ?? planShortName(plan.document, taken);
  const recognised = useMemo(() => recognisePlan(plan.document, held), [plan.document, held]);
  const [answer, setAnswer] = useState<{ readonly target: Target } | null>(null);
  const target = answer === null ? firstTarget(recognised) : answer.target;
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
    if (target) {
      const decisions = { near: new Map(), refused: new Set<string>() };
      flow.compare({ plan, planName: target, defaultDue: defaultDue ?? "none", decisions });
      return;
    }
    flow.generate({
      plan,
      defaultDue: defaultDue ?? "none",
      ...(typedName === null ? {} : { planName: typedName }),
    });
  }
  const readAgain: Parameters<typeof ColumnMapping>[0]["onRead"] = (table) =>
    flow.readAgain(
      reviewed.intake.plans.flatMap((one, at) => (at === chosen ? [table] : one.table ? [one.table] : [])),
    );

  const why = blocked ?? (target === null ? alreadyHeld(plan, held) : null);
  const undecided = target === undefined ? new AddinError("targetUndecided") : null;
  return (
    <>
      {why && blocked === null && <Blocked error={why} />}
      <PlanCard document={plan.document} />
      {plan.table && <ColumnMapping table={plan.table} busy={busy} onRead={readAgain} />}
      {held.length > 0 && (
        <TargetField
          held={held}
          recognised={recognised}
          target={target}
          onTarget={(said) => setAnswer({ target: said })}
        />
      )}
      {why === null && target === null && (
        <PlanNameField name={planName} taken={taken} tasks={counts.tasks.all} onName={setTypedName} />
      )}
      <Counts counts={counts} />
      <HistoryButtons />
      <OfferSummary />
      <DroppedList />
      <LeftoverList intake={reviewed.intake} />
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
      <TasksAndSource placed={placed} counts={counts} />
      <GenerateBar
        operation={flow.operation}
        tasks={counts.tasks.all}
        compares={typeof target === "string"}
        blocked={why ?? undecided ?? (target === null ? nameProblem(planName, taken) : null)}
        onGenerate={generate}
      />
    </>
  );
}

/** The tasks as a list, or where they stand in the source; each leads to the other. */
function TasksAndSource({
  placed,
  counts,
}: {
  readonly placed: readonly PlacedTask[];
  readonly counts: PlanCounts;
}): ReactNode {
  const { reviewed, plan } = usePlanCorrections();
  const words = useLocale().review;
  const [view, setView] = useState<"tasks" | "source">("tasks");
  const [only, setOnly] = useState<number | null>(null);
  const [goal, setGoal] = useState<{ readonly offset: number } | null>(null);
  const toSource = (task: Task): void => {
    setGoal({ offset: ownStart(task) });
    setView("source");
  };
  return (
    <>
      <TabList
        aria-label={words.views.name}
        selectedValue={view}
        onTabSelect={(_event, { value }) => setView(value === "source" ? "source" : "tasks")}
      >
        <Tab value="tasks">{words.views.tasks}</Tab>
        <Tab value="source">{words.views.source}</Tab>
      </TabList>
      {view === "tasks" ? (
        <TaskList
          placed={placed}
          counts={counts}
          source={reviewed.intake.text}
          only={only}
          onAll={() => setOnly(null)}
          onSource={toSource}
        />
      ) : (
        <SourceView
          intake={reviewed.intake}
          plan={plan}
          goal={goal}
          nameOf={(task) => {
            const one = placed[task];
            return one ? nameOf(one, words.tasks) : "";
          }}
          onTask={(task) => {
            setOnly(task);
            setView("tasks");
          }}
        />
      )}
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
