/** What a person has taken out of the returned files: rows of 季度报送 and 办理方案 as they would be. */
import {
  REMOVED_STEP,
  type Report,
  REPORT_STATES,
  SEAL_WORDS,
  type WorkStep,
  workStepKey,
} from "../../ledger/report";
import type { Ledger, LedgerTask } from "../../ledger/ledger";
import { typedDate } from "../../plan/typedDate";
import { mergedReport } from "./compare";
import { stepDue } from "./content";
import type { PlanAnswer, Receipt, ReceiveChoices, ReportAnswer } from "./receipt";

export interface ReportTaken {
  readonly before: Report;
  readonly after: Report;
  /** The day on which the unit says that it was done; null where it does not say so. */
  readonly doneOn: string | null;
}

export interface StepTaken {
  /** Null for a step that is new. */
  readonly before: WorkStep | null;
  readonly after: WorkStep;
  readonly task: LedgerTask;
}

export interface Takings {
  readonly reports: readonly ReportTaken[];
  readonly steps: readonly StepTaken[];
}

/** Of the answers that are new, or for which a person has chosen. */
export function takingsOf(receipt: Receipt, ledger: Pick<Ledger, "plans">, choices: ReceiveChoices): Takings {
  const years = new Map(ledger.plans.map((plan) => [plan.name, plan]));
  return {
    reports: receipt.units.flatMap(({ reports }) =>
      reports.flatMap((answer) => reportTaken(answer, choices)),
    ),
    steps: receipt.units.flatMap(({ plans }) =>
      plans.flatMap((answer) => {
        const plan = years.get(answer.task.plan);
        return stepsTaken(answer, choices, (deadline) =>
          stepDue(deadline, plan?.year ?? null, plan?.issuedOn ?? null),
        );
      }),
    ),
  };
}

/** What comes after a return is 补报; what was approved has to be looked at again. */
function nextState(state: string): string {
  return state === REPORT_STATES.returned || state === REPORT_STATES.supplemented
    ? REPORT_STATES.supplemented
    : REPORT_STATES.reported;
}

function reportTaken(answer: ReportAnswer, { receivedOn, sealed }: ReceiveChoices): ReportTaken[] {
  const { present, options, chosen } = answer;
  const option = chosen === null ? undefined : options[chosen];
  if (option === undefined) return [];
  const { signature, content, file } = option;
  const approvedOn = typedDate(signature.date, { year: Number(receivedOn.slice(0, 4)), issuedOn: null });
  const isFirst = present.reportedOn === null;
  const after: Report = {
    ...present,
    ...mergedReport(present, content),
    state: nextState(present.state),
    // The day on which it first came: a return does not make it late.
    reportedOn: present.reportedOn ?? receivedOn,
    late: isFirst ? present.dueOn !== null && receivedOn > present.dueOn : present.late,
    approvedBy: signature.approvedBy || present.approvedBy,
    approvedOn: approvedOn ?? present.approvedOn,
    sealed: sealed.has(answer.unit) ? SEAL_WORDS.received : present.sealed || SEAL_WORDS.missing,
    file,
  };
  return [{ before: present, after, doneOn: content.doneOn }];
}

function stepsTaken(
  { task, unit, present, options, chosen }: PlanAnswer,
  { receivedOn }: ReceiveChoices,
  dueOf: (deadline: string) => string | null,
): StepTaken[] {
  const option = chosen === null ? undefined : options[chosen];
  if (option === undefined) return [];
  const { steps, ownTarget, standard } = option.content;
  const gone = present.slice(steps.length).filter(({ text }) => text !== REMOVED_STEP);
  const removed = gone.map((before): StepTaken => {
    const after = { ...before, text: REMOVED_STEP, deadline: "", due: null, adopted: false, receivedOn };
    return { before, after: { ...after, file: option.file }, task };
  });
  const written = steps.map((step, index): StepTaken => {
    const before = present[index] ?? null;
    const due = dueOf(step.deadline);
    const after: WorkStep = {
      key: before?.key ?? workStepKey(task.id, unit, index + 1),
      plan: task.plan,
      taskId: task.id,
      unit: before?.unit ?? unit,
      step: index + 1,
      ...step,
      due,
      ownTarget: ownTarget || (before?.ownTarget ?? ""),
      standard: standard || (before?.standard ?? ""),
      // Another day has to be taken into the register anew.
      adopted: before !== null && before.adopted && before.due === due,
      receivedOn,
      file: option.file,
    };
    return { before, after, task };
  });
  return [...written, ...removed];
}
