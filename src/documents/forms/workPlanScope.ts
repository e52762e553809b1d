import { asksEverybody } from "../../plan/duties";
import { dutiesOf } from "../../ledger/calendar";
import type { Ledger, LedgerDuty, LedgerTask } from "../../ledger/ledger";
import { standardName } from "../../vocabulary/carriers";
import type { Vocabulary } from "../../vocabulary/vocabulary";

/** Who has to hand in a work plan (办理方案), and for which tasks, as the notice says it. */
export interface WorkPlanScope {
  /** False where the notice does not say: then a clerk does. */
  readonly isStated: boolean;
  readonly covers: (task: LedgerTask, unit: string) => boolean;
  readonly coversTask: (task: LedgerTask) => boolean;
  /** Units that the notice names and 单位库 does not know; then its tasks alone say who. */
  readonly unknown: readonly string[];
}

export function workPlanScope(ledger: Ledger, plan: string, vocabulary: Vocabulary): WorkPlanScope {
  const duties = dutiesOf(ledger, { plan, kind: "workPlan", period: null }).filter(isScoped);
  const isOf = ({ tasks }: LedgerDuty, { seq }: LedgerTask): boolean =>
    tasks.length === 0 || tasks.includes(seq);
  const named = duties.map((duty) => ({ duty, ...unitsOf(duty, vocabulary) }));
  return {
    isStated: duties.length > 0,
    covers: (task, unit) =>
      named.some(({ duty, known }) => isOf(duty, task) && (known.length === 0 || known.includes(unit))),
    coversTask: (task) => duties.some((duty) => isOf(duty, task)),
    unknown: [...new Set(named.flatMap(({ unknown }) => unknown))],
  };
}

function isScoped({ who, tasks, raw }: LedgerDuty): boolean {
  return who.length + tasks.length > 0 || asksEverybody(raw);
}

function unitsOf({ who }: LedgerDuty, vocabulary: Vocabulary): { known: string[]; unknown: string[] } {
  const isKnown = (name: string): boolean => vocabulary.meaningOf(name).kind === "known";
  return {
    known: who.filter(isKnown).map((name) => standardName(name, vocabulary)),
    unknown: who.filter((name) => !isKnown(name)),
  };
}
