import { Button, Card, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { type Offer, OFFERS, offersOf, STANDS } from "../../intake/corrections/offers";
import { DUE_BEFORE_ISSUE } from "../../plan/due";
import type { Locale } from "../../locales/locale";
import type { Task } from "../../plan/plan";
import { useLocale } from "../LocaleContext";
import { EarlyAnswers } from "./correct/EarlyAnswers";
import { Answers } from "./correct/Offers";
import { TaskActions } from "./correct/TaskActions";
import { DoubtList } from "./DoubtList";
import { sourceExcerpts } from "./sourceExcerpts";
import type { Numbered, PlacedTask } from "./taskView";
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
  /** Shows the task in its place among the rest of the source. */
  readonly onSource: (task: Task) => void;
}

/** One task as it was read; opened, it shows its whole text and where it stands in the source. */
export function TaskCard({ placed, source, onSource }: TaskCardProps): ReactNode {
  const { task, place, doubts, linked } = placed;
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
          {nameOf(placed, words)}
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
      {doubts.length > 0 && <DoubtList doubts={doubts} label={words.doubts(doubts.length)} />}
      {doubts.some(({ code }) => code === DUE_BEFORE_ISSUE) && (
        <EarlyAnswers tasks={[place - 1]} all={false} />
      )}
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
      <ToSettle task={task} place={place} linked={linked} />
      {(open || doubts.length > 0) && (
        <TaskActions
          task={task}
          index={place - 1}
          doubtful={doubts.length > 0}
          onSource={() => onSource(task)}
        />
      )}
      {open && <Source passages={sourceExcerpts(source, task.source)} label={words.source} />}
    </Card>
  );
}

/** By its printed number, or by its place where it has none. */
export function nameOf({ task, place }: Numbered, words: Locale["review"]["tasks"]): string {
  return task.seq === null ? words.ordinal(place) : words.seq(task.seq);
}

/** What is left to the clerk: nothing here is taken unasked. */
function ToSettle({ task, place, linked }: Pick<PlacedTask, "task" | "place" | "linked">): ReactNode {
  const words = useLocale().review;
  const says: Readonly<Record<Offer, readonly [label: string, value: string]>> = {
    date: [words.tasks.offered, task.offered.map(({ raw }) => raw).join("、")],
    linked: [words.tasks.linked, linked.map((other) => nameOf(other, words.tasks)).join("、")],
    common: [words.tasks.common, words.tasks.commonText],
    group: [words.tasks.group, task.group ?? ""],
    open: [words.tasks.open, words.tasks.openText(task.open.join("、"))],
  };
  const waiting = offersOf(task);
  return OFFERS.filter((offer) => STANDS[offer](task)).map((offer) => (
    <div key={offer}>
      <Field label={says[offer][0]} value={says[offer][1]} />
      {waiting.includes(offer) && <Answers offer={offer} tasks={[place - 1]} all={false} />}
    </div>
  ));
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
