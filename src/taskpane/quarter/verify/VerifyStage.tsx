import { Button, Checkbox, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Verification } from "../../../commands/verifyTasks";
import { tasksToVerify, type ToVerify } from "../../../ledger/verification";
import { isDate } from "../../../plan/date";
import { useChoices } from "../../choices/useChoices";
import { PagedList } from "../../common/PagedList";
import { useLocale } from "../../LocaleContext";
import { useServices } from "../../services";
import { useQuarter } from "../QuarterContext";
import type { StageProps } from "../stage";
import { QuarterWorkNotice } from "../work/QuarterWorkNotice";
import { useQuarterWork } from "../work/useQuarterWork";
import { VerifyCard } from "./VerifyCard";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** 核验: what units report as done, each with what it is judged by; struck off, or sent back with a reason. */
export function VerifyStage({ ledger, status, onChanged, onUndone }: StageProps): ReactNode {
  const quarter = useQuarter();
  const { workbookChoices } = useServices();
  const { checker } = useChoices(workbookChoices);
  const words = useLocale().followUp.verify;
  const styles = useStyles();
  const work = useQuarterWork(onChanged);
  const [on, setOn] = useState(() => quarter.today());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const waiting = tasksToVerify(ledger);
  const selected = waiting.filter(({ task }) => chosen.has(task.id));
  const name = checker ?? "";
  const canVerify = !work.isBusy && isDate(on) && name.trim() !== "";

  async function verify(verifications: readonly Verification[]): Promise<void> {
    const input = { verifications, on, checker: name.trim() };
    const done = await work.perform(quarter.followUp.verifyTasks, input, ({ closed, sentBack, skipped }) =>
      words.done(closed, sentBack, skipped.map(({ seq, id }) => (seq === "" ? id : seq)).join("、")),
    );
    if (done) setChosen(new Set());
  }
  const close = ({ task }: ToVerify): Verification => ({ task, shown: task, outcome: { kind: "close" } });

  return (
    <div className={styles.root}>
      <QuarterWorkNotice work={work} lastCommand={status.undo[0]?.command ?? null} onUndone={onUndone} />
      {waiting.length === 0 ? (
        <Text className={styles.hint}>{words.none}</Text>
      ) : (
        <>
          <div className={styles.fields}>
            <Field label={words.on}>
              <Input type="date" value={on} onChange={(_event, data) => setOn(data.value)} />
            </Field>
            <Field label={words.checker} required>
              <Input value={name} onChange={(_event, data) => workbookChoices.set({ checker: data.value })} />
            </Field>
          </div>
          {name.trim() === "" && (
            <Text size={200} className={styles.hint}>
              {words.needsChecker}
            </Text>
          )}
          <Checkbox
            label={words.all(waiting.length)}
            checked={selected.length === waiting.length ? true : selected.length === 0 ? false : "mixed"}
            onChange={(_event, data) =>
              setChosen(new Set(data.checked === true ? waiting.map(({ task }) => task.id) : []))
            }
          />
          <Button
            appearance="primary"
            disabledFocusable={!canVerify || selected.length === 0}
            onClick={() => void verify(selected.map(close))}
          >
            {words.closeSelected(selected.length)}
          </Button>
          <PagedList label={words.list} items={waiting} keyOf={({ task }) => task.id}>
            {(item) => (
              <VerifyCard
                item={item}
                isChosen={chosen.has(item.task.id)}
                onChoose={(isChosen) => {
                  const next = new Set(chosen);
                  if (isChosen) next.add(item.task.id);
                  else next.delete(item.task.id);
                  setChosen(next);
                }}
                canVerify={canVerify}
                onVerify={(outcome) => void verify([{ task: item.task, shown: item.task, outcome }])}
              />
            )}
          </PagedList>
        </>
      )}
    </div>
  );
}
