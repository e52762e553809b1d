import {
  Button,
  Card,
  Checkbox,
  Field,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Verification } from "../../../commands/verifyTasks";
import { doneReports, type ToVerify } from "../../../ledger/verification";
import { periodName } from "../../../plan/period";
import { CardButton } from "../../card/CardButton";
import { CardFacts } from "../../card/CardFacts";
import { Disclosure } from "../../common/Disclosure";
import { useLocale } from "../../LocaleContext";

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface VerifyCardProps {
  readonly item: ToVerify;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly canVerify: boolean;
  readonly onVerify: (outcome: Verification["outcome"]) => void;
}

/** One task that is 待核验: what it should be, what is reported, and the two answers. */
export function VerifyCard({ item, isChosen, onChoose, canVerify, onVerify }: VerifyCardProps): ReactNode {
  const locale = useLocale();
  const words = locale.followUp.verify;
  const styles = useStyles();
  const { task, standards, targets, reports, daysLate } = item;
  const name = locale.overview.taskSeq(task.plan, task.seq);
  const facts: readonly (readonly [string, string])[] = [
    [words.standard, standards.join("；")],
    [words.target, [task.targets, ...targets].filter((each) => each !== "").join("；")],
    [words.deadline, [task.deadline, task.due ?? ""].filter((each) => each !== "").join(" → ")],
    [words.reportedOn, `${task.reportedDoneOn ?? ""}${daysLate > 0 ? words.late(daysLate) : ""}`],
    ...reports.map((report): readonly [string, string] => [
      `${report.unit} ${report.period === null ? "" : periodName(report.period)}`,
      [report.unitState, report.text].filter((each) => each !== "").join("："),
    ]),
  ];
  return (
    <Card role="group" aria-label={name} appearance="outline" size="small" className={styles.card}>
      <Checkbox
        label={name}
        checked={isChosen}
        onChange={(_event, data) => onChoose(data.checked === true)}
      />
      <Text>{task.text}</Text>
      <CardFacts facts={facts} />
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={!canVerify} onClick={() => onVerify({ kind: "close" })}>
          {words.close}
        </Button>
        <CardButton id={task.id} task={name} />
      </div>
      <Disclosure label={words.sendBack}>
        {() => (
          <SendBack
            canVerify={canVerify}
            onSendBack={(reason) =>
              onVerify({ kind: "sendBack", reason, reports: doneReports(reports).map(({ key }) => key) })
            }
          />
        )}
      </Disclosure>
    </Card>
  );
}

interface SendBackProps {
  readonly canVerify: boolean;
  readonly onSendBack: (reason: string) => void;
}

function SendBack({ canVerify, onSendBack }: SendBackProps): ReactNode {
  const words = useLocale().followUp.verify;
  const styles = useStyles();
  const [reason, setReason] = useState("");
  return (
    <div className={styles.form}>
      <Field label={words.reason} required>
        <Textarea value={reason} onChange={(_event, data) => setReason(data.value)} />
      </Field>
      <Button
        size="small"
        disabledFocusable={!canVerify || reason.trim() === ""}
        onClick={() => onSendBack(reason.trim())}
      >
        {words.confirmBack}
      </Button>
    </div>
  );
}
