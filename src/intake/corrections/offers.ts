import type { Plan, Task } from "../../plan/plan";
import { type Reviewed, withPlan } from "./reviewed";

/** What the reader noticed of a task and leaves to the clerk to say. */
export type Offer =
  /** A day written inside the text may be its deadline. */
  | "date"
  /** 共性任务. */
  | "common"
  /** Shares its clause of units with others. */
  | "group"
  /** Seems to say the same as another. */
  | "linked"
  /** 各相关…: whom it means is named later in 具体单位. */
  | "open";

export const OFFERS: readonly Offer[] = ["date", "linked", "common", "group", "open"];

/** Whether a task carries the mark, answered or not. */
export const STANDS: Readonly<Record<Offer, (task: Task) => boolean>> = {
  date: (task) => task.offered.length > 0,
  common: (task) => task.common,
  group: (task) => task.group !== null,
  linked: (task) => task.linked.length > 0,
  open: (task) => task.open.length > 0,
};

/** What of a task still waits for an answer. */
export function offersOf(task: Task): Offer[] {
  return OFFERS.filter((offer) => STANDS[offer](task) && !task.seen?.includes(offer));
}

/** Answers an offer for the tasks given (indices); a task that has none stays as it is. */
export function answerOffer(
  reviewed: Reviewed,
  plan: number,
  tasks: ReadonlySet<number>,
  { offer, accept }: { readonly offer: Offer; readonly accept: boolean },
): Reviewed {
  return withPlan(reviewed, plan, (whole) => {
    const asked = (task: Task, index: number): boolean => tasks.has(index) && offersOf(task).includes(offer);
    const answered = whole.tasks.map((task, index) => {
      if (!asked(task, index)) return task;
      return accept ? accepted(task, offer) : refused(task, offer);
    });
    return offer === "linked" && !accept
      ? unlinked({ ...whole, tasks: answered }, whole)
      : { ...whole, tasks: answered };
  });
}

function accepted(task: Task, offer: Offer): Task {
  if (offer !== "date") return { ...task, seen: [...(task.seen ?? []), offer] };
  const deadline = task.offered.map(({ raw }) => raw).join("；");
  return { ...task, deadline, milestones: task.offered, offered: [] };
}

function refused(task: Task, offer: Offer): Task {
  switch (offer) {
    case "date":
      return { ...task, offered: [] };
    case "common":
      return { ...task, common: false };
    case "group":
      return { ...task, group: null };
    case "linked":
      return { ...task, linked: [] };
    case "open":
      return { ...task, open: [] };
  }
}

/** A link is one of both: where one end was refused, the other goes too. */
function unlinked(plan: Plan, before: Plan): Plan {
  const gone = (one: number, other: number): boolean =>
    before.tasks[other]?.linked.includes(one) === true && plan.tasks[other]?.linked.length === 0;
  return {
    ...plan,
    tasks: plan.tasks.map((task, index) => {
      const linked = task.linked.filter((other) => !gone(index, other));
      return linked.length === task.linked.length ? task : { ...task, linked };
    }),
  };
}
