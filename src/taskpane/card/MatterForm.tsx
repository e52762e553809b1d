import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { TYPED_SOURCE } from "../../ledger/followUp";
import type { Ledger, LedgerTask } from "../../ledger/ledger";
import { periodAtHand } from "../../ledger/periods";
import { useLocale } from "../LocaleContext";
import { useQuarter } from "../quarter/QuarterContext";
import type { QuarterWork } from "../quarter/work/useQuarterWork";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface MatterFormProps {
  readonly task: LedgerTask;
  readonly ledger: Ledger;
  readonly work: QuarterWork;
}

/** A 需协调事项 that nobody wrote into a form. */
export function MatterForm({ task, ledger, work }: MatterFormProps): ReactNode {
  const quarter = useQuarter();
  const words = useLocale().card;
  const styles = useStyles();
  const units = [...new Set([...task.lead, ...task.responsible, ...task.support])];
  const [unit, setUnit] = useState(units[0] ?? "");
  const [problem, setProblem] = useState("");
  const [proposal, setProposal] = useState("");
  const [leader, setLeader] = useState(task.leaders[0] ?? "");
  const matter = {
    task,
    period: periodAtHand(ledger.asOf),
    unit,
    problem: problem.trim(),
    proposal: proposal.trim(),
    leader: leader.trim(),
    source: TYPED_SOURCE,
  };
  return (
    <div className={styles.form}>
      <Field label={words.unit}>
        <Select value={unit} onChange={(_event, data) => setUnit(data.value)}>
          {units.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      <Field label={words.problem} required>
        <Textarea value={problem} onChange={(_event, data) => setProblem(data.value)} />
      </Field>
      <Field label={words.proposal}>
        <Textarea value={proposal} onChange={(_event, data) => setProposal(data.value)} />
      </Field>
      <Field label={words.decider}>
        <Input value={leader} onChange={(_event, data) => setLeader(data.value)} />
      </Field>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={work.isBusy || matter.problem === ""}
        onClick={() =>
          void work.perform(
            quarter.followUp.noteCoordinations,
            { matters: [matter], on: quarter.today() },
            ({ keys }) => words.noted(keys.join("、")),
          )
        }
      >
        {words.confirmNote}
      </Button>
    </div>
  );
}
