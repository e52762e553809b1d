import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Inspection } from "../../ledger/followUp";
import type { LedgerTask } from "../../ledger/ledger";
import { isDate } from "../../plan/date";
import { useChoices } from "../choices/useChoices";
import { useLocale } from "../LocaleContext";
import { useQuarter } from "../quarter/QuarterContext";
import type { QuarterWork } from "../quarter/work/useQuarterWork";
import { useServices } from "../services";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface InspectFormProps {
  readonly task: LedgerTask;
  readonly inspections: readonly Inspection[];
  readonly work: QuarterWork;
}

/** 督查记录: what was found, and of earlier findings what came of them. */
export function InspectForm({ task, inspections, work }: InspectFormProps): ReactNode {
  const quarter = useQuarter();
  const { workbookChoices } = useServices();
  const { checker } = useChoices(workbookChoices);
  const words = useLocale().card;
  const styles = useStyles();
  const [on, setOn] = useState(() => quarter.today());
  const [finding, setFinding] = useState("");
  const [dueOn, setDueOn] = useState("");
  const inspector = checker ?? "";
  return (
    <div className={styles.form}>
      {inspections
        .filter(({ outcome }) => outcome === "")
        .map((inspection) => (
          <Outcome key={inspection.key} inspection={inspection} work={work} />
        ))}
      <Field label={words.on} required>
        <Input type="date" value={on} onChange={(_event, data) => setOn(data.value)} />
      </Field>
      <Field label={words.finding} required>
        <Textarea value={finding} onChange={(_event, data) => setFinding(data.value)} />
      </Field>
      <Field label={words.rectifyBy}>
        <Input type="date" value={dueOn} onChange={(_event, data) => setDueOn(data.value)} />
      </Field>
      <Field label={words.inspector}>
        <Input value={inspector} onChange={(_event, data) => workbookChoices.set({ checker: data.value })} />
      </Field>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={work.isBusy || !isDate(on) || finding.trim() === ""}
        onClick={() =>
          void work.perform(
            quarter.followUp.recordInspection,
            {
              task,
              on,
              finding: finding.trim(),
              dueOn: isDate(dueOn) ? dueOn : null,
              inspector: inspector.trim(),
            },
            ({ key }) => words.noted(key),
          )
        }
      >
        {words.confirmNote}
      </Button>
    </div>
  );
}

function Outcome({
  inspection,
  work,
}: {
  readonly inspection: Inspection;
  readonly work: QuarterWork;
}): ReactNode {
  const { followUp } = useQuarter();
  const words = useLocale().card;
  const styles = useStyles();
  const [outcome, setOutcome] = useState("");
  return (
    <div className={styles.form}>
      <Field label={words.outcomeOf(inspection.finding)}>
        <Textarea value={outcome} onChange={(_event, data) => setOutcome(data.value)} />
      </Field>
      <Button
        size="small"
        disabledFocusable={work.isBusy || outcome.trim() === ""}
        onClick={() =>
          void work.perform(followUp.settleInspection, { inspection, outcome: outcome.trim() }, () =>
            words.noted(inspection.key),
          )
        }
      >
        {words.confirmOutcome}
      </Button>
    </div>
  );
}
