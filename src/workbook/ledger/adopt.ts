import type { DateOffer } from "../../ledger/adoption";
import { DEADLINE_KINDS } from "../../plan/deadlineKind";
import { DUE_SOURCES } from "../../plan/due";
import type { CellsCommand } from "../changeCells";
import { REGISTER_TABLE, WORK_PLAN_TABLE } from "../names";
import type { RowsEditor } from "../rowsEditor";
import {
  assertSomeLeft,
  editShownRows,
  isUnchanged,
  loadShownRows,
  type ShownRow,
  shownRow,
} from "./shownRows";
import { dateCell } from "./tableColumns";
import { WORK_PLAN_KEY, workPlanCells } from "./tables";

export interface WorkPlansAdopted {
  /** 编号 of the tasks that have their day from a work plan now. */
  readonly tasks: readonly string[];
  /** 编号 of those that somebody else has changed since they were shown: left as they are. */
  readonly skipped: readonly string[];
}

interface Read {
  readonly register: RowsEditor;
  readonly steps: RowsEditor;
}

/** 采用: the days of work plans become 到期日 and 最终时限 of their tasks. */
export function adopt(command: string, offers: readonly DateOffer[]): CellsCommand<Read, WorkPlansAdopted> {
  const adoptions = offers.map((offer) => ({
    id: offer.task.id,
    row: registerRow(offer),
    steps: stepRows(offer),
  }));
  return {
    command,
    load(context) {
      const rows = adoptions.flatMap(({ row }) => row ?? []);
      const register = loadShownRows(context, REGISTER_TABLE, "编号", rows);
      const steps = loadShownRows(
        context,
        WORK_PLAN_TABLE,
        WORK_PLAN_KEY,
        adoptions.flatMap((each) => each.steps),
      );
      return () => ({ register: register(), steps: steps() });
    },
    draft({ register, steps }) {
      const done = { tasks: [] as string[], skipped: [] as string[] };
      for (const each of adoptions) {
        // A task is adopted with all of its steps, or not at all.
        const isAsShown = isUnchanged(steps, each.steps) && isUnchanged(register, each.row ? [each.row] : []);
        if (isAsShown) {
          editShownRows(steps, each.steps);
          if (each.row) editShownRows(register, [each.row]);
        }
        (isAsShown ? done.tasks : done.skipped).push(each.id);
      }
      assertSomeLeft(done.tasks.length, done.skipped.length);
      return { edits: [...register.edits(), ...steps.edits()], done };
    },
  };
}

function registerRow({ task, due, finalDue, ownTarget }: DateOffer): ShownRow | null {
  return shownRow(
    task.id,
    {
      到期日: dateCell(task.due),
      最终时限: dateCell(task.finalDue),
      到期日来源: task.dueSource,
      期限类别: task.dueKind,
      我区目标: task.ownTarget,
    },
    {
      到期日: dateCell(due),
      最终时限: dateCell(finalDue),
      到期日来源: DUE_SOURCES.workPlan,
      // What the document says of the kind stays: 持续推进 goes on behind the last day.
      期限类别: task.dueKind || DEADLINE_KINDS.dated,
      我区目标: task.ownTarget || ownTarget,
    },
  );
}

function stepRows({ steps }: DateOffer): ShownRow[] {
  return steps.flatMap((step) =>
    step.due === null
      ? []
      : (shownRow(step.key, workPlanCells(step), workPlanCells({ ...step, adopted: true }), ["节点日期"]) ??
        []),
  );
}
