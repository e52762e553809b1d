import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { NextLevel } from "../../../ledger/notice";
import type { NoticeDraft } from "../../../ledger/noticeDraft";
import { isDate } from "../../../plan/date";
import { Disclosure } from "../../common/Disclosure";
import { useLocale } from "../../LocaleContext";
import type { Issuing } from "./ChaseStage";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface NoticeFormProps {
  readonly next: NextLevel;
  readonly draft: NoticeDraft | null;
  readonly issuing: Issuing;
}

/** The notice that comes next, to be read and edited before it goes out; or why none does. */
export function NoticeForm({ next, draft, issuing }: NoticeFormProps): ReactNode {
  const words = useLocale().followUp.chase;
  const styles = useStyles();
  if (draft === null) {
    return next.kind === "may" ? null : (
      <Text size={200} className={styles.hint}>
        {words.heldBecause(next.last.key, next.last.replyBy ?? "", words.held[next.kind])}
      </Text>
    );
  }
  return (
    <Disclosure label={words.issue(draft.level)}>
      {() => <DraftForm key={`${draft.level} ${draft.previous}`} draft={draft} issuing={issuing} />}
    </Disclosure>
  );
}

function DraftForm({
  draft,
  issuing,
}: {
  readonly draft: NoticeDraft;
  readonly issuing: Issuing;
}): ReactNode {
  const words = useLocale().followUp.chase;
  const styles = useStyles();
  const [matter, setMatter] = useState(draft.matter);
  const [demand, setDemand] = useState(draft.demand);
  const [replyBy, setReplyBy] = useState(draft.replyBy ?? "");
  const isWhole =
    matter.trim() !== "" && demand.trim() !== "" && isDate(replyBy) && replyBy >= issuing.issuedOn;
  return (
    <div className={styles.form}>
      <Field label={words.matter} required>
        <Textarea value={matter} onChange={(_event, data) => setMatter(data.value)} />
      </Field>
      <Field label={words.demand} required>
        <Textarea value={demand} onChange={(_event, data) => setDemand(data.value)} />
      </Field>
      <Field label={words.replyBy} required>
        <Input type="date" value={replyBy} onChange={(_event, data) => setReplyBy(data.value)} />
      </Field>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={issuing.isBusy || !isWhole}
        onClick={() => issuing.onIssue([{ ...draft, matter: matter.trim(), demand: demand.trim(), replyBy }])}
      >
        {words.confirmIssue(draft.level)}
      </Button>
    </div>
  );
}
