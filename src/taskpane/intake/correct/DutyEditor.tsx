import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { editDuty } from "../../../intake/corrections/settle";
import { typedDate } from "../../../plan/typedDate";
import type { Duty } from "../../../plan/plan";
import { splitNames } from "../../../vocabulary/splitNames";
import { useLocale } from "../../LocaleContext";
import { usePlanCorrections } from "./useCorrections";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** Whom a duty is asked of, of which tasks and by when, where the notice does not say so clearly. */
export function DutyEditor({ duty }: { readonly duty: Duty }): ReactNode {
  const { plan, reviewed, apply, busy } = usePlanCorrections();
  const words = useLocale().review.correct;
  const styles = useStyles();
  const [who, setWho] = useState(duty.who.join("、"));
  const [tasks, setTasks] = useState(duty.tasks.join("、"));
  const [due, setDue] = useState(duty.due ?? "");
  const document = reviewed.intake.plans[plan]?.document;
  const day = typedDate(due, { year: document?.year ?? null, issuedOn: document?.issuedOn ?? null });
  const isDate = due.trim() === "" || day !== null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isDate) return;
        const edit = { who: splitNames(who), tasks: splitNames(tasks), due: day };
        apply((reviewed) => editDuty(reviewed, plan, duty, edit));
      }}
    >
      <Field label={words.dutyWho} hint={words.dutyWhoHint}>
        <Input value={who} onChange={(_event, { value }) => setWho(value)} />
      </Field>
      <Field label={words.dutyTasks} hint={words.dutyTasksHint}>
        <Input value={tasks} onChange={(_event, { value }) => setTasks(value)} />
      </Field>
      <Field label={words.dutyDue} {...(isDate ? {} : { validationMessage: words.dutyDueInvalid })}>
        <Input value={due} onChange={(_event, { value }) => setDue(value)} />
      </Field>
      <Button size="small" type="submit" disabled={busy || !isDate}>
        {words.save}
      </Button>
    </form>
  );
}
