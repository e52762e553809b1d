import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readDocument } from "../../src/intake/readDocument";
import type { Intake, Plan, Task } from "../../src/plan/plan";

/** The real documents are not part of the repository; tests over them say so when they are absent. */
const FOLDER = path.resolve(__dirname, "../../../shared/seeds");

export const seedsPresent = existsSync(FOLDER);

/** `describe` where the real documents are, else a skipped block whose title says why. */
export function describeSeed(title: string, body: () => void): void {
  if (seedsPresent) describe(title, body);
  else describe.skip(`${title} (skipped: ../shared/seeds is absent)`, body);
}

/** The document whose file name begins with the number. */
export async function readSeed(number: string): Promise<Intake> {
  const name = readdirSync(FOLDER).find((file) => file.startsWith(number));
  if (name === undefined) throw new Error(`no seed ${number}`);
  return readDocument({ name, bytes: new Uint8Array(readFileSync(path.join(FOLDER, name))) });
}

export function onlyPlan(intake: Intake): Plan {
  const [plan, ...others] = intake.plans;
  if (!plan || others.length > 0) throw new Error(`expected one plan, found ${intake.plans.length}`);
  return plan;
}

/** The parts of a task that people check, without what is empty. */
export function essence(task: Task): Record<string, unknown> {
  const { upperLead, upperResponsible, lead, responsible, support, leaders } = task;
  const lists = { upperLead, upperResponsible, lead, responsible, support, leaders };
  return {
    seq: task.seq,
    path: task.path,
    text: task.text,
    ...Object.fromEntries(Object.entries(lists).filter(([, names]) => names.length > 0)),
    ...(task.deadline === null ? {} : { deadline: task.deadline }),
    ...(task.doubts.length === 0 ? {} : { doubts: task.doubts.map(({ code }) => code) }),
  };
}

/** What a task promises, each as value, unit, comparator and subject; `-` for none. */
export function promised(task: Task): string[] {
  return task.targets.map(({ value, unit, comparator, subject }) =>
    [value, unit, comparator, subject].map((part) => part ?? "-").join(" "),
  );
}
