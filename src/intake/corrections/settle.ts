import { initialDue } from "../../plan/due";
import type { Doubt, Duty, PlanDocument, Task } from "../../plan/plan";
import { changeTask } from "./editTask";
import { type Reviewed, type TaskPlace, withDocument } from "./reviewed";

interface Found {
  readonly issuedOn: string | null;
  readonly doubts: readonly Doubt[];
}

/** A correction changes few tasks, and the others are asked again after each. */
const found = new WeakMap<Task, Found>();

/** The reader's doubts about a task and those about its dates: what the register's 核对 column gets. */
export function doubtsOf(task: Task, document: PlanDocument): readonly Doubt[] {
  const { issuedOn } = document;
  const before = found.get(task);
  if (before !== undefined && before.issuedOn === issuedOn) return before.doubts;
  const doubts = [...task.doubts, ...initialDue(task, document, "none").doubts];
  found.set(task, { issuedOn, doubts });
  return doubts;
}

/** 看过了: a person has compared the task with the paper, and it stands as it is. */
export function settleTask(reviewed: Reviewed, place: TaskPlace): Reviewed {
  return changeTask(reviewed, place, (task, { document }) => {
    const dates = initialDue(task, document, "none").doubts.map(({ text }) => text);
    return { ...task, doubts: [], ...(dates.length > 0 ? { seen: [...(task.seen ?? []), ...dates] } : {}) };
  });
}

/** 看过了, of a doubt about the notice. */
export function settleNotice(reviewed: Reviewed, plan: number, doubt: Doubt): Reviewed {
  return withDocument(reviewed, plan, (document) => ({
    ...document,
    doubts: document.doubts.filter((other) => other !== doubt),
  }));
}

/** A duty as the clerk says: whom it is asked of, of which tasks, by when. */
export function editDuty(
  reviewed: Reviewed,
  plan: number,
  duty: Duty,
  edit: Pick<Duty, "who" | "tasks" | "due">,
): Reviewed {
  return withDocument(reviewed, plan, (document) => ({
    ...document,
    duties: document.duties.map((other) => (other === duty ? { ...duty, ...edit } : other)),
  }));
}
