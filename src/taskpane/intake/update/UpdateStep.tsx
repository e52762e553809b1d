import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import {
  fieldKey,
  type ChangedTask,
  type ComparedTask,
  type FieldChange,
} from "../../../workbook/update/comparison";
import { Disclosure } from "../../common/Disclosure";
import { ErrorNotice } from "../../common/ErrorNotice";
import { PagedList } from "../../common/PagedList";
import { ProgressNotice } from "../../common/ProgressNotice";
import { ScreenHeading } from "../../common/ScreenHeading";
import { useLocale } from "../../LocaleContext";
import type { Compared, IntakeFlow } from "../useIntake";
import { FieldChangeText } from "./FieldChangeText";
import { NearTasks } from "./NearTasks";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface UpdateStepProps {
  readonly flow: IntakeFlow;
  readonly compared: Compared;
}

/** What an update would write, before it writes: added, changed field by field, unchanged, missing. */
export function UpdateStep({ flow, compared }: UpdateStepProps): ReactNode {
  const words = useLocale().review.update;
  const styles = useStyles();
  const { shown, choices } = compared;
  const { state, cancel, clear } = flow.operation;
  const { refused } = choices.decisions;
  // One that a near text may still turn out to be is asked about, not told to be missing.
  const asked = new Set(shown.near.flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  const missing = shown.missing.filter(({ id }) => !asked.has(id));
  const nothing =
    shown.changed.length + shown.added.length + shown.missing.length + shown.document.length === 0;
  const busy = state.kind === "running";
  return (
    <div className={styles.root}>
      <ScreenHeading takesFocus>{words.heading(shown.planName)}</ScreenHeading>
      <Text role="status">
        {words.sum(shown.changed.length, shown.added.length, shown.unchanged, missing.length)}
      </Text>
      {shown.near.length > 0 && (
        <NearTasks near={shown.near} busy={busy} onDecide={(answers) => flow.decide(answers)} />
      )}
      {shown.document.length > 0 && (
        <Disclosure label={words.document(shown.document.length)}>
          {() => (
            <FieldChoices
              id={shown.planName}
              fields={shown.document}
              refused={refused}
              busy={busy}
              onRefuse={flow.refuseChange}
            />
          )}
        </Disclosure>
      )}
      {shown.changed.length > 0 && (
        <section aria-label={words.changed(shown.changed.length)}>
          <Text as="h3" weight="semibold" block style={{ margin: 0 }}>
            {words.changed(shown.changed.length)}
          </Text>
          <Text size={200}>{words.changedHint}</Text>
          <PagedList label={words.changed(shown.changed.length)} items={shown.changed} keyOf={({ id }) => id}>
            {(task) => <Changed task={task} refused={refused} busy={busy} onRefuse={flow.refuseChange} />}
          </PagedList>
        </section>
      )}
      <Listed label={words.added(shown.added.length)} tasks={shown.added} />
      <Listed label={words.missing(missing.length)} tasks={missing} />
      {nothing && shown.near.length === 0 && <Text>{words.nothing}</Text>}
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
      {busy && (
        <ProgressNotice
          label={words.writing}
          progress={state.progress}
          cancelling={state.cancelling}
          onCancel={cancel}
        />
      )}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy || nothing || shown.near.length > 0}
          onClick={() => flow.update()}
        >
          {words.write}
        </Button>
        <Button disabled={busy} onClick={() => flow.compare(choices)}>
          {words.again}
        </Button>
        <Button disabled={busy} onClick={() => flow.backToReview()}>
          {words.back}
        </Button>
      </div>
      {shown.near.length > 0 && <Text size={200}>{words.decideFirst(shown.near.length)}</Text>}
    </div>
  );
}

interface RefusalProps {
  readonly refused: ReadonlySet<string>;
  readonly busy: boolean;
  readonly onRefuse: (key: string, refuse: boolean) => void;
}

function Changed({ task, ...refusals }: RefusalProps & { readonly task: ChangedTask }): ReactNode {
  const words = useLocale().review.update;
  return (
    <div role="group" aria-label={words.task(task.id, task.seq)}>
      <Text weight="semibold" block>
        {words.task(task.id, task.seq)}
      </Text>
      <FieldChoices id={task.id} fields={task.fields} {...refusals} />
    </div>
  );
}

interface FieldChoicesProps extends RefusalProps {
  /** 编号 of the task, or 简称 of the plan. */
  readonly id: string;
  readonly fields: readonly FieldChange[];
}

/** Changes that can each be left out. */
function FieldChoices({ id, fields, refused, busy, onRefuse }: FieldChoicesProps): ReactNode {
  return fields.map((change) => {
    const key = fieldKey(id, change.header);
    return (
      <Checkbox
        key={change.header}
        checked={!refused.has(key)}
        disabled={busy}
        label={<FieldChangeText change={change} />}
        onChange={(_event, { checked }) => onRefuse(key, checked !== true)}
      />
    );
  });
}

function Listed({
  label,
  tasks,
}: {
  readonly label: string;
  readonly tasks: readonly ComparedTask[];
}): ReactNode {
  const words = useLocale().review.update;
  if (tasks.length === 0) return null;
  return (
    <section aria-label={label}>
      <Text as="h3" weight="semibold" block style={{ margin: 0 }}>
        {label}
      </Text>
      <PagedList label={label} items={tasks} keyOf={({ id }) => id}>
        {(task) => (
          <Text block>
            {words.task(task.id, task.seq)} {task.text}
          </Text>
        )}
      </PagedList>
    </section>
  );
}
