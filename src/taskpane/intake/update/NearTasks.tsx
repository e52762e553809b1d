import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { NearTask } from "../../../workbook/update/comparison";
import { PagedList } from "../../common/PagedList";
import { useLocale } from "../../LocaleContext";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** By index of a near task the 编号 that it is, or null for a new one. */
export type NearAnswers = readonly (readonly [task: number, id: string | null])[];

interface NearTasksProps {
  readonly near: readonly NearTask[];
  readonly busy: boolean;
  readonly onDecide: (answers: NearAnswers) => void;
}

/** Texts that are nearly those of tasks in the register: only the clerk knows whether they are the same. */
export function NearTasks({ near, busy, onDecide }: NearTasksProps): ReactNode {
  const words = useLocale().review.update;
  const styles = useStyles();
  return (
    <section aria-label={words.near(near.length)}>
      <Text as="h3" weight="semibold" block style={{ margin: 0 }}>
        {words.near(near.length)}
      </Text>
      <div className={styles.actions}>
        <Button size="small" disabled={busy} onClick={() => onDecide(firstCandidates(near))}>
          {words.allSame}
        </Button>
        <Button size="small" disabled={busy} onClick={() => onDecide(near.map(({ task }) => [task, null]))}>
          {words.allNew}
        </Button>
      </div>
      <PagedList label={words.near(near.length)} items={near} keyOf={({ task }) => task}>
        {({ task, seq, text, candidates }) => (
          <Field label={words.nearTask(seq, text)}>
            <RadioGroup
              value=""
              disabled={busy}
              onChange={(_event, { value }) => onDecide([[task, value === "new" ? null : value]])}
            >
              {candidates.map((one) => (
                <Radio key={one.id} value={one.id} label={words.same(one.id, one.text)} />
              ))}
              <Radio value="new" label={words.isNew} />
            </RadioGroup>
          </Field>
        )}
      </PagedList>
    </section>
  );
}

/** Each with its most alike task, as long as no other has taken that; the rest stay open. */
function firstCandidates(near: readonly NearTask[]): NearAnswers {
  const taken = new Set<string>();
  return near.flatMap(({ task, candidates }): NearAnswers => {
    const first = candidates.find(({ id }) => !taken.has(id));
    if (!first) return [];
    taken.add(first.id);
    return [[task, first.id]];
  });
}
