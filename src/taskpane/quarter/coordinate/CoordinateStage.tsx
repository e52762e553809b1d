import { Button, Card, Field, Input, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { openMatters, type Raised, raisedMatters } from "../../../ledger/coordination";
import type { Coordination } from "../../../ledger/followUp";
import { CardButton } from "../../card/CardButton";
import { PagedList } from "../../common/PagedList";
import { useLocale } from "../../LocaleContext";
import { useQuarter } from "../QuarterContext";
import type { StageProps } from "../stage";
import { QuarterWorkNotice } from "../work/QuarterWorkNotice";
import { type QuarterWork, useQuarterWork } from "../work/useQuarterWork";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  card: { gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** 协调: difficulties of the period's reports are noted, and what a leader decides on them. */
export function CoordinateStage({ ledger, period, status, onChanged, onUndone }: StageProps): ReactNode {
  const quarter = useQuarter();
  const locale = useLocale();
  const words = locale.followUp.coordinate;
  const styles = useStyles();
  const work = useQuarterWork(onChanged);
  const raised = raisedMatters(ledger, period);
  const open = openMatters(ledger);
  const note = (chosen: readonly Raised[]): void => {
    const matters = chosen.map(({ report, task }) => ({
      task,
      period,
      unit: report.unit,
      problem: report.difficulty,
      proposal: "",
      leader: task.leaders[0] ?? "",
      source: report.key,
    }));
    void work.perform(quarter.followUp.noteCoordinations, { matters, on: quarter.today() }, ({ keys }) =>
      words.noted(keys.length),
    );
  };
  return (
    <div className={styles.root}>
      <QuarterWorkNotice work={work} lastCommand={status.undo[0]?.command ?? null} onUndone={onUndone} />
      <Text weight="semibold">{words.raised(raised.length)}</Text>
      {raised.length > 0 && (
        <>
          <Button appearance="primary" disabledFocusable={work.isBusy} onClick={() => note(raised)}>
            {words.noteAll(raised.length)}
          </Button>
          <PagedList label={words.raised(raised.length)} items={raised} keyOf={({ report }) => report.key}>
            {(item) => {
              const { report, task } = item;
              const name = locale.overview.taskSeq(task.plan, task.seq);
              return (
                <Card appearance="outline" size="small" className={styles.card}>
                  <Text weight="semibold">
                    {name} {report.unit}
                  </Text>
                  <Text>{report.difficulty}</Text>
                  <div>
                    <Button size="small" disabledFocusable={work.isBusy} onClick={() => note([item])}>
                      {words.note}
                    </Button>
                    <CardButton id={task.id} task={name} />
                  </div>
                </Card>
              );
            }}
          </PagedList>
        </>
      )}
      <Text weight="semibold">{words.open(open.length)}</Text>
      {open.length > 0 && (
        <PagedList label={words.open(open.length)} items={open} keyOf={({ key }) => key}>
          {(matter) => <MatterCard matter={matter} work={work} />}
        </PagedList>
      )}
    </div>
  );
}

function MatterCard({
  matter,
  work,
}: {
  readonly matter: Coordination;
  readonly work: QuarterWork;
}): ReactNode {
  const { followUp } = useQuarter();
  const words = useLocale().followUp.coordinate;
  const styles = useStyles();
  const [leader, setLeader] = useState(matter.leader);
  const [outcome, setOutcome] = useState(matter.outcome);
  return (
    <Card role="group" aria-label={matter.key} appearance="outline" size="small" className={styles.card}>
      <Text weight="semibold">
        {matter.key} {matter.unit}
      </Text>
      <Text>{matter.problem}</Text>
      {matter.proposal !== "" && (
        <Text size={200} className={styles.hint}>
          {words.proposal(matter.proposal)}
        </Text>
      )}
      <Field label={words.leader} required>
        <Input value={leader} onChange={(_event, data) => setLeader(data.value)} />
      </Field>
      <Field label={words.outcome} required>
        <Textarea value={outcome} onChange={(_event, data) => setOutcome(data.value)} />
      </Field>
      <Button
        size="small"
        disabledFocusable={work.isBusy || leader.trim() === "" || outcome.trim() === ""}
        onClick={() =>
          void work.perform(
            followUp.decideCoordination,
            { matter, leader: leader.trim(), outcome: outcome.trim() },
            () => words.decided(matter.key),
          )
        }
      >
        {words.decide}
      </Button>
    </Card>
  );
}
