import type { StepTaken, Takings } from "../../documents/returned/takings";
import type { Ledger } from "../../ledger/ledger";
import { isReportedDone, latestProgress } from "../../ledger/progress";
import type { Report } from "../../ledger/report";
import { reportingUnits } from "../../ledger/reporters";
import { createVocabulary } from "../../vocabulary/vocabulary";
import type { CellsCommand, CellsDraft } from "../changeCells";
import { type Grow, loadGrowth } from "../growTables";
import { loadKeyedCells } from "../keyedCells";
import { REGISTER_TABLE, REPORT_TABLE, WORK_PLAN_TABLE } from "../names";
import { RowsEditor } from "../rowsEditor";
import { loadClosedGate } from "./closingTable";
import { assertSomeLeft, editShownRows, loadShownRows, type ShownRow, shownRow } from "./shownRows";
import { dateCell } from "./tableColumns";
import { draftWorkPlanSheet, REPORT_KEY, reportCells, WORK_PLAN_KEY, workPlanCells } from "./tables";

export interface FormsTaken {
  /** Rows of 季度报送, and of 办理方案, that were filled or changed. */
  readonly reports: number;
  readonly steps: number;
  /** 编号 of the tasks whose row in the register changed. */
  readonly tasks: readonly string[];
  /** Keys of rows that somebody else has changed since they were shown: left as they are. */
  readonly skipped: readonly string[];
}

/** What was shown and chosen. */
export interface ChosenTakings {
  readonly ledger: Ledger;
  readonly takings: Takings;
  /** The day on which the files came. */
  readonly receivedOn: string;
  /** A person has agreed to change reports of a closed period. */
  readonly afterClosing: boolean;
}

interface Read {
  readonly reports: RowsEditor;
  readonly steps: RowsEditor;
  readonly register: RowsEditor;
  readonly grow: Grow;
  readonly assertOpen: ReturnType<typeof loadClosedGate>;
}

/** What a person took out of returned files goes into 季度报送, 办理方案 and the register, in one step. */
export function takeBack(command: string, chosen: ChosenTakings): CellsCommand<Read, FormsTaken> {
  const { takings } = chosen;
  const reports = takings.reports.flatMap(
    ({ before, after }) =>
      shownRow(before.key, reportCells(before), reportCells(after), ["完成情况", "报送状态"]) ?? [],
  );
  const steps = takings.steps.flatMap(({ before, after }) =>
    before === null
      ? []
      : (shownRow(before.key, workPlanCells(before), workPlanCells(after), ["具体工作内容"]) ?? []),
  );
  const added = takings.steps.filter(({ before }) => before === null);
  return {
    command,
    load(context) {
      const reportsNow = loadShownRows(context, REPORT_TABLE, REPORT_KEY, reports);
      const stepsNow = loadShownRows(context, WORK_PLAN_TABLE, WORK_PLAN_KEY, steps);
      const register = loadKeyedCells(context, REGISTER_TABLE, "编号", ["最新进展", "上报完成日期"]);
      const growth = loadGrowth(context, [{ table: WORK_PLAN_TABLE, rows: added.length }]);
      const assertOpen = loadClosedGate(context);
      return () => ({
        reports: reportsNow(),
        steps: stepsNow(),
        register: new RowsEditor(REGISTER_TABLE, "编号", register()),
        grow: growth(),
        assertOpen,
      });
    },
    draft(read) {
      if (!chosen.afterClosing) read.assertOpen(reports.map(({ key }) => key));
      return draftTaking(chosen, { reports, steps, added }, read);
    },
  };
}

function draftTaking(
  { ledger, takings, receivedOn }: ChosenTakings,
  shown: {
    readonly reports: readonly ShownRow[];
    readonly steps: readonly ShownRow[];
    readonly added: readonly StepTaken[];
  },
  { reports, steps, register, grow }: Read,
): CellsDraft<FormsTaken> {
  const skippedReports = editShownRows(reports, shown.reports);
  const skippedSteps = editShownRows(steps, shown.steps);
  // Another client may have taken the same file in.
  const [twice, added] = parted(shown.added, ({ after }) => steps.has(after.key));
  const filled = takings.reports.filter(({ before }) => !skippedReports.has(before.key));
  const rows = registerRows(ledger, filled, receivedOn);
  const skippedTasks = editShownRows(register, rows);
  const skipped = skippedReports.size + skippedSteps.size + twice.length;
  assertSomeLeft(shown.reports.length + shown.steps.length + shown.added.length - skipped, skipped);
  return {
    edits: [reports, steps, register].flatMap((editor) => editor.edits()),
    ...grow(draftWorkPlanSheet(added.map(({ after, task }) => ({ ...after, task })))),
    done: {
      reports: shown.reports.length - skippedReports.size,
      steps: shown.steps.length - skippedSteps.size + added.length,
      tasks: rows.map(({ key }) => key).filter((id) => !skippedTasks.has(id)),
      skipped: [...skippedReports, ...skippedSteps, ...skippedTasks, ...twice.map(({ after }) => after.key)],
    },
  };
}

function parted<Each>(all: readonly Each[], is: (each: Each) => boolean): [Each[], Each[]] {
  return [all.filter(is), all.filter((each) => !is(each))];
}

/** 最新进展 of the tasks that were reported on, and 上报完成日期 of those that everybody now calls done. */
function registerRows(ledger: Ledger, filled: Takings["reports"], receivedOn: string): ShownRow[] {
  const vocabulary = createVocabulary(ledger.units ?? []);
  const after = new Map(filled.map((taken) => [taken.before.key, taken]));
  const reported = new Set(filled.map(({ before }) => before.taskId));
  const byTask = new Map<string, Report[]>();
  for (const report of ledger.reports) {
    if (!reported.has(report.taskId)) continue;
    const rows = byTask.get(report.taskId) ?? [];
    byTask.set(report.taskId, rows);
    rows.push(after.get(report.key)?.after ?? report);
  }
  return ledger.tasks.flatMap((task) => {
    const reports = byTask.get(task.id);
    if (reports === undefined) return [];
    const units = reportingUnits(task, vocabulary, { supportReports: true }).units.map(({ unit }) => unit);
    const isDone = task.reportedDoneOn === null && task.closedOn === null && isReportedDone(reports);
    const doneOn = reports
      .flatMap(({ key }) => after.get(key)?.doneOn ?? [])
      .sort()
      .at(-1);
    return (
      shownRow(
        task.id,
        { 最新进展: task.progress, 上报完成日期: dateCell(task.reportedDoneOn) },
        {
          最新进展: latestProgress(reports, units),
          上报完成日期: dateCell(isDone ? (doneOn ?? receivedOn) : task.reportedDoneOn),
        },
      ) ?? []
    );
  });
}
