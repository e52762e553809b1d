/** Tasks as they stood on a day, which may lie in the past. */
import { isDueByAsOf, stateOf, type StateFacts, type StateKey } from "../../plan/state";
import type { CarriedTask } from "../../plan/workload";
import { carriersOf } from "../../vocabulary/carriers";
import type { Vocabulary } from "../../vocabulary/vocabulary";
import { tasksOfPlans, type TaskOfPlan } from "../carryOver";
import { type Ledger, stateFacts } from "../ledger";

export interface JudgedTask extends CarriedTask, TaskOfPlan {
  readonly state: StateKey;
  readonly word: string;
  readonly daysLate: number;
  /** 上报完成日期, where it is the own date or before. */
  readonly reportedDoneOn: string | null;
}

/**
 * The tasks of the chosen plans and those that they took over, judged as of a day. What came after that day had not happened: a task closed later is
 * open, one reported done later is not reported. A row whose 编号 has stood before counts once.
 */
export function judgeTasks(
  ledger: Pick<Ledger, "tasks" | "log" | "warningDays">,
  { plans, asOf }: { readonly plans: readonly string[]; readonly asOf: string },
  vocabulary: Vocabulary,
): JudgedTask[] {
  const seen = new Set<string>();
  return tasksOfPlans(ledger, plans).flatMap(({ task, countedIn }) => {
    if (task.id !== "" && seen.has(task.id)) return [];
    seen.add(task.id);
    const facts = upTo(stateFacts(task, { asOf, warningDays: ledger.warningDays }));
    const { key, word, daysLate } = stateOf(facts);
    return [
      {
        ...carriersOf(task, vocabulary),
        task,
        countedIn,
        state: key,
        word,
        daysLate,
        dueByAsOf: isDueByAsOf(facts, key),
        reportedDoneOn: facts.reportedDoneOn,
      },
    ];
  });
}

/** Without what happened after the day. 延期 and 办理状态 carry no day in the register and count as they stand. */
function upTo(facts: StateFacts): StateFacts {
  const by = (date: string | null): string | null => (date !== null && date <= facts.asOf ? date : null);
  return { ...facts, closedOn: by(facts.closedOn), reportedDoneOn: by(facts.reportedDoneOn) };
}
