import type { PlanDocument, Task } from "../../plan/plan";
import { deriveDates } from "../derive";
import { type Reviewed, withPlan } from "./reviewed";

/** What a clerk can put right of the plan itself. */
export type DocumentFacts = Pick<
  PlanDocument,
  "title" | "issuer" | "docNumber" | "issuedOn" | "year" | "level"
>;

/** Doubts that a person has answered by writing the fact they are about. */
const ABOUT: Partial<Record<keyof DocumentFacts, string>> = {
  issuedOn: "issueDayLost",
  docNumber: "docNumberLost",
};

/** The plan with other facts; days that hang on its year or its day of issue are read anew. */
export function editDocument(reviewed: Reviewed, plan: number, edit: Partial<DocumentFacts>): Reviewed {
  return withPlan(reviewed, plan, (whole) => {
    const settled = (Object.keys(edit) as (keyof DocumentFacts)[]).map((fact) => ABOUT[fact]);
    const doubts = whole.document.doubts.filter(({ code }) => !settled.includes(code));
    const document = { ...whole.document, ...edit, doubts };
    const isDated = "year" in edit || "issuedOn" in edit;
    const tasks = isDated ? whole.tasks.map((task) => redated(task, whole.document, document)) : whole.tasks;
    return { ...whole, document, tasks };
  });
}

/** What the document's own words gave is read anew; what a person or a table's column said of the days stays. */
function redated(task: Task, before: PlanDocument, after: PlanDocument): Task {
  const [was, now] = [deriveDates(task, before), deriveDates(task, after)];
  const isRead = (field: "milestones" | "offered"): boolean =>
    JSON.stringify(task[field]) === JSON.stringify(was[field]);
  return {
    ...task,
    milestones: isRead("milestones") ? now.milestones : task.milestones,
    offered: isRead("offered") ? now.offered : task.offered,
  };
}
