import { Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LateTask } from "../../../ledger/chase";
import { lateNotice, type NoticeDrafting } from "../../../ledger/noticeDraft";
import { Disclosure } from "../../common/Disclosure";
import { PagedList } from "../../common/PagedList";
import { CardButton } from "../../card/CardButton";
import { useLocale } from "../../LocaleContext";
import type { Issuing } from "./ChaseStage";
import { NoticeForm } from "./NoticeForm";

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface LateTasksProps {
  readonly heading: string;
  readonly tasks: readonly LateTask[];
  readonly drafting: NoticeDrafting;
  /** Null where no notice goes out yet. */
  readonly issuing: Issuing | null;
}

/** Tasks that are late, or nearly so, with the units that are asked about them. */
export function LateTasks({ heading, tasks, drafting, issuing }: LateTasksProps): ReactNode {
  const locale = useLocale();
  const words = locale.followUp.chase;
  const styles = useStyles();
  if (tasks.length === 0) return <Text className={styles.hint}>{heading}</Text>;
  return (
    <Disclosure label={heading}>
      {() => (
        <PagedList label={heading} items={tasks} keyOf={({ task }) => task.id}>
          {(late) => {
            const { task, day } = late;
            const name = locale.overview.taskSeq(task.plan, task.seq);
            return (
              <Card role="group" aria-label={name} appearance="outline" size="small" className={styles.card}>
                <Text weight="semibold">{name}</Text>
                <CardButton id={task.id} task={name} />
                <Text>{task.text}</Text>
                <Text size={200} className={styles.hint}>
                  {words.day(day, late.late)}
                </Text>
                {unitsAsked(late).map((unit) => (
                  <div key={unit}>
                    <Text size={200}>{unit}</Text>
                    {issuing && <NoticeForm {...lateNotice(late, unit, drafting)} issuing={issuing} />}
                  </div>
                ))}
              </Card>
            );
          }}
        </PagedList>
      )}
    </Disclosure>
  );
}

/** Who answers for a task: who leads it, otherwise who carries it out. */
function unitsAsked({ task }: LateTask): readonly string[] {
  return task.lead.length > 0 ? task.lead : task.responsible;
}
