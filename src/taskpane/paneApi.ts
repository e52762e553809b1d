import type { Control } from "../commands/command";
import type { GenerateRegisterDone, GenerateRegisterInput } from "../commands/generateRegister";
import type { GoToTaskDone, GoToTaskInput } from "../commands/goToTask";
import type { Place } from "../commands/goTo";
import type { SetAsOfInput } from "../commands/setAsOf";
import type { SetWarningDaysInput } from "../commands/setWarningDays";
import type { UndoBackToInput } from "../commands/undoBackTo";
import type { UndoLastInput } from "../commands/undoLast";
import type { ReadControl } from "../intake/readControl";
import type { UpdateRegisterInput } from "../commands/updateRegister";
import type { Comparison } from "../workbook/update/comparison";
import type { UpdateChoices } from "../workbook/update/comparePlan";
import type { PlanUpdated } from "../workbook/update/updatePlan";
import type { DocumentSource } from "../intake/readers/readSource";
import type { Intake } from "../plan/plan";
import type { Turned } from "../workbook/freezeFormulas";
import type { FormulaInserted, FormulaToInsert } from "../workbook/insertFormula";
import type { FunctionTables } from "../workbook/readFunctionTables";
import type { OpenSheet } from "../workbook/readOpenSheet";
import type { RegisterContents } from "../workbook/registerContents";
import type { RegisterView } from "../workbook/registerView";
import type { WorkbookStatus } from "../workbook/status";
import type { SelectedTask } from "../workbook/watchTask";
import type { WatchListeners } from "../workbook/watch/watcher";
import type { NamesApi } from "./namesApi";
import type { QuarterApi } from "./quarterApi";
import type { PaneCommand } from "./paneCommand";

/** All that the pane asks of the rest of the add-in; handed in, so that components are tested without Excel. */
export interface PaneApi {
  readStatus(): Promise<WorkbookStatus>;
  /** Every task, for counting and listing. Only where the status is `register`. */
  readRegister(): Promise<RegisterContents>;
  /** The tables that formulas with our functions speak of. Only where the status is `register`. */
  readFunctionTables(): Promise<FunctionTables>;
  /** Puts back a command that was cut off; resolves with its id, or null when there was none. */
  recover(): Promise<{ readonly command: string } | null>;
  /** Keeps the register right while people work on the sheet. Resolves with what stops it. */
  watch(listeners: WatchListeners): Promise<() => Promise<void>>;
  /** Tells in which task's row the selection lies. Resolves with what stops it. */
  watchTask(listener: (task: SelectedTask | null) => void): Promise<() => Promise<void>>;
  /** The sheet that is open in Excel, to be read as a document. @throws AddinError a sheet code or `cancelled` */
  readOpenSheet(control: Control): Promise<OpenSheet>;
  /** @throws AddinError with a file code, `noTask` or `cancelled` */
  readDocument(source: DocumentSource, control: Control & Pick<ReadControl, "tables">): Promise<Intake>;
  /** What a new issue of a plan would change in the register; writes nothing. */
  compareWithRegister(choices: UpdateChoices): Promise<Comparison>;
  /** @throws AddinError `comparedSince` where the register is no longer as it was compared */
  readonly updateRegister: PaneCommand<UpdateRegisterInput, PlanUpdated>;
  readonly generateRegister: PaneCommand<GenerateRegisterInput, GenerateRegisterDone>;
  /** @throws AddinError `changedSince` unless forced */
  readonly undoLast: PaneCommand<UndoLastInput, { readonly command: string }>;
  /** @throws AddinError `changedSince` unless forced; with `undone` where later commands are taken back already */
  readonly undoBackTo: PaneCommand<UndoBackToInput, { readonly commands: readonly string[] }>;
  readonly setAsOf: PaneCommand<SetAsOfInput, void>;
  readonly setWarningDays: PaneCommand<SetWarningDaysInput, void>;
  /** @throws AddinError `cellOccupied` unless it may be overwritten */
  readonly insertFunction: PaneCommand<FormulaToInsert, FormulaInserted>;
  readonly freezeFormulas: PaneCommand<void, Turned>;
  readonly thawFormulas: PaneCommand<void, Turned>;
  readonly filterRegister: PaneCommand<RegisterView, void>;
  /** @throws AddinError `taskGone` */
  readonly goToTask: PaneCommand<GoToTaskInput, GoToTaskDone>;
  readonly goTo: PaneCommand<Place, void>;
  readonly names: NamesApi;
  /** Loaded with the first look at the tab 季度: nothing else needs its commands. */
  loadQuarter(): Promise<QuarterApi>;
}
