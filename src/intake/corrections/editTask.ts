import type { Plan, PlanDocument, Task } from "../../plan/plan";
import { deriveFromNames, deriveFromWords } from "../derive";
import { type Reviewed, type TaskPlace, withPlan } from "./reviewed";

/** What a clerk can put right in a task; what follows from it (milestones, targets …) is read anew. */
export type TaskEdit = Pick<
  Task,
  | "seq"
  | "path"
  | "text"
  | "upperLead"
  | "upperResponsible"
  | "lead"
  | "responsible"
  | "support"
  | "leaders"
  | "deadline"
>;

const NAMES = ["upperLead", "upperResponsible", "lead", "responsible", "support", "leaders"] as const;

/** Doubts that a person has answered by writing the field they are about. */
const ABOUT_TEXT = ["noText", "startLost", "foreignText"];
const ABOUT_NAMES = ["noUnits", "unitCut", "unitsRunTogether"];
const ABOUT_SEQ = ["seqGap", "seqRepeat"];

/** The task with other words; `edit` holds the fields that change. */
export function editedTask(task: Task, edit: Partial<TaskEdit>, document: PlanDocument): Task {
  const edited = { ...task, ...edit };
  const words = edited.text !== task.text || edited.deadline !== task.deadline;
  const names = NAMES.some((field) => edited[field].join() !== task[field].join());
  const settled = [
    ...(edited.text === task.text ? [] : ABOUT_TEXT),
    ...(names ? ABOUT_NAMES : []),
    ...(edited.seq === task.seq ? [] : ABOUT_SEQ),
  ];
  return {
    ...edited,
    ...(words ? deriveFromWords(edited, { year: document.year, issuedOn: document.issuedOn }) : {}),
    ...(names ? deriveFromNames(edited, document.collectives) : {}),
    doubts: task.doubts.filter(({ code }) => !settled.includes(code) || lacksStill(edited, code)),
  };
}

export function editTask(reviewed: Reviewed, place: TaskPlace, edit: Partial<TaskEdit>): Reviewed {
  return changeTask(reviewed, place, (task, { document }) => editedTask(task, edit, document));
}

/** Puts another task in the place of one. */
export function changeTask(
  reviewed: Reviewed,
  place: TaskPlace,
  change: (task: Task, plan: Plan) => Task,
): Reviewed {
  return withPlan(reviewed, place.plan, (plan) => ({
    ...plan,
    tasks: plan.tasks.map((task, index) => (index === place.task ? change(task, plan) : task)),
  }));
}

function lacksStill(task: TaskEdit, code: string): boolean {
  if (code === "noText") return task.text === "";
  return code === "noUnits" && task.lead.length + task.responsible.length === 0;
}
