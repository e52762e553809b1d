import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { dayToExtend, extensionRefusal } from "../../ledger/extension";
import type { LedgerTask } from "../../ledger/ledger";
import { errorMessage } from "../../locales/errorMessage";
import { isDate } from "../../plan/date";
import { useLocale } from "../LocaleContext";
import { useQuarter } from "../quarter/QuarterContext";
import type { QuarterWork } from "../quarter/work/useQuarterWork";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface ExtendFormProps {
  readonly task: LedgerTask;
  readonly work: QuarterWork;
}

/** 办理延期: the day that holds, the new one, why, and who approved. */
export function ExtendForm({ task, work }: ExtendFormProps): ReactNode {
  const quarter = useQuarter();
  const locale = useLocale();
  const words = locale.card;
  const styles = useStyles();
  const [askedOn, setAskedOn] = useState(() => quarter.today());
  const [newDue, setNewDue] = useState("");
  const [reason, setReason] = useState("");
  const [approver, setApprover] = useState("");
  const day = dayToExtend(task);
  const extension = { task, askedOn, newDue, reason: reason.trim(), approver: approver.trim() };
  const isWhole = isDate(askedOn) && isDate(newDue) && extension.reason !== "" && extension.approver !== "";
  const refusal = isDate(askedOn) && isDate(newDue) ? extensionRefusal(extension) : null;
  return (
    <div className={styles.form}>
      <Text size={200}>{words.dayNow(day)}</Text>
      <Field label={words.askedOn} required>
        <Input type="date" value={askedOn} onChange={(_event, data) => setAskedOn(data.value)} />
      </Field>
      <Field
        label={words.newDue}
        required
        {...(refusal ? { validationMessage: errorMessage(refusal, locale).title } : {})}
      >
        <Input type="date" value={newDue} onChange={(_event, data) => setNewDue(data.value)} />
      </Field>
      <Field label={words.reason} required>
        <Textarea value={reason} onChange={(_event, data) => setReason(data.value)} />
      </Field>
      <Field label={words.approver} required>
        <Input value={approver} onChange={(_event, data) => setApprover(data.value)} />
      </Field>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={work.isBusy || !isWhole || refusal !== null}
        onClick={() => void work.perform(quarter.followUp.extendDue, extension, () => words.extended(newDue))}
      >
        {words.confirmExtend}
      </Button>
    </div>
  );
}
