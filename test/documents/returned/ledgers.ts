import type { Ledger, LedgerTask } from "../../../src/ledger/ledger";
import { type Report, unreported, type WorkStep, workStepKey } from "../../../src/ledger/report";
import type { Period } from "../../../src/plan/period";
import { unitEntry } from "../../../src/vocabulary/vocabulary";
import { LEDGER, ledgerTask } from "../../taskpane/support/fakeQuarter";

export const Q1: Period = { year: 2024, quarter: 1 };

export function task(seq: number, parts: Partial<LedgerTask> = {}): LedgerTask {
  const text = `完成第 ${seq} 项工程，${"甲乙丙丁戊己庚辛壬癸".charAt(seq % 10).repeat(12)}。`;
  return ledgerTask(`24市-${String(seq).padStart(3, "0")}`, { text, responsible: ["区教育局"], ...parts });
}

export function report(of: LedgerTask, unit: string, parts: Partial<Report> = {}): Report {
  const period = parts.period ?? Q1;
  const asked = { plan: of.plan, taskId: of.id, unit, role: "责任", dueOn: "2024-04-10" };
  return { ...unreported({ ...asked, period }), ...parts };
}

export function workStep(
  of: LedgerTask,
  unit: string,
  step: number,
  parts: Partial<WorkStep> = {},
): WorkStep {
  return {
    key: workStepKey(of.id, unit, step),
    plan: of.plan,
    taskId: of.id,
    unit,
    step,
    text: "",
    deadline: "",
    due: null,
    deputy: "",
    section: "",
    person: "",
    ownTarget: "",
    standard: "",
    adopted: false,
    receivedOn: null,
    file: "",
    ...parts,
  };
}

/** Tasks of the plan 24市, and a row to report in for each unit that is responsible. */
export function ledger(tasks: readonly LedgerTask[], parts: Partial<Ledger> = {}): Ledger {
  const names = [...new Set(tasks.flatMap(({ responsible }) => responsible))];
  return {
    ...LEDGER,
    tasks,
    units: names.map((name) => unitEntry(name)),
    reports: tasks.flatMap((each) => each.responsible.map((unit) => report(each, unit))),
    workSteps: [],
    closed: [],
    ...parts,
  };
}
