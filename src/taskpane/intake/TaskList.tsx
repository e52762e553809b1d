import { Button, Field, makeStyles, SearchBox, Select, Text, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState, type ReactNode } from "react";
import type { Task } from "../../plan/plan";
import { PagedList } from "../common/PagedList";
import { useLocale } from "../LocaleContext";
import { listTasks, TASK_FILTERS, type PlacedTask, type PlanCounts, type TaskFilter } from "./taskView";
import { TaskCard } from "./TaskCard";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  search: { maxWidth: "none" },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface TaskListProps {
  readonly placed: readonly PlacedTask[];
  readonly counts: PlanCounts;
  /** The text that the tasks' spans count in. */
  readonly source: string;
  /** The one task to show, by its index; null for all. */
  readonly only: number | null;
  readonly onAll: () => void;
  readonly onSource: (task: Task) => void;
}

/** The tasks found, doubtful ones first, to be looked through before anything is written. */
export function TaskList({ placed, counts, source, only, onAll, onSource }: TaskListProps): ReactNode {
  const words = useLocale().review.tasks;
  const styles = useStyles();
  const [filter, setFilter] = useState<TaskFilter>("all");
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search);
  const tasks = useMemo(() => listTasks(placed, filter, wanted), [placed, filter, wanted]);
  const single = only === null ? undefined : placed[only];
  if (single) {
    return (
      <section aria-label={words.heading} className={styles.root}>
        <Button size="small" ref={takeFocus} onClick={onAll}>
          {words.showAll(counts.tasks.all)}
        </Button>
        <TaskCard key={single.key} placed={single} source={source} onSource={onSource} />
      </section>
    );
  }
  return (
    <section aria-label={words.heading} className={styles.root}>
      <Text as="h3" weight="semibold" block style={{ margin: 0 }}>
        {words.heading}
      </Text>
      <SearchBox
        className={styles.search}
        aria-label={words.search}
        placeholder={words.search}
        value={search}
        onChange={(_event, data) => setSearch(data.value)}
      />
      <Field label={words.show}>
        <Select
          value={filter}
          onChange={(_event, data) => {
            setFilter(TASK_FILTERS.find((option) => option === data.value) ?? "all");
          }}
        >
          {TASK_FILTERS.map((option) => (
            <option key={option} value={option}>
              {words[option](counts.tasks[option])}
            </option>
          ))}
        </Select>
      </Field>
      <Text size={200} className={styles.hint} role="status">
        {tasks.length === 0 ? words.none : words.found(tasks.length)}
      </Text>
      <PagedList key={`${filter} ${wanted}`} label={words.heading} items={tasks} keyOf={(one) => one.key}>
        {(one) => <TaskCard placed={one} source={source} onSource={onSource} />}
      </PagedList>
    </section>
  );
}

/** The way back stands first, and the card behind it. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}
