import { carriedInto, carriedWhat, type CarryOffer } from "../ledger/carryOver";
import { LOG_KINDS } from "../ledger/followUp";
import { changeCells } from "../workbook/changeCells";
import type { RegisterHeader } from "../workbook/columns";
import { type KeyedCells, loadKeyedCells } from "../workbook/keyedCells";
import { LOG_KEY, type LogHeader } from "../workbook/ledger/followUpTables";
import { type Decided, loadGrowing, logged, logRows } from "../workbook/ledger/followUpRows";
import { dateOf, textOf } from "../workbook/ledger/rows";
import { assertSomeLeft } from "../workbook/ledger/shownRows";
import { LOG_TABLE, REGISTER_TABLE } from "../workbook/names";
import { RowsEditor } from "../workbook/rowsEditor";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

export interface CarryOverInput {
  /** As they were shown. */
  readonly offers: readonly CarryOffer[];
  readonly on: string;
}

export interface TasksCarried {
  readonly carried: number;
  /** 编号 of those that were settled, taken over or removed since they were shown. */
  readonly skipped: readonly string[];
}

const TASK_HEADERS = ["办理状态", "办结日期", "核验人", "备注"] as const satisfies readonly RegisterHeader[];
const LOG_HEADERS = ["编号", "事项", "内容"] as const satisfies readonly LogHeader[];

/**
 * 结转: this year's plan takes unfinished tasks over. Their rows stay as they are; 变更记录 says so, and 备注 for those
 * who look at the register.
 * @throws AddinError `allChangedSince`
 */
export const carryOver: Command<CarryOverInput, TasksCarried> = {
  id: "carryOver",

  precondition: needsRegister,

  perform: (gateway, { offers, on }, control = {}) =>
    transact(
      gateway,
      changeCells({
        command: "carryOver",
        load(context) {
          const tasks = loadKeyedCells(context, REGISTER_TABLE, "编号", TASK_HEADERS);
          const log = loadKeyedCells(context, LOG_TABLE, LOG_KEY, LOG_HEADERS);
          const growing = loadGrowing(context, [logRows(offers.length)]);
          return () => ({ tasks: tasks(), log: log(), growing: growing() });
        },
        draft({ tasks, log, growing }) {
          const editor = new RowsEditor(REGISTER_TABLE, "编号", tasks);
          const taken = carriedInto(logEntries(log));
          const sound = offers.filter(
            (offer) => isAsShown(offer, editor) && taken.get(offer.task.id)?.includes(offer.into) !== true,
          );
          const skipped = offers.filter((offer) => !sound.includes(offer)).map(({ task }) => task.id);
          assertSomeLeft(sound.length, skipped.length);
          sound.forEach((offer) => remark(offer, editor));
          return {
            edits: editor.edits(),
            ...logged(growing, sound.map(decided), on),
            done: { carried: sound.length, skipped },
          };
        },
      }),
      control,
    ),
};

function decided({ task, into, reason }: CarryOffer): Decided {
  return { task, kind: LOG_KINDS.carried, what: carriedWhat(into), reason, by: "" };
}

function isAsShown({ task }: CarryOffer, editor: RowsEditor): boolean {
  return (
    editor.has(task.id) &&
    textOf(editor.value(task.id, "办理状态")) === task.setState &&
    dateOf(editor.value(task.id, "办结日期")) === task.closedOn &&
    textOf(editor.value(task.id, "核验人")) === task.checker
  );
}

/** What a clerk has noted stays. */
function remark({ task, into }: CarryOffer, editor: RowsEditor): void {
  const before = textOf(editor.value(task.id, "备注"));
  const mark = `${LOG_KINDS.carried}：${carriedWhat(into)}`;
  editor.set(task.id, "备注", before === "" ? mark : `${before}；${mark}`);
}

function logEntries(log: KeyedCells | null): { kind: string; taskId: string; what: string }[] {
  const rows = new RowsEditor(LOG_TABLE, LOG_KEY, log);
  return (log?.keys ?? []).map((key) => ({
    kind: textOf(rows.value(key, "事项")),
    taskId: textOf(rows.value(key, "编号")),
    what: textOf(rows.value(key, "内容")),
  }));
}
