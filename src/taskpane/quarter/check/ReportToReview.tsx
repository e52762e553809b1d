import {
  Badge,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { findingText } from "../../../ledger/check/checkReport";
import type { CheckedReport } from "../../../ledger/check/checkReports";
import { useLocale } from "../../LocaleContext";

/** What a person has decided, before it is written. */
export type Verdict = { readonly kind: "approve" } | { readonly kind: "return"; readonly reason: string };

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  findings: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  badge: { height: "auto", whiteSpace: "normal" },
  text: { whiteSpace: "pre-wrap" },
});

interface ReportToReviewProps {
  readonly checked: CheckedReport;
  readonly verdict: Verdict | null;
  readonly busy: boolean;
  /** What the rules found, as a reason to begin with. */
  readonly suggestion: string;
  readonly onJudge: (verdict: Verdict | null) => void;
}

/** One report with its findings, what was promised and what was said last. Arrow keys choose the verdict. */
export function ReportToReview({
  checked,
  verdict,
  busy,
  suggestion,
  onJudge,
}: ReportToReviewProps): ReactNode {
  const words = useLocale().check;
  const styles = useStyles();
  const { report, task, before, findings } = checked;
  const name = words.report(report.unit, report.taskId);
  const target = task === null ? "" : task.ownTarget || task.targets;
  return (
    <div role="group" aria-label={name} className={styles.root}>
      <Text weight="semibold">{name}</Text>
      {task && <Text size={200}>{task.text}</Text>}
      {findings.length > 0 && (
        <div className={styles.findings}>
          {findings.map((finding, index) => (
            <Badge key={index} color="warning" appearance="tint" className={styles.badge}>
              {findingText(finding)}
            </Badge>
          ))}
        </div>
      )}
      <Line
        label={words.text}
        text={[report.text, report.unitState].filter((part) => part !== "").join(" · ")}
      />
      <Line label={words.difficulty} text={report.difficulty} />
      <Line label={words.target} text={target} />
      <Line label={words.before} text={before?.text ?? ""} />
      <RadioGroup
        layout="horizontal"
        aria-label={`${words.verdict} ${name}`}
        disabled={busy}
        value={verdict?.kind ?? "later"}
        onChange={(_event, { value }) => {
          if (value === "approve") onJudge({ kind: "approve" });
          else onJudge(value === "return" ? { kind: "return", reason: suggestion } : null);
        }}
      >
        <Radio value="approve" label={words.approve} />
        <Radio value="return" label={words.giveBack} />
        <Radio value="later" label={words.later} />
      </RadioGroup>
      {verdict?.kind === "return" && (
        <Field label={words.reason} required>
          <Textarea
            value={verdict.reason}
            disabled={busy}
            resize="vertical"
            onChange={(_event, { value }) => onJudge({ kind: "return", reason: value })}
          />
        </Field>
      )}
    </div>
  );
}

function Line({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  const styles = useStyles();
  if (text === "") return null;
  return (
    <Text size={200} className={styles.text}>
      {label}：{text}
    </Text>
  );
}
