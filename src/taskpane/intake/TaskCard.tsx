import { Button, Card, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useId, useState, type ReactNode } from "react";
import type { Task } from "../../plan/plan";
import { useLocale } from "../LocaleContext";
import { sourceExcerpts } from "./sourceExcerpts";
import type { PlacedTask } from "./taskView";
import { UnitRow } from "./UnitRow";

/** More than three lines of a pane of the usual width. */
const LONG_TEXT = 70;

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  head: { display: "flex", alignItems: "baseline", justifyContent: "space-between" },
  path: { color: tokens.colorNeutralForeground3 },
  // Three lines, the last one fading: enough to know the task by.
  clamped: {
    maxHeight: `calc(3 * ${tokens.lineHeightBase300})`,
    overflowY: "hidden",
    maskImage: "linear-gradient(to bottom, black 70%, transparent)",
  },
  doubts: { listStyleType: "none", margin: 0, padding: 0 },
  doubt: { display: "flex", gap: tokens.spacingHorizontalXS },
  icon: { color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
  source: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    whiteSpace: "pre-wrap",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyBase,
  },
});

interface TaskCardProps {
  readonly placed: PlacedTask;
  /** The text that the task's spans count in. */
  readonly source: string;
}

/** One task as it was read; opened, it shows its whole text and where it stands in the source. */
export function TaskCard({ placed, source }: TaskCardProps): ReactNode {
  const { task, place, doubts } = placed;
  const locale = useLocale();
  const words = locale.review.tasks;
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const headingId = useId();
  const bodyId = useId();
  return (
    <Card
      role="article"
      appearance="outline"
      size="small"
      className={styles.card}
      aria-labelledby={headingId}
    >
      <div className={styles.head}>
        <Text id={headingId} weight="semibold">
          {task.seq === null ? words.ordinal(place) : words.seq(task.seq)}
        </Text>
        <Button
          appearance="transparent"
          size="small"
          aria-expanded={open}
          aria-controls={bodyId}
          aria-describedby={headingId}
          onClick={() => setOpen(!open)}
        >
          {open ? words.collapse : words.expand}
        </Button>
      </div>
      {doubts.length > 0 && <Doubts doubts={doubts} label={words.doubts(doubts.length)} />}
      {task.path.length > 0 && (
        <Text size={200} className={styles.path}>
          {task.path.join(" / ")}
        </Text>
      )}
      <div id={bodyId}>
        <Text block className={mergeClasses(!open && task.text.length > LONG_TEXT && styles.clamped)}>
          {task.text}
        </Text>
      </div>
      <Fields task={task} />
      {open && <Source passages={sourceExcerpts(source, task.source)} label={words.source} />}
    </Card>
  );
}

function Doubts({ doubts, label }: { readonly doubts: Task["doubts"]; readonly label: string }): ReactNode {
  const styles = useStyles();
  return (
    <ul aria-label={label} className={styles.doubts}>
      {doubts.map((doubt, place) => (
        <li key={`${place} ${doubt.code}`} className={styles.doubt}>
          <WarningRegular aria-hidden className={styles.icon} fontSize={20} />
          <Text>{doubt.text}</Text>
        </li>
      ))}
    </ul>
  );
}

/** Who, and by when. A field that the document does not give is not shown, except that nobody answers for it. */
function Fields({ task }: { readonly task: Task }): ReactNode {
  const words = useLocale().review.tasks;
  const upper = [...task.upperLead, ...task.upperResponsible];
  const nobody = task.lead.length + task.responsible.length + task.support.length === 0;
  return (
    <>
      {task.leaders.length > 0 && <Field label={words.leader} value={task.leaders.join("、")} />}
      {task.lead.length > 0 && <UnitRow label={words.lead} kind="lead" units={task.lead} />}
      {task.responsible.length > 0 && (
        <UnitRow label={words.responsible} kind="responsible" units={task.responsible} />
      )}
      {task.support.length > 0 && <UnitRow label={words.support} kind="support" units={task.support} />}
      {nobody && <Text>{words.noUnit}</Text>}
      {upper.length > 0 && <UnitRow label={words.upper} kind="upper" units={upper} />}
      {task.deadline !== null && <Field label={words.deadline} value={task.deadline} />}
    </>
  );
}

function Field({ label, value }: { readonly label: string; readonly value: string }): ReactNode {
  const styles = useStyles();
  return (
    <Text block>
      <span className={styles.path}>{label}</span> {value}
    </Text>
  );
}

function Source({
  passages,
  label,
}: {
  readonly passages: readonly string[];
  readonly label: string;
}): ReactNode {
  const styles = useStyles();
  return (
    <section aria-label={label}>
      <Text size={200} className={styles.path}>
        {label}
      </Text>
      {passages.map((passage, place) => (
        <p key={place} className={styles.source}>
          {passage}
        </p>
      ))}
    </section>
  );
}
