import { AddinError } from "../errors";
import { LOG_KINDS } from "../ledger/followUp";
import { REPORT_STATES } from "../ledger/report";
import type { Closing } from "../ledger/verification";
import { toSerial } from "../plan/date";
import { changeCells } from "../workbook/changeCells";
import { loadKeyedCells } from "../workbook/keyedCells";
import { type Decided, loadGrowing, logged, logRows, type TaskNamed } from "../workbook/ledger/followUpRows";
import { dateOf, textOf } from "../workbook/ledger/rows";
import { REPORT_KEY, type ReportHeader } from "../workbook/ledger/tables";
import { REGISTER_TABLE, REPORT_TABLE } from "../workbook/names";
import type { RegisterHeader } from "../workbook/columns";
import { RowsEditor } from "../workbook/rowsEditor";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

export interface Verification {
  readonly task: TaskNamed;
  /** What the person saw: a task that has changed since is left as it is. */
  readonly shown: Closing;
  readonly outcome:
    | { readonly kind: "close" }
    /** 报送号 of the reports that called it done. */
    | { readonly kind: "sendBack"; readonly reason: string; readonly reports: readonly string[] };
}

export interface VerifyTasksInput {
  readonly verifications: readonly Verification[];
  readonly on: string;
  readonly checker: string;
}

export interface TasksVerified {
  readonly closed: number;
  readonly sentBack: number;
  /** Changed or gone since they were shown. */
  readonly skipped: readonly TaskNamed[];
}

const TASK_HEADERS = ["上报完成日期", "办结日期", "核验人"] as const satisfies readonly RegisterHeader[];
const REPORT_HEADERS = ["报送状态", "退回理由", "退回日期"] as const satisfies readonly ReportHeader[];

/** 核验: tasks reported as done are struck off (办结), or sent back with a reason. */
export const verifyTasks: Command<VerifyTasksInput, TasksVerified> = {
  id: "verifyTasks",

  precondition: needsRegister,

  perform: (gateway, input, control = {}) =>
    transact(
      gateway,
      changeCells({
        command: "verifyTasks",
        load(context) {
          const tasks = loadKeyedCells(context, REGISTER_TABLE, "编号", TASK_HEADERS);
          const reports = loadKeyedCells(context, REPORT_TABLE, REPORT_KEY, REPORT_HEADERS);
          const growing = loadGrowing(context, [logRows(input.verifications.length)]);
          return () => ({ tasks: tasks(), reports: reports(), growing: growing() });
        },
        draft({ tasks, reports, growing }) {
          const verifier = new Verifier(
            input,
            new RowsEditor(REGISTER_TABLE, "编号", tasks),
            new RowsEditor(REPORT_TABLE, REPORT_KEY, reports),
          );
          input.verifications.forEach((each) => verifier.verify(each));
          return {
            edits: verifier.edits(),
            ...logged(growing, verifier.decided, input.on),
            done: verifier.done(),
          };
        },
      }),
      control,
    ),
};

class Verifier {
  readonly decided: Decided[] = [];
  readonly #skipped: TaskNamed[] = [];

  constructor(
    private readonly input: VerifyTasksInput,
    private readonly tasks: RowsEditor,
    private readonly reports: RowsEditor,
  ) {}

  verify({ task, shown, outcome }: Verification): void {
    if (!this.#isAsShown(task.id, shown)) {
      this.#skipped.push(task);
    } else if (outcome.kind === "close") {
      this.#close(task);
    } else {
      this.#sendBack(task, outcome.reason, outcome.reports);
    }
  }

  edits(): ReturnType<RowsEditor["edits"]> {
    return [...this.tasks.edits(), ...this.reports.edits()];
  }

  /** @throws AddinError `taskChangedSince` where nothing is left to write */
  done(): TasksVerified {
    const [first] = this.#skipped;
    if (first !== undefined && this.decided.length === 0) {
      throw new AddinError("taskChangedSince", { seq: first.seq });
    }
    const count = (kind: string): number => this.decided.filter((each) => each.kind === kind).length;
    return {
      closed: count(LOG_KINDS.closed),
      sentBack: count(LOG_KINDS.sentBack),
      skipped: this.#skipped,
    };
  }

  #isAsShown(id: string, shown: Closing): boolean {
    return (
      this.tasks.has(id) &&
      dateOf(this.tasks.value(id, "上报完成日期")) === shown.reportedDoneOn &&
      dateOf(this.tasks.value(id, "办结日期")) === shown.closedOn &&
      textOf(this.tasks.value(id, "核验人")) === shown.checker
    );
  }

  #close(task: TaskNamed): void {
    const { on, checker } = this.input;
    this.tasks.set(task.id, "办结日期", toSerial(on));
    this.tasks.set(task.id, "核验人", checker);
    this.decided.push({ task, kind: LOG_KINDS.closed, what: `办结日期 ${on}`, reason: "", by: checker });
  }

  #sendBack(task: TaskNamed, reason: string, keys: readonly string[]): void {
    const { on, checker } = this.input;
    const reportedOn = dateOf(this.tasks.value(task.id, "上报完成日期")) ?? "";
    this.tasks.set(task.id, "上报完成日期", "");
    for (const key of keys.filter((each) => this.reports.has(each))) {
      this.reports.set(key, "报送状态", REPORT_STATES.returned);
      this.reports.set(key, "退回理由", reason);
      this.reports.set(key, "退回日期", toSerial(on));
    }
    const what = `撤回上报完成日期 ${reportedOn}`;
    this.decided.push({ task, kind: LOG_KINDS.sentBack, what, reason, by: checker });
  }
}
