import { AddinError } from "../errors";
import { extensionRefusal, type Extension } from "../ledger/extension";
import { LOG_KINDS } from "../ledger/followUp";
import { toSerial } from "../plan/date";
import { changeCells } from "../workbook/changeCells";
import type { RegisterHeader } from "../workbook/columns";
import { loadKeyedCells } from "../workbook/keyedCells";
import { loadGrowing, logged, logRows } from "../workbook/ledger/followUpRows";
import { dateOf, textOf } from "../workbook/ledger/rows";
import { REGISTER_TABLE } from "../workbook/names";
import { RowsEditor } from "../workbook/rowsEditor";
import { transact } from "../workbook/transaction";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

const HEADERS = ["到期日", "最终时限", "延期至", "延期批准"] as const satisfies readonly RegisterHeader[];

/**
 * 办理延期: a later day for a task, asked before it was due and approved. 到期日 stays as it was: it judges wherever
 * nothing was approved.
 * @throws AddinError `extensionLate`, `extensionNotLater`, `taskChangedSince`
 */
export const extendDue: Command<Extension, void> = {
  id: "extendDue",

  precondition: needsRegister,

  perform: (gateway, extension, control = {}) =>
    transact(
      gateway,
      changeCells({
        command: "extendDue",
        load(context) {
          const tasks = loadKeyedCells(context, REGISTER_TABLE, "编号", HEADERS);
          const growing = loadGrowing(context, [logRows(1)]);
          return () => ({ tasks: tasks(), growing: growing() });
        },
        draft({ tasks, growing }) {
          const { task, askedOn, newDue, reason, approver } = extension;
          const editor = new RowsEditor(REGISTER_TABLE, "编号", tasks);
          const now = {
            due: dateOf(editor.value(task.id, "到期日")),
            finalDue: dateOf(editor.value(task.id, "最终时限")),
            extendedTo: dateOf(editor.value(task.id, "延期至")),
            extensionApproval: textOf(editor.value(task.id, "延期批准")),
          };
          const { due, finalDue, extendedTo, extensionApproval } = task;
          const shown = { due, finalDue, extendedTo, extensionApproval };
          if (!editor.has(task.id) || JSON.stringify(now) !== JSON.stringify(shown)) {
            throw new AddinError("taskChangedSince", { seq: task.seq });
          }
          const refusal = extensionRefusal(extension);
          if (refusal !== null) throw refusal;
          editor.set(task.id, "延期至", toSerial(newDue));
          editor.set(task.id, "延期批准", approver);
          const before = extendedTo ?? due ?? finalDue ?? "";
          const what = `${before} 延至 ${newDue}（${askedOn} 申请）`;
          return {
            edits: editor.edits(),
            ...logged(growing, [{ task, kind: LOG_KINDS.extended, what, reason, by: approver }], askedOn),
            done: undefined,
          };
        },
      }),
      control,
    ),
};
