import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { editTask, type TaskEdit } from "../../../intake/corrections/editTask";
import { parseDeadline } from "../../../plan/deadline";
import type { Task } from "../../../plan/plan";
import { splitNames } from "../../../vocabulary/splitNames";
import { useLocale } from "../../LocaleContext";
import { usePlanCorrections } from "./useCorrections";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const NAMES = ["leaders", "lead", "responsible", "support", "upperLead", "upperResponsible"] as const;
type Names = (typeof NAMES)[number];

/** The fields as text; names are parted by 、. */
type Draft = Readonly<Record<"seq" | "path" | "text" | "deadline" | Names, string>>;

interface TaskEditorProps {
  readonly task: Task;
  /** Index in its plan. */
  readonly index: number;
  readonly onDone: () => void;
}

/** Puts a task's fields right; what follows from them is read anew. */
export function TaskEditor({ task, index, onDone }: TaskEditorProps): ReactNode {
  const { plan, apply } = usePlanCorrections();
  const words = useLocale().review.correct;
  const styles = useStyles();
  const [draft, setDraft] = useState<Draft>(() => draftOf(task));
  const set = (field: keyof Draft, value: string): void => setDraft({ ...draft, [field]: value });
  const upper = task.upperLead.length + task.upperResponsible.length > 0;
  const shown = NAMES.filter((field) => upper || !field.startsWith("upper"));
  return (
    <form
      aria-label={words.edit}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        apply((reviewed) => editTask(reviewed, { plan, task: index }, editOf(draft, task)));
        onDone();
      }}
    >
      <Field label={words.fields.seq}>
        <Input value={draft.seq} onChange={(_event, { value }) => set("seq", value)} />
      </Field>
      <Field label={words.fields.path} hint={words.pathHint}>
        <Textarea value={draft.path} onChange={(_event, { value }) => set("path", value)} />
      </Field>
      <Field label={words.fields.text}>
        <Textarea
          rows={5}
          resize="vertical"
          value={draft.text}
          onChange={(_event, { value }) => set("text", value)}
        />
      </Field>
      {shown.map((field) => (
        <Field key={field} label={words.fields[field]} hint={words.count(splitNames(draft[field]).length)}>
          <Textarea value={draft[field]} onChange={(_event, { value }) => set(field, value)} />
        </Field>
      ))}
      <Field label={words.fields.deadline}>
        <Input value={draft.deadline} onChange={(_event, { value }) => set("deadline", value)} />
      </Field>
      <Milestones deadline={draft.deadline.trim()} />
      <div className={styles.actions}>
        <Button appearance="primary" type="submit">
          {words.save}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}

/** What a deadline is understood as, while it is being written. */
function Milestones({ deadline }: { readonly deadline: string }): ReactNode {
  const { plan, reviewed } = usePlanCorrections();
  const words = useLocale().review.correct;
  const document = reviewed.intake.plans[plan]?.document;
  if (deadline === "" || !document) return null;
  const { year, issuedOn } = document;
  const read = parseDeadline(deadline, { year, issuedOn }).map(({ raw, due, kind }) =>
    words.milestone(raw, due ?? words.milestoneKinds[kind]),
  );
  return (
    <Text size={200} role="status">
      {words.readAs(read.join("；"))}
    </Text>
  );
}

function draftOf(task: Task): Draft {
  return {
    seq: task.seq ?? "",
    path: task.path.join("\n"),
    text: task.text,
    deadline: task.deadline ?? "",
    leaders: task.leaders.join("、"),
    lead: task.lead.join("、"),
    responsible: task.responsible.join("、"),
    support: task.support.join("、"),
    upperLead: task.upperLead.join("、"),
    upperResponsible: task.upperResponsible.join("、"),
  };
}

/** Only what was changed: writing a list of names back may part it otherwise than it was printed. */
function editOf(draft: Draft, task: Task): Partial<TaskEdit> {
  const before = draftOf(task);
  const changed = (field: keyof Draft): boolean => draft[field] !== before[field];
  const lines = draft.path.split("\n").map((line) => line.trim());
  return {
    ...(changed("seq") ? { seq: draft.seq.trim() || null } : {}),
    ...(changed("path") ? { path: lines.filter((line) => line !== "") } : {}),
    ...(changed("text") ? { text: draft.text.trim() } : {}),
    ...(changed("deadline") ? { deadline: draft.deadline.trim() || null } : {}),
    ...Object.fromEntries(
      NAMES.filter(changed).map((field) => [field, [...new Set(splitNames(draft[field]))]]),
    ),
  };
}
